// The buttons on the map, the scale, and the line that says what to do while drawing.

import { html, nothing } from 'lit';
import { AppElement } from '../element.js';
import { creditOf } from '../layers/credit.js';
import { icon } from '../shell/icon.js';
import { startDrawing } from './draw/start.js';
import { NOT_DRAWING, previewOf, retracted } from './draw/steps.js';
import { finishDrawing } from './pointer.js';
import { distanceMetres, lineLength, ringArea } from '../geo/sphere.js';
import { scaleFor } from './scale.js';
import { showedLegend } from '../state/transitions.js';

/** @type {{tool: import('./draw/steps.js').Tool, key: string}[]} */
const TOOLS = [{ tool: 'circle', key: 'draw.circle' }, { tool: 'rectangle', key: 'draw.rectangle' }, { tool: 'polygon', key: 'draw.polygon' }];

class MapTools extends AppElement {
  render() {
    const { app } = this;
    return html`<div class="tools" role="toolbar" aria-orientation="vertical" aria-label=${this.t('map.tools')}>
      <div class="float">${this.#button('layers', 'layers.title', () => this.#legend(), app.legendOpen)}</div>
      <div class="float zooms">${this.#button('plus', 'map.zoomIn', () => app.map?.zoom(1))}${this.#button('minus', 'map.zoomOut', () => app.map?.zoom(-1))}${this.#button('locate', 'map.locate', () => app.map?.locate())}</div>
      <div class="float draws">${TOOLS.map(({ tool, key }) => this.#button(tool, key, () => this.#draw(tool), app.drawing.tool === tool))}</div>
      <div class="float extras">${this.#button('print', 'map.print', () => window.print())}${this.#button('full', 'map.full', () => this.#full())}</div>
    </div>`;
  }

  /** @param {string} name @param {string} key @param {() => void} run @param {boolean} [pressed] */
  #button(name, key, run, pressed) {
    const label = this.t(key);
    return html`<button class="ib" aria-label=${label} title=${label} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${run}>${icon(name)}</button>`;
  }

  #legend() {
    const shown = !this.app.legendOpen;
    this.app.change((s) => showedLegend(s, shown));
  }

  /** @param {import('./draw/steps.js').Tool} tool */
  #draw(tool) {
    if (this.app.drawing.tool === tool) this.app.draw(NOT_DRAWING);
    else startDrawing(this.app, tool);
  }

  #full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }
}

class MapScale extends AppElement {
  render() {
    const { state: { view, lang }, map } = this.app;
    if (!map) return nothing;
    // before the first move the state has no view of its own: the map stands where it was fitted
    const { metres, pixels } = view ? scaleFor(view.lat, view.zoom) : scaleFor(map.centre()[1], map.zoomNow());
    const credit = creditOf(this.app);
    return html`<div class="scale" lang=${lang}><span class="n">${this.app.words.distance(metres)}</span><i></i></div>
      <p class="credit" title=${credit.whole}>${credit.short}</p>
      ${this.#size(pixels)}`;
  }

  /** Set by script: the page's policy forbids style attributes. @param {number} pixels */
  #size(pixels) {
    this.updateComplete.then(() => { /** @type {HTMLElement | null} */ (this.querySelector('.scale i'))?.style.setProperty('width', `${pixels}px`); });
    return nothing;
  }
}

class DrawHint extends AppElement {
  render() {
    const { drawing } = this.app;
    if (!drawing.tool) return nothing;
    const step = drawing.points.length === 0 ? 'start' : drawing.tool === 'polygon' && drawing.points.length > 2 ? 'close' : 'next';
    return html`<div class="float hint">${icon(drawing.tool, 's')}<span class="txt">${this.t(`draw.${drawing.tool}.${step}`)} ${this.#measure(drawing)}</span>
      ${drawing.points.length ? html`<button class="ib" aria-label=${this.t('draw.back')} title=${this.t('draw.back')} @click=${() => this.app.draw(retracted(drawing))}>${icon('undo', 's')}</button>` : nothing}
      ${drawing.tool === 'polygon' && drawing.points.length > 2 ? html`<button class="ib" aria-label=${this.t('draw.finish')} title=${this.t('draw.finish')} @click=${() => finishDrawing(this.app)}>${icon('check', 's')}</button>` : nothing}
      <button class="ib" aria-label=${this.t('draw.cancel')} title=${this.t('draw.cancel')} @click=${() => this.app.draw(NOT_DRAWING)}>${icon('x', 's')}</button></div>`;
  }

  /** @param {import('./draw/steps.js').Drawing} drawing */
  #measure(drawing) {
    const { words } = this.app;
    const preview = previewOf(drawing);
    const [first] = drawing.points;
    let text = '';
    if (drawing.tool === 'circle' && first && drawing.end) text = words.distance(distanceMetres(first, drawing.end));
    else if (preview?.kind === 'shape') text = words.area(ringArea(preview.ring));
    else if (first && drawing.end) text = words.distance(lineLength([...drawing.points, drawing.end]));
    return text ? html`<b class="n">${text}</b>` : nothing;
  }
}

customElements.define('maillage-tools', MapTools);
customElements.define('maillage-scale', MapScale);
customElements.define('maillage-hint', DrawHint);
