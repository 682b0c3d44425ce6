// The structures of an account: its role in each, and where it may read and write.

import { html, nothing } from 'lit';
import { putMembership, removeMembership } from '../api/administration.js';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';
import { beganArea } from '../state/administering.js';
import { bodyOf } from './area.js';
import { roleChoices } from './roles.js';

/** @typedef {import('../api/administration.js').Person} Person */
/** @typedef {import('../api/administration.js').Membership} Membership */

class MembershipLines extends Form {
  static properties = { person: { attribute: false }, known: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {Person | null} */
    this.person = null;
    /** @type {import('./directory.js').Directory | null} */
    this.known = null;
  }

  render() {
    const { person } = this;
    if (!person) return nothing;
    return html`${this.refused()}${person.memberships.length ? html`<ul class="mems">${person.memberships.map((m) => this.#membership(m))}</ul>` : html`<p class="small soft">${this.t('account.none')}</p>`}${this.#add(person)}`;
  }

  /** @param {Membership} m */
  #membership(m) {
    const id = `role-${m.structure.id}`;
    return html`<li><div class="top"><label for=${id} class="nm">${m.structure.name}</label>${this.select(id, roleChoices(this.app), m.role, undefined, (role) => this.#put(m, { ...bodyOf(m), role: /** @type {any} */ (role) }))}
        <button type="button" class="ib" ?disabled=${this.sending} @click=${() => this.#remove(m)} aria-label=${this.t('member.remove', { structure: m.structure.name })} title=${this.t('member.remove', { structure: m.structure.name })}>${icon('x', 's')}</button></div>
      <dl>${/** @type {const} */ (['read', 'write']).map((way) => this.#area(m, way))}</dl></li>`;
  }

  /** @param {Membership} m @param {'read' | 'write'} way */
  #area(m, way) {
    const area = way === 'read' ? m.readArea : m.writeArea;
    const label = this.t('area.change', { what: this.t(`area.${way}`), structure: m.structure.name });
    return html`<dt>${this.t(`area.${way}`)}</dt><dd>${area ? html`${icon('polygon', 's')}<span>${area.name}</span>` : html`<span class="soft">${this.t('area.everywhere')}</span>`}</dd>
      <dd><button type="button" class="more-b" aria-label=${label} @click=${() => this.app.change((s) => beganArea(s, `${m.structure.id}.${way}`))}>${this.t('area.edit')}</button></dd>`;
  }

  /** @param {Person} person */
  #add(person) {
    const { administers } = this.app.account.session;
    const free = this.known?.structureChoices.filter((s) => administers.includes(s.value) && !person.memberships.some((m) => m.structure.id === s.value)) ?? [];
    if (!free.length) return nothing;
    return html`<label class="pick add"><span>${this.t('member.add')}</span>${this.select('member-add', free, '', this.t('zone.choose'), (structure) => structure && this.#put(null, { role: 'reader', readArea: null, writeArea: null }, structure))}</label>`;
  }

  /** @param {Membership | null} m null: a new one @param {import('../api/administration.js').MembershipBody} body @param {string} [structure] */
  async #put(m, body, structure = m?.structure.id ?? '') {
    const { app, person } = this;
    if (!person) return;
    const back = m && (() => this.#put(null, bodyOf(m), structure));
    const taken = await this.send(async () => { await putMembership(person.id, structure, body); });
    // what was chosen and refused goes back to what is
    const select = /** @type {HTMLSelectElement | null} */ (this.querySelector(`[id="role-${structure}"]`));
    if (!taken && m && select) select.value = m.role;
    if (taken) app.tell({ text: app.t('member.saved', { role: app.t(`account.role.${body.role}`) }), ...(back && { action: app.t('restore.undo'), run: back }) });
    this.#written();
  }

  /** @param {Membership} m */
  async #remove(m) {
    const { app, person } = this;
    if (!person) return;
    const taken = await this.send(async () => { await removeMembership(person.id, m.structure.id); });
    if (taken) app.tell({ text: app.t('member.removed', { structure: m.structure.name }), action: app.t('restore.undo'), run: () => this.#put(null, bodyOf(m), m.structure.id) });
    this.#written();
  }

  #written() { this.dispatchEvent(new CustomEvent('written', { bubbles: true })); }
}

customElements.define('maillage-memberships', MembershipLines);
