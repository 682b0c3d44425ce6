// The one list of wiring: what exists, in the order in which it starts.

import { Application } from './application.js';
import { takeFragment } from './account/fragment.js';
import * as service from './api/service.js';
import { provide } from './element.js';
import { listenToKeys } from './keyboard/keys.js';
import { restoreTheme } from './shell/theme.js';
import { takeLink } from './state/link.js';
import { Store } from './state/store.js';

restoreTheme();
const brought = takeFragment(window);
const app = new Application(new Store(window));
provide(app);

await Promise.all([
  service.service().then((s) => { app.service = s; }).catch((error) => { app.outage = error; }),
  service.layers().then((l) => { app.layers = l; }).catch((error) => { app.outage = error; }),
  app.account.begin(),
  service.vocabularies().then((v) => { app.words.vocabularies = v; }).catch(() => {}),
]);
takeLink(app);

await Promise.all([
  import('./map/map.js'), import('./map/tools.js'), import('./layers/legend.js'),
  import('./question/panel.js'), import('./question/sentence.js'), import('./question/facets.js'), import('./question/list.js'), import('./question/folded.js'),
  import('./table/drawer.js'), import('./table/table.js'), import('./table/chart.js'), import('./search/search.js'), import('./search/within.js'), import('./answer/groups.js'), import('./answer/answer.js'), import('./map/mini.js'), import('./card/places.js'), import('./card/links.js'), import('./card/history.js'), import('./card/access-dialog.js'), import('./card/card.js'), import('./zone/zone.js'),
  import('./account/menu.js'), import('./account/login.js'), import('./account/password.js'), import('./account/lost.js'), import('./account/reset.js'), import('./account/see-as.js'), import('./account/own.js'),
  import('./keyboard/help.js'), import('./shell/more.js'), import('./shell/rail.js'), import('./shell/sheet.js'), import('./shell/shell.js'),
]);
listenToKeys(app);
// A link that is opened in a page that is there already changes its fragment alone.
addEventListener('hashchange', () => { const more = takeFragment(window); if (more) app.account.arrive(more); });
// in another tab one may have logged out meanwhile
document.addEventListener('visibilitychange', () => { if (!document.hidden) app.account.look(); });
app.follow();
app.changed();
if (brought) app.account.arrive(brought);
