// The pages of data below /ogc are made by the service; this puts in what they cannot have without a script: a map, a filter made by choosing, and copies of addresses.

import './map/features.js';
import { Words } from './i18n/words.js';
import { offerCopies } from './pages/copies.js';
import './pages/filter-editor.js';
import { restoreTheme } from './shell/theme.js';

restoreTheme();
offerCopies(document, new Words(document.documentElement.lang === 'en' ? 'en' : 'fr'));
