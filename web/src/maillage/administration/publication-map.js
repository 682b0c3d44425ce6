// The map of what is published, or would be. It moves, so that one can look how exact it is.

import { html } from 'lit';
import { AppElement } from '../element.js';
import { PublishedMap } from '../map/published-map.js';

/** @typedef {import('../map/published-map.js').Shown} Shown */

class PublicationMap extends AppElement {
  static properties = { shown: { attribute: false }, label: { attribute: false } };

  constructor() {
    super();
    // not class fields: they would hide Lit's accessors
    /** @type {Shown | null} */
    this.shown = null;
    this.label = '';
  }

  render() { return html`<div class="pub-map" role="region" aria-label=${this.label}></div>`; }

  firstUpdated() {
    const { app } = this;
    const box = /** @type {HTMLElement} */ (this.querySelector('.pub-map'));
    this.map = new PublishedMap(this, box, app.layer('territories'), app.state.lang, { opened: () => {} }, { zoomIn: this.t('map.zoomIn'), zoomOut: this.t('map.zoomOut') });
  }

  /** @type {string} what was shown before */
  last = '';

  updated() {
    const now = JSON.stringify([this.shown?.of, this.shown?.layer.id, this.shown?.query, this.shown?.bbox]);
    if (!this.shown || now === this.last) return;
    this.last = now;
    this.map?.show(this.shown);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.map?.remove();
    this.map = undefined;
  }
}

customElements.define('maillage-publication-map', PublicationMap);
