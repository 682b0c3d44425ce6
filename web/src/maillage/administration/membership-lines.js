// The structures of an account: its role in each, and where it may read and write. A role is given by a button of its own: on the way
// to it through a list, by arrow keys, nothing is given.

import { html, nothing } from 'lit';
import { putMembership, removeMembership } from '../api/administration.js';
import { isLate } from '../api/client.js';
import { Form } from '../shell/form.js';
import { icon } from '../shell/icon.js';
import { beganArea } from '../state/administering.js';
import { bodyOf } from './area.js';
import { roleChoices } from './roles.js';

/** @typedef {import('../api/administration.js').Person} Person */
/** @typedef {import('../api/administration.js').Membership} Membership */
/** @typedef {import('../api/administration.js').MembershipBody} MembershipBody */

/** @type {MembershipBody} how an account begins in a structure */
const FIRST = { role: 'reader', readArea: null, writeArea: null };

/** What another structure ends: see RIGHTS.md. @param {Person} person */
const isHandedOver = (person) => !person.provider && person.memberships.length > 0 && !person.memberships.some((m) => m.structure.operator);

class MembershipLines extends Form {
  static properties = { person: { attribute: false }, known: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {Person | null} */
    this.person = null;
    /** @type {import('./directory.js').Directory | null} */
    this.known = null;
    /** @type {Record<string, string>} roles that are chosen and not given yet, by structure */
    this.chosen = {};
  }

  /** What is chosen for one, and told of one, is not for the next. @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('person') || changed.get('person')?.id === this.person?.id) return;
    this.chosen = {};
    this.refusal = null;
  }

  render() {
    const { person } = this;
    if (!person) return nothing;
    return html`${this.refused(isLate(this.refusal) ? this.t('member.late') : undefined)}${person.memberships.length ? html`<ul class="mems">${person.memberships.map((m) => this.#membership(person, m))}</ul>` : html`<p class="small soft">${this.t('account.none')}</p>`}${this.#add(person)}`;
  }

  /** @param {Person} person @param {Membership} m */
  #membership(person, m) {
    const id = `role-${m.structure.id}`;
    const role = this.#roleOf(m);
    return html`<li><div class="top"><label for=${id} class="nm">${m.structure.name}</label>${this.select(id, roleChoices(this.app), m.role, undefined, (chosen) => this.#choose(m.structure.id, chosen))}
        <button type="button" class="ib" ?disabled=${this.sending} @click=${() => this.#remove(person, m)} aria-label=${this.t('member.remove', { structure: m.structure.name })} title=${this.t('member.remove', { structure: m.structure.name })}>${icon('x', 's')}</button></div>
      ${role === m.role ? nothing : html`<p class="acts"><button type="button" class="btn main" ?disabled=${this.sending} @click=${() => this.#put(person, m.structure.id, { ...bodyOf(m), role }, m)}>${this.t('member.give', { role: this.t(`account.role.${role}`) })}</button>
        <button type="button" class="btn quiet" @click=${() => this.#choose(m.structure.id, m.role)}>${this.t('area.leave')}</button></p>`}
      <dl>${/** @type {const} */ (['read', 'write']).map((way) => this.#area(m, way))}</dl></li>`;
  }

  /** As it is chosen, or as it is. @param {Membership} m */
  #roleOf(m) { return /** @type {import('./roles.js').Role} */ (this.chosen[m.structure.id] ?? m.role); }

  /** @param {string} structure @param {string} role */
  #choose(structure, role) {
    this.chosen = { ...this.chosen, [structure]: role };
    this.requestUpdate();
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
    const { add } = this.chosen;
    return html`<p class="acts"><label class="pick add"><span>${this.t('member.add')}</span>${this.select('member-add', free, add ?? '', this.t('zone.choose'), (structure) => this.#choose('add', structure))}</label>
      ${add ? html`<button type="button" class="btn" ?disabled=${this.sending} @click=${() => this.#put(person, add, FIRST, null)}>${this.t('structure.create')}</button>` : nothing}</p>
      ${add && isHandedOver(person) ? html`<p class="small soft">${this.t('member.handedOver')}</p>` : nothing}`;
  }

  /** The selects say what is chosen or, after a write, what is: a choice that someone made does not follow a drawing. */
  updated() {
    for (const m of this.person?.memberships ?? []) this.#show(`role-${m.structure.id}`, this.#roleOf(m));
    this.#show('member-add', this.chosen.add ?? '');
  }

  /** @param {string} id @param {string} value */
  #show(id, value) {
    const select = /** @type {HTMLSelectElement | null} */ (this.querySelector(`[id="${id}"]`));
    if (select && select.value !== value) select.value = value;
  }

  /** Undone from the message that tells it. @param {Person} person @param {string} structure @param {MembershipBody} body @param {Membership | null} before null: a new one */
  async #put(person, structure, body, before) {
    const { app } = this;
    /** @type {Membership[]} */
    let now = [];
    const taken = await this.send(async () => {
      now = (await putMembership(person.id, structure, body, before?.version ?? null)).memberships;
    });
    const after = now.find((m) => m.structure.id === structure);
    const back = before && after && (() => this.#back(person, structure, bodyOf(before), after.version));
    if (taken) app.tell({ text: app.t('member.saved', { role: app.t(`account.role.${body.role}`) }), ...(back && { action: app.t('restore.undo'), run: back }) });
    this.#written(structure);
  }

  /** @param {Person} person @param {Membership} m */
  async #remove(person, m) {
    const { app } = this;
    const taken = await this.send(async () => { await removeMembership(person.id, m.structure.id, m.version); });
    if (taken) app.tell({ text: app.t('member.removed', { structure: m.structure.name }), action: app.t('restore.undo'), run: () => this.#back(person, m.structure.id, bodyOf(m), null) });
    this.#written(m.structure.id);
  }

  /** Unless someone else has changed it since. The sheet may be gone by then, or be another's, so a message tells what came of it. @param {Person} person @param {string} structure @param {MembershipBody} body @param {string | null} seen */
  async #back(person, structure, body, seen) {
    const { app } = this;
    try {
      await putMembership(person.id, structure, body, seen);
      app.tell({ text: app.t('member.saved', { role: app.t(`account.role.${body.role}`) }) });
    } catch (error) {
      const refusal = /** @type {Error} */ (error);
      app.tell({ text: isLate(refusal) ? app.t('member.late') : app.words.error(refusal), stays: true });
    }
    this.#written(structure);
  }

  /** Taken or refused, what was chosen gives way to what is. @param {string} structure */
  #written(structure) {
    const { [structure]: _, add: __, ...others } = this.chosen;
    this.chosen = others;
    const told = this.isConnected ? this : document.querySelector('maillage-listing');
    told?.dispatchEvent(new CustomEvent('written', { bubbles: true }));
  }
}

customElements.define('maillage-memberships', MembershipLines);
