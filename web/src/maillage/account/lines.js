// Who has logged in, in which structures, and what they can do about it: the rail's menu and the help say the same.

import { html, nothing } from 'lit';
import { icon } from '../shell/icon.js';

/** @param {import('../application.js').Application} app @param {() => void} leave closes what shows the lines */
export function accountLines(app, leave) {
  const { account, t } = app;
  const { session } = account;
  const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => void} */ run) => html`<button class="btn" @click=${() => { leave(); run(); }}>${icon(name, 's')}${text}</button>`;
  if (!account.known) return html`<p class="acts">${button('user', t('account.login'), () => account.ask('login'))}</p>`;
  return html`<p class="nm">${session.name}</p>
    <ul class="small soft">${session.administrator ? html`<li>${t('account.administrator')}</li>` : nothing}
      ${session.structures.map((s) => html`<li>${s.name}${t('comma')}${t(`account.role.${s.role}`)}</li>`)}${session.structures.length ? nothing : html`<li>${t('account.none')}</li>`}</ul>
    <p class="acts">${session.ownPassword ? button('key', t('password.title'), () => account.ask('password')) : nothing}${button('logout', t('account.logout'), () => account.leave())}</p>`;
}
