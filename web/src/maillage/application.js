// What every element is given: the state, the words, and the answers that follow the state. Made once, in app.js.

import { Account } from './account/account.js';
import { Live } from './api/live.js';
import { lineLength, ringArea } from './geo/sphere.js';
import * as service from './api/service.js';
import { Pages } from './question/pages.js';
import { Totals } from './layers/totals.js';
import { Words } from './i18n/words.js';
import { NOT_DRAWING } from './map/draw/steps.js';
import { askAll, forgetAnswers } from './state/asking.js';
import { lookForGone } from './state/link.js';
import { troubleOf } from './zone/usable.js';

/** @typedef {import('./state/store.js').Store} Store */
/** @typedef {import('./state/state.js').State} State */
/** @typedef {import('./api/contract.js').Layer} Layer */

/**
 * @typedef {object} MapPort what the rest of the screen may ask of the map
 * @property {(place: {bbox?: number[] | null, point?: [number, number] | null}) => void} show
 * @property {(step: 1 | -1) => void} zoom
 * @property {() => void} locate
 * @property {() => void} focus
 * @property {(layer: string) => void} forget
 * @property {(id: string | null) => void} hover
 * @property {() => [number, number]} centre
 * @property {() => number} zoomNow
 * @property {() => [number, number, number, number]} box what it shows, west first
 */

/** @typedef {{text: string, action?: string, run?: () => void, stays?: boolean}} Toast stays: until it is closed */

export class Application {
  /** @type {Map<string, string>} what each source said last */
  #told = new Map();

  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** @type {import('./api/contract.js').Service | null} */
  service = null;

  /** @type {Layer[]} */
  layers = [];

  /** @type {Error | null} the service could not be reached at start */
  outage = null;

  /** @type {MapPort | null} */
  map = null;

  /** @type {import('./map/draw/steps.js').Drawing} */
  drawing = NOT_DRAWING;

  /** @type {import('./api/contract.js').Geometry | null} an area that the map shows beside the administration */
  outlined = null;

  /** what the live region says */
  said = '';

  /** @type {Toast | null} */
  toast = null;

  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.words = new Words(store.state.lang);
    const changed = () => this.changed();
    this.count = new Live(service.count, changed);
    this.facets = new Live(service.facets, changed);
    this.items = new Pages(changed);
    this.rows = new Pages(changed, ROWS);
    const looked = () => { lookForGone(this); changed(); };
    this.place = new Live(patient(service.place, SETTLE), looked);
    this.record = new Live(service.record, changed);
    this.end = new Live(service.history, changed);
    this.history = new Live(service.history, changed);
    this.compared = new Live(service.version, changed);
    this.zone = new Live(service.record, looked);
    this.zoneHistory = new Live(service.history, changed);
    this.found = new Live(patient(service.search, PAUSE), changed);
    this.subjects = new Live(service.itemsOf, looked);
    this.chosen = new Live(service.item, looked);
    this.totals = new Totals(changed);
    this.sources = new Live(service.sources, changed);
    this.account = new Account(this);
    store.listen(() => { this.follow(); this.changed(); });
  }

  get state() { return this.store.state; }

  /** @param {(state: State) => State} transition @param {{step?: boolean}} [how] */
  change(transition, how) { this.store.change(transition, how); }

  /** @param {string} key @param {Record<string, any>} [values] */
  t = (key, values) => this.words.t(key, values);

  /** Of the shape asked: good enough to be shown while it is drawn; the balance comes from the service. @returns {{length: number, area: number}} */
  get outline() {
    const { place } = this.state;
    const ring = place && service.outlineOf(place);
    return ring ? { length: lineLength(ring), area: ringArea(ring) } : { length: 0, area: 0 };
  }

  /** Whether to offer what writes: who is not known yet is asked to log in when it comes to that. */
  get mayWrite() { return !this.account.session.seeingAs && (!this.account.known || Boolean(this.service?.writable)); }

  /** Why the service is not asked about the place, when it could not answer. */
  get trouble() { return this.state.place && troubleOf(this.state.place); }

  /** At first only where it leaves most of the map free. */
  get legendOpen() {
    const { legend, place, record, zone } = this.state;
    return legend ?? (matchMedia('(min-width: 1181px)').matches && !place && !record && !zone);
  }

  /** @param {string} id */
  layer(id) { return this.layers.find((l) => l.id === id) ?? null; }

  follow() {
    const { lang } = this.state;
    if (this.words.lang !== lang) this.words = new Words(lang, this.words.vocabularies);
    if (this.layers.length) askAll(this);
  }

  /** For people who do not see the screen. A source that says the same thing again stays silent. @param {string} source @param {string} text */
  announce(source, text) {
    if (this.#told.get(source) === text) return;
    this.#told.set(source, text);
    this.said = text;
    this.changed();
  }

  /** @param {Toast | null} toast */
  tell(toast) {
    this.toast = toast;
    clearTimeout(this.fading);
    if (toast && !toast.stays) this.fading = setTimeout(() => this.tell(null), TOAST);
    if (toast) this.announce('toast', toast.text);
    this.changed();
  }

  /** @param {import('./api/contract.js').Geometry | null} geometry */
  showArea(geometry) {
    if (this.outlined === geometry) return;
    this.outlined = geometry;
    this.changed();
  }

  /** @param {import('./map/draw/steps.js').Drawing} drawing */
  draw(drawing) {
    this.drawing = drawing;
    this.changed();
  }

  /** After a write, what was read of this layer is asked again. @param {string} layer */
  refresh(layer) {
    this.map?.forget(layer);
    forgetAnswers(this);
    this.follow();
  }

  /** Someone else sees and may do other things, and is told of other properties: everything is asked again. */
  async renew() {
    this.layers.forEach((l) => this.map?.forget(l.id));
    forgetAnswers(this);
    this.follow();
    [this.service, this.layers] = await Promise.all([service.service().catch(() => this.service), service.layers().catch(() => this.layers)]);
    this.follow();
    this.changed();
  }

  /** @param {() => void} listener @returns {() => void} */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed() {
    for (const listener of this.#listeners) listener();
  }
}

const ROWS = 1000;      // rows of the table in all: nobody reads more, and the file has them
const TOAST = 8000;      // ms: long enough to be read and acted upon
const SETTLE = 40;      // ms: a drag asks about where it rests, not about every pixel
const PAUSE = 120;      // ms without a key before searching: a fast typist asks once, not per letter

/** @template Q, T @param {(q: Q, signal: AbortSignal) => Promise<T>} load @param {number} pause */
function patient(load, pause) {
  return async (/** @type {Q} */ q, /** @type {AbortSignal} */ signal) => {
    await new Promise((done) => { setTimeout(done, pause); });
    signal.throwIfAborted();
    return load(q, signal);
  };
}
