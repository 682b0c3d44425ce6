// Where a record is: the small map (a phone has the large one right above), and for an actor its three kinds of place, in words.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { boxOf, pointOf } from '../geo/point.js';
import { form } from '../shell/icon.js';
import { isPhone } from '../shell/narrow.js';
import { openedRecord } from '../state/transitions.js';

/** @typedef {import('../api/contract.js').RecordCard} RecordCard */
/** @typedef {import('../api/contract.js').Where} Where */

const FORMS = { seat: 'actor', establishment: 'actor-place', area: 'actor-area' };

class Places extends AppElement {
  static properties = { record: { attribute: false } };

  constructor() {
    super();
    // not a class field: it would hide Lit's accessor
    /** @type {RecordCard | null} */
    this.record = null;
  }

  render() {
    const r = this.record;
    if (!r || !(r.geometry || r.places.length)) return nothing;
    const spread = spreadOf(r);
    if (isPhone() && !r.places.length) return nothing;
    return html`<section><h2>${this.t('card.places')}${spread.point ? html`<span class="r"><button class="more-b" @click=${() => this.app.map?.show(spread)}>${this.t(spread.several ? 'card.mapAll' : 'card.map')}</button></span>` : nothing}</h2>
      ${spread.point && !isPhone() ? html`<maillage-mini .record=${r}></maillage-mini>` : nothing}
      ${r.places.length ? html`<ul class="three">${r.places.map((p) => this.#place(p))}</ul>` : nothing}</section>`;
  }

  /** @param {Where} p */
  #place(p) {
    const { words } = this.app;
    const role = p.kind ? words.term('establishment-kind', p.kind) : this.t(`role.${p.role}`);
    return html`<li>${form(FORMS[p.role])}<span>${role}</span>${p.areaSquareMetres ? html`<span class="soft">${this.#said(p)}</span><span class="n soft">${words.area(p.areaSquareMetres)}</span>` : html`<span class="soft wide">${this.#said(p)}</span>`}</li>`;
  }

  /** @param {Where} p an establishment by its name and address, an area by what it is made of; both open their own card */
  #said(p) {
    const ref = p.ref;
    if (!ref) return p.geometry ? p.address : [this.t('noSeat'), p.address].filter(Boolean).join(' · ');
    const name = p.role === 'area' ? this.#made(p) : p.name;
    return html`<button class="open" @click=${() => this.app.change((s) => openedRecord(s, ref))}>${name}</button>${p.address ? html`<br>${p.address}` : nothing}`;
  }

  /** @param {Where} p */
  #made(p) {
    if (p.radiusMetres) return this.t('card.areaRadius', { distance: this.app.words.distance(p.radiusMetres) });
    return p.territories ? this.t('card.areaMade', { n: p.territories }) : this.t('card.areaDrawn');
  }
}

/** All its places together. @param {RecordCard} r */
function spreadOf(r) {
  const geometries = r.places.flatMap((p) => (p.geometry ? [p.geometry] : []));
  const all = { type: 'GeometryCollection', coordinates: [], geometries };
  return geometries.length ? { several: geometries.length > 1, bbox: boxOf(all), point: pointOf(all) } : { several: false, bbox: r.bbox, point: r.point };
}

customElements.define('maillage-places', Places);
