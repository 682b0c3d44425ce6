// The list says everything that the map says: name, type, where, and how far from the place asked.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AppElement } from '../element.js';
import { bearingDegrees, distanceMetres } from '../geo/sphere.js';
import { form } from '../shell/icon.js';
import { saidName } from '../layers/names.js';
import { formOf } from '../layers/entries.js';
import { forgotQuestion, openedRecord } from '../state/transitions.js';
import { moveInList } from '../keyboard/arrows.js';
import { pointOf } from '../geo/point.js';

/** @typedef {import('../api/contract.js').Feature} Feature */

class ResultList extends AppElement {
  render() {
    const { app } = this;
    const { value, loading, error } = app.items.now;
    if (error) return /** @type {import('../api/client.js').Problem} */ (error).missing ? nothing : html`<div class="empty"><b>${this.t('list.failed')}</b>${app.words.error(error)}</div>`;
    if (!value) return loading ? html`<div class="lines"><p class="wait"></p><p class="wait w2"></p><p class="wait w3"></p></div>` : nothing;
    if (!value.features.length) return this.#empty();
    const matched = value.matched ?? app.count.now.value ?? value.features.length;
    return html`<div class="lh"><h2>${this.t('list.count', { n: matched })}</h2><span class="r">${this.t('list.order')}</span></div>
      <ol @keydown=${moveInList} aria-busy=${String(loading)}>${repeat(value.features, (f) => f.id, (f) => this.#row(f))}</ol>
      ${value.next ? html`<div class="next"><button class="btn" ?disabled=${app.items.more} @click=${() => app.items.next()}>${this.t('list.more', { n: Math.min(50, matched - value.features.length) })}</button></div>` : nothing}`;
  }

  #empty() {
    return html`<div class="empty"><b>${this.t('list.empty')}</b>${this.t('list.emptyWhy')}<br><button class="btn" @click=${() => this.app.change(forgotQuestion)}>${this.t('question.clear')}</button></div>`;
  }

  /** @param {Feature} f */
  #row(f) {
    const { app } = this;
    const { layer, selected } = app.state;
    const current = selected?.id === f.id && selected.layer === layer;
    const far = this.#far(f);
    return html`<li><button class="hit" aria-current=${String(current)} @click=${() => this.#open(f)} @focus=${() => app.map?.hover(f.id)} @blur=${() => app.map?.hover(null)}
      @mouseenter=${() => app.map?.hover(f.id)} @mouseleave=${() => app.map?.hover(null)}>${form(formOf(layer, f.properties.kind))}
      <span class="m"><span class="nm">${saidName(layer, f.properties.name, f.properties.type)}</span><span class="sub">${this.#sub(f)}</span></span>
      <span class="d n">${far ? html`${far.distance}<span>${far.direction}</span>` : nothing}</span></button></li>`;
  }

  /** Type, then place: what tells two homonyms apart. @param {Feature} f */
  #sub(f) {
    const { words } = this.app;
    const layer = this.app.layer(this.app.state.layer);
    const coded = ['type', 'kind', 'purpose', 'status'].map((name) => layer?.properties.find((p) => p.name === name)).find((p) => p?.vocabulary && f.properties[p.name]);
    const type = coded ? words.term(coded.vocabulary, f.properties[coded.name]) : '';
    const where = f.properties.commune_name ?? f.properties.national_id ?? f.properties.code ?? f.properties.leader ?? f.properties.holder ?? '';
    return [type, where, layer?.id === 'actors' && !f.geometry ? this.t('noSeat') : ''].filter(Boolean).join(' · ');
  }

  /** @param {Feature} f from the middle of the place asked */
  #far(f) {
    const centre = this.app.place.now.value?.place.centre;
    const point = this.app.state.place ? pointOf(f.geometry) : null;
    if (!centre || !point || f.geometry?.type !== 'Point') return null;
    return { distance: this.app.words.distance(distanceMetres(centre, point)), direction: this.app.words.direction(bearingDegrees(centre, point)) };
  }

  /** @param {Feature} f */
  #open(f) {
    const { app } = this;
    app.change((s) => openedRecord(s, { layer: s.layer, id: f.id }));
  }
}

customElements.define('maillage-list', ResultList);
