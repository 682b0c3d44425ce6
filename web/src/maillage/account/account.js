// Who has logged in, and the dialog that asks them for something. Not in the link: whoever gets the link logs in themselves.

import { Problem, whenLoginNeeded } from '../api/client.js';
import * as service from '../api/service.js';
import { leftAdministration } from '../state/administering.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('../api/contract.js').Session} Session */
/** @typedef {'login' | 'password' | 'lost' | 'reset' | 'seeAs' | 'own'} Dialog */

/** @type {Session} */
const NOBODY = { account: null, login: null, name: null, structures: [], administrator: false, administers: [], seeingAs: null, mustChangePassword: false, ownPassword: false, providers: [], demo: [] };

export class Account {
  session = NOBODY;

  /** @type {Dialog | null} which dialog is open */
  open = null;

  /** the session was over before its owner was done: the login dialog says so */
  ended = false;

  /** the password that someone else gave and that was typed just now: for the dialog that asks for another, as long as it is open */
  given = '';

  /** the secret of the link that opened the page */
  #link = '';

  #looking = false;

  /** what goes on once they are known */
  #then = () => {};

  /** @param {Application} app */
  constructor(app) {
    this.app = app;
    whenLoginNeeded(() => { this.look(); });
  }

  get known() { return this.session.account !== null; }

  /** A service that does not know sessions, or does not answer, is read as anyone reads it. */
  async begin() { this.session = await service.session().catch(() => NOBODY); }

  /** Runs at once, or after a login and, where need be, another password. @param {() => void} run */
  whenKnown(run) {
    if (this.known && !this.session.mustChangePassword) run();
    else this.ask(this.known ? 'password' : 'login', run);
  }

  /** The session is over, perhaps in another tab: what was shown with its rights goes. @param {() => void} [run] goes on after another login */
  lost(run) {
    const shown = this.known;
    this.session = { ...NOBODY, providers: this.session.providers, demo: this.session.demo };
    this.ask('login', run);
    this.ended = true;
    if (shown) this.app.renew();
  }

  /** Whether the session is over, another's, or looks with other eyes now: a refusal alone does not tell, and may be about something else. */
  async look() {
    if (!this.known || this.#looking) return;
    this.#looking = true;
    const now = await service.session().catch(() => this.session);
    this.#looking = false;
    if (JSON.stringify(now) === JSON.stringify(this.session)) return;
    if (!now.account) { this.lost(); return; }
    const another = now.account !== this.session.account;
    this.session = now;
    if (another) this.dismiss();
    this.app.renew();
  }

  /** @param {Dialog} dialog @param {() => void} [then] */
  ask(dialog, then = () => {}) {
    this.open = dialog;
    this.ended = false;
    if (dialog !== 'password') this.given = '';
    this.#then = then;
    this.app.changed();
  }

  /** Whatever was to go on does not. */
  dismiss() {
    this.open = null;
    this.given = '';
    this.#then = () => {};
    this.app.changed();
  }

  /** @param {{login: string, password: string}} credentials */
  async enter(credentials) {
    const session = await service.login(credentials);
    this.given = session.mustChangePassword ? credentials.password : '';
    this.#take(session, (name) => this.app.t('account.entered', { name }));
  }

  /** @param {{current: string, new: string}} passwords */
  async changePassword(passwords) {
    this.#take(await service.changePassword(passwords), () => this.app.t('password.saved'));
  }

  /** From now on the service answers as it would answer them; everything is asked again. @param {{as: string, structure?: string} | null} seen null: as oneself again */
  async seeAs(seen) {
    this.session = await service.seeAs(seen);
    this.dismiss();
    if (seen) this.app.change(leftAdministration);
    this.app.renew();
  }

  /** With one's own rights again. A failure is told. @returns {Promise<boolean>} */
  async seeAsOneself() {
    const { app } = this;
    return this.seeAs(null).then(() => true, (error) => {
      app.tell({ text: app.words.error(error) });
      return false;
    });
  }

  /** What the address brought when the page opened. @param {import('./fragment.js').Brought} brought */
  arrive({ reset, refused }) {
    const { app } = this;
    if (refused) app.tell({ text: app.t('account.refused', { why: app.words.error(new Problem(401, { code: refused })) }), stays: true });
    if (!reset) return;
    this.#link = reset;
    this.ask('reset');
  }

  /** @param {string} login */
  async askReset(login) {
    await service.askReset(login);
    this.dismiss();
    this.app.tell({ text: this.app.t('lost.sent'), stays: true });
  }

  /** All sessions of the account are over, and the next begins with the new password. @param {string} chosen */
  async reset(chosen) {
    await service.reset({ token: this.#link, new: chosen });
    this.#link = '';
    this.session = await service.session();
    this.app.tell({ text: this.app.t('reset.saved') });
    if (this.known) this.dismiss();
    else this.ask('login');
  }

  /** Its owner is forgotten, and nobody any more. @param {{password: string} | {login: string}} sure */
  async erase(sure) {
    const { app } = this;
    await service.eraseOwn(sure);
    this.session = await service.session();
    this.dismiss();
    app.change(leftAdministration);
    app.tell({ text: app.t('own.erased'), stays: true });
    app.renew();
  }

  async leave() {
    const { app } = this;
    try {
      const more = await service.logout();
      if (more) {
        location.assign(more.provider);
        return;
      }
      this.session = await service.session();
      app.tell({ text: app.t('account.left') });
      app.renew();
    } catch (error) {
      app.tell({ text: app.t('account.failed', { why: app.words.error(/** @type {Error} */ (error)) }) });
    }
  }

  /** @param {Session} session @param {(name: string) => string} said */
  #take(session, said) {
    const then = this.#then;
    this.session = session;
    if (session.mustChangePassword) this.ask('password', then);
    else {
      this.dismiss();
      this.app.tell({ text: said(session.name ?? '') });
      then();
    }
    this.app.renew();
  }
}
