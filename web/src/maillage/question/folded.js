// The question on one line over the map: when its panel is folded, when a card is open, and on a phone.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';
import { closedLast, showedPane } from '../state/transitions.js';
import { partsOf } from './parts.js';

class FoldedQuestion extends AppElement {
  render() {
    const { app } = this;
    const layer = app.layer(app.state.layer);
    if (!layer) return nothing;
    const n = app.count.now.value;
    return html`<div class="float folded ${app.state.folded || app.state.record ? 'here-now' : ''}">
      <button class="ib unfold" aria-label=${this.t('question.unfold')} title=${this.t('question.unfold')} @click=${() => this.#unfold()}>${icon('right')}</button>
      <span class="cut"><b>${app.words.label(layer.title)}</b> ${partsOf(app).map((p) => this.#part(p))}</span>
      <span class="tot n">${icon('arrow', 's')}${n === null ? '…' : app.words.number(n)}</span>
      <button class="ib edit" aria-label=${this.t('question.edit')} title=${this.t('question.edit')} @click=${() => app.change((s) => showedPane(s, 'question', 'high'))}>${icon('sliders')}</button></div>`;
  }

  /** @param {import('./parts.js').Part} part */
  #part(part) {
    if ('words' in part) return html`${part.words} `;
    const { words } = this.app;
    const text = 'value' in part ? part.value : 'within' in part ? part.within : 'date' in part ? words.date(part.date) : words.distance(part.distance);
    return html`<b>${text}</b> `;
  }

  #unfold() {
    this.app.change((s) => (s.record ? closedLast(s) : { ...s, folded: false }));
  }
}

customElements.define('maillage-folded', FoldedQuestion);
