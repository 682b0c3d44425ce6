// What the nightly purge did last: how many persons it erased, and what it could not.

import { html, nothing } from 'lit';
import { purges } from '../api/administration.js';
import { Live } from '../api/live.js';
import { AppElement } from '../element.js';

class Purges extends AppElement {
  /** @type {Live<string, import('../api/administration.js').Purge[]>} */
  purges = new Live(() => purges(), () => this.requestUpdate());

  render() {
    this.purges.ask('all');
    const { value } = this.purges.now;
    if (!value) return nothing;
    const [last, ...before] = value;
    if (!last) return html`<p class="adm-c small soft">${this.t('purge.none')}</p>`;
    return html`<details class="adm-c small"><summary>${this.#line(last)}</summary>${before.length ? html`<ul>${before.map((p) => html`<li>${this.#line(p)}</li>`)}</ul>` : html`<p class="soft">${this.t('purge.first')}</p>`}</details>`;
  }

  /** @param {import('../api/administration.js').Purge} p */
  #line(p) {
    const { words } = this.app;
    return html`${words.t('purge.line', { at: words.moment(p.at), n: p.erased })}${p.failed ? html` <span class="tag warn">${words.t('purge.failed', { n: p.failed })}</span>` : nothing}`;
  }
}

customElements.define('maillage-purges', Purges);
