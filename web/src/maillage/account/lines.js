// Who has logged in, in which structures, and what they can do about it: the rail's menu and, on a phone, « Plus » say the same.

import { html, nothing } from 'lit';
import { isPublisher } from '../publication/publisher.js';
import { icon } from '../shell/icon.js';
import { isPhone } from '../shell/narrow.js';
import { administered } from '../state/administering.js';

/** @param {import('../application.js').Application} app @param {() => void} leave closes what shows the lines */
export function accountLines(app, leave) {
  const { account, t } = app;
  const { session } = account;
  const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => void} */ run) => html`<button class="btn" @click=${() => { leave(); run(); }}>${icon(name, 's')}${text}</button>`;
  if (!account.known) return html`<p class="acts">${button('user', t('account.login'), () => account.ask('login'))}</p>`;
  return html`<p class="nm">${session.name}</p>
    <ul class="small soft">${session.administrator ? html`<li>${t('account.administrator')}</li>` : nothing}
      ${session.structures.map((s) => html`<li>${s.name}${t('comma')}${t(`account.role.${s.role}`)}</li>`)}${session.structures.length ? nothing : html`<li>${t('account.none')}</li>`}</ul>
    <p class="acts">${session.seeingAs ? nothing : more(app, button)}${session.ownPassword ? button('key', t('password.title'), () => account.ask('password')) : nothing}${button('logout', t('account.logout'), () => account.leave())}</p>`;
}

/** What only who sees as themselves can open. A phone has no rail, so the administration is here too. @param {import('../application.js').Application} app @param {(name: string, text: string, run: () => void) => unknown} button */
function more(app, button) {
  const administers = app.account.session.administers.length > 0;
  const open = (/** @type {string} */ section) => app.change((s) => administered(s, section));
  return html`${administers && isPhone() ? button('settings', app.t('nav.administration'), () => open('accounts')) : nothing}
    ${isPublisher(app.account.session) && isPhone() ? button('world', app.t('nav.publish'), () => open('publications')) : nothing}
    ${administers ? button('eye', app.t('seeing.title'), () => app.account.ask('seeAs')) : nothing}
    ${button('user', app.t('own.title'), () => app.account.ask('own'))}${button('key', app.t('section.tokens'), () => open('tokens'))}${administers ? nothing : button('clock', app.t('section.activity'), () => open('activity'))}`;
}
