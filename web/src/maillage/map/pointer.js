// Pointer and keys on the map: a click always asks « que se passe-t-il ici ? », or puts a point of what is being drawn.

import { askedPlace, tookDrawing } from '../state/transitions.js';
import { NOT_DRAWING, aimed, finished, pressed, retracted } from './draw/steps.js';
import { openGathered, saidGathered } from './gathered.js';

/** @typedef {import('../application.js').Application} Application */
/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('./ground.js').GroundLayer} GroundLayer */

/** @param {Application} app @param {LeafletMap} map @param {GroundLayer} ground @param {HTMLElement} host */
export function listenToMap(app, map, ground, host) {
  const tip = /** @type {HTMLElement} */ (host.querySelector('.tipname'));
  map.on('click', (e) => act(app, map, ground, e.containerPoint));
  map.on('mousemove', (e) => {
    if (app.drawing.tool) app.draw(aimed(app.drawing, [e.latlng.lng, e.latlng.lat]));
    else if (!map.dragging.moving()) showTip(app, tip, map, ground, e.containerPoint);
  });
  map.on('mouseout movestart', () => { tip.hidden = true; ground.hover(null); });
  map.on('move', () => {
    // by keyboard the cross at the middle is the pointer: moving the map moves the free end
    if (app.drawing.tool && host.classList.contains('keyed')) app.draw(aimed(app.drawing, centreOf(map)));
  });
  const box = map.getContainer();
  // the map takes the focus from a click too, where the cross would point at nothing that was asked
  box.addEventListener('keydown', () => host.classList.remove('pointed'));
  box.addEventListener('keyup', () => host.classList.remove('pointed'));
  box.addEventListener('keydown', (e) => { if (e.target === box) keyOnMap(app, map, ground, host, e); });
  box.addEventListener('pointerdown', () => { host.classList.remove('keyed'); host.classList.add('pointed'); });
}

/** @param {LeafletMap} map @returns {[number, number]} */
const centreOf = (map) => { const c = map.getCenter(); return [c.lng, c.lat]; };

/** @param {Application} app @param {LeafletMap} map @param {GroundLayer} ground @param {{x: number, y: number}} point */
function act(app, map, ground, point) {
  const { lat, lng } = map.containerPointToLatLng([point.x, point.y]);
  const at = /** @type {[number, number]} */ ([Number(lng.toFixed(6)), Number(lat.toFixed(6))]);
  if (app.drawing.tool) { drawAt(app, map, at); return; }
  // while a zone or an area is edited a click must not throw its outline away
  if (app.state.zone || app.state.area) return;
  const hit = ground.hit(point);
  if (hit && 'cluster' in hit) { openGathered(app, map, hit.cluster); return; }
  const thing = hit && { layer: hit.layer, id: hit.id };
  // a sign is wider than the point it stands for: the question is about its thing, not about where the finger was
  const isPoint = thing && app.layer(thing.layer)?.geometryType === 'point';
  app.change((s) => askedPlace(s, isPoint ? { kind: 'feature', ...thing, buffer: 0 } : { kind: 'point', lon: at[0], lat: at[1] }, thing));
}

const SAME = 8;       // pixels: a point put on the first or the last one closes the shape

/** @param {Application} app @param {LeafletMap} map @param {[number, number]} at */
function drawAt(app, map, at) {
  const { drawing } = app;
  const near = (/** @type {[number, number] | undefined} */ p) => p !== undefined
    && map.latLngToContainerPoint([p[1], p[0]]).distanceTo(map.latLngToContainerPoint([at[1], at[0]])) < SAME;
  const closes = drawing.tool === 'polygon' && drawing.points.length > 2 && (near(drawing.points[0]) || near(drawing.points.at(-1)));
  const next = closes ? finished(drawing) : pressed(drawing, at);
  if (next.done) end(app, next.done);
  else app.draw(next);
}

/** @param {Application} app @param {import('../state/state.js').Place} place */
function end(app, place) {
  app.draw(NOT_DRAWING);
  app.change((s) => tookDrawing(s, place));
}

/** Finishes from a button, which has no place of its own. @param {Application} app */
export function finishDrawing(app) {
  const { done } = finished(app.drawing);
  if (done) end(app, done);
}

/** @param {Application} app @param {LeafletMap} map @param {GroundLayer} ground @param {HTMLElement} host @param {KeyboardEvent} e */
function keyOnMap(app, map, ground, host, e) {
  if (e.key.startsWith('Arrow')) host.classList.add('keyed');
  if (e.key === 'Enter') {
    host.classList.add('keyed');
    act(app, map, ground, map.getSize().divideBy(2));
    e.preventDefault();
  } else if (e.key === 'Backspace' && app.drawing.tool) {
    app.draw(retracted(app.drawing));
    e.preventDefault();
  }
}

/** @param {Application} app @param {HTMLElement} tip @param {LeafletMap} map @param {GroundLayer} ground @param {{x: number, y: number}} point */
function showTip(app, tip, map, ground, point) {
  const hit = ground.hit(point);
  const gathered = hit && 'cluster' in hit ? hit.cluster : null;
  const thing = hit && 'id' in hit ? hit : null;
  ground.hover(gathered?.key ?? thing?.id ?? null);
  map.getContainer().classList.toggle('over-thing', Boolean(hit));
  const text = gathered ? saidGathered(gathered, app.words, app.layer(gathered.layer)?.kind ?? 'actor') : thing?.name;
  tip.hidden = !text;
  if (!text) return;
  tip.textContent = text;
  const left = point.x > map.getSize().x - 200;
  tip.style.left = left ? 'auto' : `${point.x}px`;
  tip.style.right = left ? `${map.getSize().x - point.x + 24}px` : 'auto';
  tip.style.top = `${point.y}px`;
}
