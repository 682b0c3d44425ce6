// The state of the service: whether it answers, its version, and how much there is in each layer.

import { html, nothing } from 'lit';
import { getJson } from '../api/client.js';
import { Live } from '../api/live.js';
import { AppElement } from '../element.js';
import { icon } from '../shell/icon.js';

class ServiceView extends AppElement {
  /** @type {Live<string, {status: string}>} */
  health = new Live((_, signal) => getJson('/actuator/health/readiness', signal), () => this.requestUpdate());

  render() {
    const { app } = this;
    this.health.ask('readiness');
    return html`<header class="adm-h"><div class="ttl"><h1>${this.t('section.service')}</h1><p class="small soft">${this.t('section.service.note')}</p></div>
        <div class="acts"><button class="btn" @click=${() => { this.health.again('readiness'); app.renew(); }}>${icon('redo', 's')}${this.t('service.again')}</button></div></header>
      <div class="rows adm-v" tabindex="0">${this.#state()}${this.#layers()}</div>`;
  }

  #state() {
    const { service, words } = this.app;
    const { value, error } = this.health.now;
    const up = value?.status === 'UP';
    return html`<section><h2>${this.t('service.health')}</h2><dl class="facts"><dt>${this.t('service.ready')}</dt><dd>${value || error ? html`<span class="tag ${up ? 'go' : 'warn'}">${this.t(up ? 'service.up' : 'service.down')}</span>${error ? html` <span class="small">${words.error(error)}</span>` : nothing}` : html`<p class="wait"></p>`}</dd>
      ${service ? html`<dt>${this.t('service.version')}</dt><dd>${service.title} ${service.version}</dd><dt>${this.t('service.today')}</dt><dd>${words.date(service.today)}</dd><dt>${this.t('service.tolerance')}</dt><dd>${words.distance(service.toleranceMetres)}</dd>` : nothing}</dl></section>`;
  }

  #layers() {
    const { app } = this;
    return html`<section><h2>${this.t('section.layers')}</h2><table class="tbl adm"><caption class="sr">${this.t('section.layers')}</caption>
      <thead><tr><th scope="col">${this.t('column.name')}</th><th scope="col" class="num">${this.t('service.features')}</th></tr></thead>
      <tbody>${app.layers.map((l) => html`<tr class="still"><th scope="row"><span class="nm">${app.words.label(l.title)}</span></th><td class="num" data-title=${this.t('service.features')}>${app.totals.byLayer[l.id] ? app.words.number(app.totals.byLayer[l.id].count) : ''}</td></tr>`)}</tbody></table></section>`;
  }
}

customElements.define('maillage-service', ServiceView);
