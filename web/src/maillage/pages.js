// The pages of data below /ogc are made by the service; this puts in what they cannot have without a script: a map, and a filter made by choosing.

import './map/features.js';
import './pages/filter-editor.js';
import { restoreTheme } from './shell/theme.js';

restoreTheme();
