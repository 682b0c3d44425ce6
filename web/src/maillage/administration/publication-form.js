// What is published of a layer, under which name and licence, how exactly and for whom; and how much that would be.

import { html, nothing } from 'lit';
import { Live } from '../api/live.js';
import { preview, publish, publishAnew } from '../api/publications.js';
import { isLate, Problem } from '../api/client.js';
import { itemsOf } from '../api/service.js';
import { LICENCES, TOLERANCES, draftOf, previewQuery, slugOf } from '../publication/draft.js';
import { dropBody, keepBody, keptBody } from '../publication/kept.js';
import { PREVIEW } from '../map/vector/tiles.js';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';

/** @typedef {import('../api/publications.js').Body} Body */
/** @typedef {import('../api/publications.js').Publication} Publication */
/** @typedef {import('../api/contract.js').Layer} Layer */

const VISIBILITIES = ['public', 'members', 'structure'];
const OTHER = 'other';
/** Of a publication that has no name yet, for how much it would be. */
const UNNAMED = { fr: '—', en: '—' };

class PublicationForm extends Form {
  static properties = { body: { attribute: false }, now: { attribute: false }, known: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {Body | null} what it begins with */
    this.body = null;
    /** @type {Publication | null} what is changed; null: a new one */
    this.now = null;
    /** @type {import('./directory.js').Directory | null} */
    this.known = null;
    /** @type {Body | null} what is in it now */
    this.draft = null;
    /** the id follows the title until someone writes one */
    this.named = false;
    /** what was typed before the form was left is in it again */
    this.resumed = false;
    /** what is still to fill in is told from the first attempt on */
    this.tried = false;
    /** the places of the question, to be called by their names */
    this.places = new Live((/** @type {string[]} */ within, /** @type {AbortSignal} */ signal) => itemsOf(within.map(refOf), signal), () => this.requestUpdate());
    this.preview = new Live(preview, () => this.requestUpdate());
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('body') || this.body?.id === this.draft?.id && this.draft) return;
    const kept = this.body && keptBody(this.body);
    this.resumed = kept !== null;
    this.named = kept !== null && kept.id !== slugOf(kept.title.fr);
    this.draft = kept ?? this.body;
  }

  /** However it is left, but by giving it up. */
  disconnectedCallback() {
    super.disconnectedCallback();
    const kept = this.body && keptBody(this.body);
    if (kept) this.app.tell({ text: this.t('publication.kept') });
  }

  render() {
    const { app, draft, now } = this;
    const layer = draft && app.layer(draft.layer || now?.id || '');
    if (!draft || !layer) return nothing;
    const whole = now !== null && !now.layer;      // of a layer of records only what is told of it
    if (!whole) this.#ask(draft);
    this.wrong = { ...this.#lacking(), ...this.#misread() };
    return html`<form class="zform pub" id="publication" novalidate @submit=${(/** @type {Event} */ e) => this.submit(e, () => this.#save(whole))} @change=${(/** @type {Event} */ e) => this.#changed(e)} @input=${() => this.#keep()}>
      ${whole ? nothing : this.#map(draft, layer)}
      ${this.resumed ? html`<p class="small note" role="status">${this.t('publication.resumed')}</p>` : nothing}
      ${this.refusal ? this.refused(isLate(this.refusal) ? this.t('publication.late') : undefined) : nothing}
      ${whole ? nothing : this.#layer(layer)}
      ${this.#texts(draft)}
      ${whole ? nothing : this.#selection(draft, layer)}
      ${this.#licence(draft)}
      ${whole ? nothing : this.#readers(draft)}</form>`;
  }

  /** What is to fill in or cannot be as it is typed, by the id of its field. @returns {Record<string, unknown>} */
  #lacking() {
    if (!this.tried) return {};
    return Object.fromEntries(this.#invalid.map(({ id, validity }) => [id, this.t(validity.valueMissing ? 'publication.needed' : 'problem.invalid-parameter.id')]));
  }

  get #invalid() { return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll('#publication :is(input, select, textarea):invalid')]); }

  /** The service says where it stopped reading a filter: in its own words, which are French. @returns {Record<string, unknown>} */
  #misread() {
    const { error } = this.preview.now;
    if (!(error instanceof Problem && error.parameter === 'filter')) return {};
    return { 'publication-filter': html`${this.app.words.error(error)} <span lang="fr">${error.message}</span>` };
  }

  /** @param {Body} draft */
  #ask(draft) {
    this.places.ask(draft.within.length ? draft.within : null);
    this.preview.ask({ ...draft, id: 'preview', title: UNNAMED, description: UNNAMED, structure: draft.structure ?? this.#mine[0]?.value ?? null });
  }

  /** @param {Body} draft @param {Layer} layer */
  #map(draft, layer) {
    return html`<maillage-publication-map .shown=${{ layer, of: draft.toleranceMetres ? PREVIEW : undefined, query: previewQuery(draft), bbox: this.preview.now.value?.bbox ?? null }} .label=${this.t('publication.preview')}></maillage-publication-map>
      <p class="small how" role="status">${this.#howMuch(draft, layer)}</p>`;
  }

  /** @param {Body} draft @param {Layer} layer */
  #howMuch(draft, layer) {
    const { value, error, loading } = this.preview.now;
    const { words } = this.app;
    if (error) return html`<span class="wrong">${words.error(error)}</span>`;
    if (!value) return loading ? this.t('publication.counting') : '';
    const all = this.t('publication.count', { n: value.count });
    const seen = draft.visibility === 'public' && value.publicCount < value.count ? html`<br>${this.t('publication.publicCount', { n: value.publicCount })}` : nothing;
    return html`<b>${all}</b>${seen}${layer.geometryType === 'point' ? nothing : html`<br>${this.#weight(value)}`}`;
  }

  /** @param {import('../api/publications.js').Preview} p */
  #weight({ exact, generalised, measured }) {
    const { words } = this.app;
    const values = { n: measured, positions: exact.positions, size: sizeText(exact.bytes, words) };
    if (exact === generalised || exact.bytes === generalised.bytes) return this.t('publication.exact', values);
    return this.t('publication.lighter', { ...values, fewer: generalised.positions, less: sizeText(generalised.bytes, words), share: words.percent(1 - generalised.bytes / exact.bytes) });
  }

  /** @param {Layer} layer */
  #layer(layer) {
    const { app, now } = this;
    const choices = app.layers.map((l) => ({ value: l.id, label: app.words.label(l.title) }));
    return this.field('publication-layer', this.t('publication.layer'), now ? html`<input id="publication-layer" readonly .value=${app.words.label(layer.title)}>` : this.select('publication-layer', choices, layer.id, undefined, (id) => this.#choose(id)));
  }

  /** Another layer has other properties: what was asked of the one before means nothing to it. @param {string} id */
  #choose(id) {
    const layer = this.app.layer(id);
    if (!layer || !this.draft) return;
    const { title, description, id: slug, licence, visibility, structure } = this.draft;
    this.draft = { ...draftOf({ layer: id, where: {}, within: [], date: null }, layer), title, description, id: slug, licence, visibility, structure };
    this.#keep(this.draft);
    this.requestUpdate();
  }

  /** @param {Body} draft */
  #texts({ title, description, id }) {
    const { now } = this;
    return html`${this.#both('title', 200, title, (/** @type {Event} */ e) => this.#name(e))}
      ${now ? nothing : this.field('publication-id', this.needed(this.t('publication.id')), html`<input id="publication-id" required maxlength="60" pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${id} aria-describedby="publication-id-why" @input=${() => { this.named = true; }}><p class="tiny soft" id="publication-id-why">${this.t('publication.idWhy')}</p>`)}
      ${this.#both('description', 1000, description)}`;
  }

  /** In both languages: whoever reads one of them finds it. @param {'title' | 'description'} name @param {number} longest @param {import('../api/contract.js').Words} both @param {(e: Event) => void} [typed] */
  #both(name, longest, both, typed = () => {}) {
    return html`${/** @type {const} */ (['fr', 'en']).map((lang) => {
      const id = `publication-${name}-${lang}`;
      const control = name === 'title'
        ? html`<input id=${id} lang=${lang} data-parameter="${name}.${lang}" required maxlength=${longest} autocomplete="off" .value=${both[lang]} @input=${lang === 'fr' ? typed : nothing}>`
        : html`<textarea id=${id} lang=${lang} data-parameter="${name}.${lang}" required maxlength=${longest} rows="2" .value=${both[lang]}></textarea>`;
      return this.field(id, this.needed(this.t(`publication.${name}.${lang}`)), control);
    })}`;
  }

  /** @param {Event} e */
  #name(e) {
    const field = /** @type {HTMLInputElement | null} */ (this.querySelector('#publication-id'));
    if (field && !this.named) field.value = slugOf(/** @type {HTMLInputElement} */ (e.target).value);
  }

  /** @param {Body} draft @param {Layer} layer */
  #selection(draft, layer) {
    return html`${this.field('publication-filter', this.t('publication.filter'), html`<textarea id="publication-filter" class="code" rows="2" spellcheck="false" placeholder=${this.t('publication.all')} .value=${draft.filter}></textarea>`)}
      ${draft.within.length ? html`<div class="field"><span>${this.t('publication.within')}</span><p class="acts">${draft.within.map((place) => this.#place(place))}</p></div>` : nothing}
      <fieldset class="field"><legend>${this.t('publication.properties')}</legend><p class="acts"><button type="button" class="btn quiet" @click=${() => this.#tick(layer, true)}>${this.t('publication.allProperties')}</button><button type="button" class="btn quiet" @click=${() => this.#tick(layer, false)}>${this.t('publication.fewProperties')}</button></p>
        <div class="ticks all">${layer.properties.map((p) => this.#property(p, draft))}</div></fieldset>
      ${layer.geometryType === 'point' ? nothing : this.field('publication-tolerance', this.t('publication.tolerance'), html`${this.select('publication-tolerance', TOLERANCES.map((m) => ({ value: String(m), label: m ? this.t('publication.upTo', { distance: this.app.words.distance(m) }) : this.t('publication.asIs') })), String(draft.toleranceMetres))}<p class="tiny soft">${this.t('publication.toleranceWhy')}</p>`)}`;
  }

  /** @param {string} place */
  #place(place) {
    const [ref, metres] = place.split(',');
    const name = this.places.now.value?.find((f) => ref.endsWith(f.id))?.properties.name ?? ref;
    const text = metres ? this.t('publication.near', { name, distance: this.app.words.distance(Number(metres)) }) : name;
    return html`<button type="button" class="chip" aria-label=${this.t('sentence.remove', { text })} @click=${() => this.#put({ within: this.draft?.within.filter((w) => w !== place) ?? [] })}>${text}${icon('x', 'x')}</button>`;
  }

  /** @param {import('../api/contract.js').Property} p @param {Body} draft */
  #property(p, { properties, visibility }) {
    const closed = Boolean(p.members) && visibility === 'public';
    return html`<label class="tick"><input type="checkbox" name="property" value=${p.name} ?disabled=${closed} .checked=${!closed && properties.includes(p.name)}><span>${this.app.words.label(p.title)}${closed ? html` <span class="soft">(${this.t('publication.members')})</span>` : nothing}</span></label>`;
  }

  /** @param {Layer} layer @param {boolean} all */
  #tick(layer, all) {
    const open = layer.properties.filter((p) => !(p.members && this.draft?.visibility === 'public'));
    this.#put({ properties: (all ? open : open.filter((p) => p.tile)).map((p) => p.name) });
  }

  /** @param {Body} draft */
  #licence({ licence, attribution }) {
    const known = LICENCES.includes(licence) || !licence;
    const choices = [...LICENCES.map((value) => ({ value, label: value })), { value: OTHER, label: this.t('publication.otherLicence') }];
    return html`${this.field('publication-licence', this.t('column.licence'), this.select('publication-licence', choices, known && this.licence !== OTHER ? licence : OTHER, this.#unsaid, (value) => { this.licence = value; }))}
      ${known && this.licence !== OTHER ? nothing : this.field('publication-own', this.t('publication.ownLicence'), html`<input id="publication-own" data-parameter="licence" maxlength="200" .value=${known ? '' : licence} placeholder=${this.t('publication.ownLicenceHint')}>`)}
      ${this.field('publication-attribution', this.t('publication.attribution'), html`<input id="publication-attribution" maxlength="500" .value=${attribution} placeholder=${(this.now && !this.now.attribution && this.now.terms.attribution) || this.t('publication.attributionHint')}>`)}`;
  }

  /** Nothing said here: the licence of the sources, where they have one. */
  get #unsaid() {
    const licence = this.now && !this.now.licence ? this.now.terms.licence : null;
    return licence ? this.t('publication.ofSources', { licence }) : this.t('publication.unsaid');
  }

  /** @type {string} the licence that was chosen, where it is one's own */
  licence = '';

  /** @param {Body} draft */
  #readers({ visibility, structure }) {
    const mine = this.#mine;
    const all = this.app.account.session.administrator ? this.known?.structureChoices ?? [] : mine;
    return html`${this.field('publication-visibility', this.t('column.visibility'), html`${this.select('publication-visibility', VISIBILITIES.map((value) => ({ value, label: this.t(`visibility.${value}`) })), visibility)}<p class="tiny soft">${this.t('publication.visibilityWhy')}</p>`)}
      ${all.length > 1 ? this.field('publication-structure', this.t('publication.structure'), this.select('publication-structure', all, structure ?? mine[0]?.value ?? '', undefined, undefined, true)) : nothing}`;
  }

  /** The structures that one publishes for as their manager. */
  get #mine() { return this.app.account.session.structures.filter((s) => s.role === 'manager' || s.role === 'administrator').map((s) => ({ value: s.id, label: s.name })); }

  /** @param {Partial<Body>} part */
  #put(part) {
    this.draft = { ...this.#read(), ...part };
    this.#keep(this.draft);
    this.requestUpdate();
  }

  /** The fields of another layer are not those that are there yet. @param {Event} e */
  #changed(e) { if (/** @type {HTMLElement} */ (e.target).id !== 'publication-layer') this.#take(); }

  #take() {
    this.draft = this.#read();
    this.#keep(this.draft);
    this.requestUpdate();
  }

  /** A key that is pressed asks nothing of the service. */
  #keep(typed = this.#read()) {
    if (this.body) keepBody(this.body, typed);
    if (this.tried) this.requestUpdate();
  }

  /** What is in the fields now. @returns {Body} */
  #read() {
    const draft = /** @type {Body} */ (this.draft);
    const licence = this.#value('licence', draft.licence);
    const both = (/** @type {'title' | 'description'} */ name) => ({ fr: this.#value(`${name}-fr`, draft[name].fr), en: this.#value(`${name}-en`, draft[name].en) });
    return {
      ...draft, id: this.#value('id', draft.id), title: both('title'), description: both('description'), filter: this.#value('filter', draft.filter), licence: licence === OTHER ? this.#value('own', '') : licence, attribution: this.#value('attribution', draft.attribution),
      properties: this.querySelector('[name="property"]') ? [...this.querySelectorAll('[name="property"]:checked')].map((e) => /** @type {HTMLInputElement} */ (e).value) : draft.properties,
      toleranceMetres: Number(this.#value('tolerance', String(draft.toleranceMetres))), visibility: /** @type {import('../api/publications.js').Visibility} */ (this.#value('visibility', draft.visibility)), structure: this.#value('structure', draft.structure ?? '') || null,
    };
  }

  /** @param {string} name @param {string} absent */
  #value(name, absent) { return this.querySelector(`#publication-${name}`) ? this.typed(`publication-${name}`).trim() : absent; }

  /** @param {boolean} whole */
  async #save(whole) {
    this.#take();
    this.tried = true;
    const [first] = this.#invalid;
    if (first) { this.focusOn(`#${first.id}`); return; }
    const { draft, now } = this;
    if (!draft) return;
    const { title, description, licence, attribution } = draft;
    /** @type {Publication | null} */
    let made = null;
    const taken = await this.send(async () => {
      made = now ? await publishAnew(now.id, whole ? { title, description, licence, attribution } : draft, now.version) : await publish(draft);
    });
    if (!taken) return;
    if (this.body) dropBody(this.body);
    this.dispatchEvent(new CustomEvent('published', { detail: made, bubbles: true }));
  }
}

/** @param {string} place @returns {import('../state/state.js').Ref} */
function refOf(place) {
  const [layer, id] = place.split(',')[0].split('/');
  return { layer, id };
}

/** @param {number} bytes @param {import('../i18n/words.js').Words} words */
function sizeText(bytes, words) {
  if (bytes < 1000) return words.t('size.b', { n: bytes });
  return bytes < 1_000_000 ? words.t('size.kb', { n: Math.round(bytes / 1000) }) : words.t('size.mb', { n: Math.round(bytes / 100_000) / 10 });
}

customElements.define('maillage-publication-form', PublicationForm);
