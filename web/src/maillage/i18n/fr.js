// All French texts, a file for each feature. French comes first: English says the same. U+202F before ; ? ! and %, U+00A0 before « : » and inside « ».

import { account } from './fr/account.js';
import { administration } from './fr/administration.js';
import { answer } from './fr/answer.js';
import { card } from './fr/card.js';
import { map } from './fr/map.js';
import { pages } from './fr/pages.js';
import { problems } from './fr/problems.js';
import { publication } from './fr/publication.js';
import { question } from './fr/question.js';
import { shell } from './fr/shell.js';
import { table } from './fr/table.js';
import { zone } from './fr/zone.js';

/** @type {import('./words.js').Texts} */
export const fr = { ...shell, ...account, ...problems, ...map, ...question, ...table, ...answer, ...card, ...zone, ...administration, ...publication, ...pages };
