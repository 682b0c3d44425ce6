// Begins a drawing, from the map's own buttons or from an answer that needs another shape.

import { showedPane } from '../../state/transitions.js';
import { started } from './steps.js';

/** @param {import('../../application.js').Application} app @param {import('./steps.js').Tool} tool */
export function startDrawing(app, tool) {
  app.draw(started(tool));
  // on a phone the sheet makes room for the hand
  app.change((s) => showedPane(s, s.pane, 'low'));
  app.announce('draw', app.t(`draw.${tool}.start`));
  app.map?.focus();
}
