// All English texts, complete: a test compares the keys with the French ones.

import { account } from './en/account.js';
import { administration } from './en/administration.js';
import { answer } from './en/answer.js';
import { card } from './en/card.js';
import { map } from './en/map.js';
import { pages } from './en/pages.js';
import { problems } from './en/problems.js';
import { publication } from './en/publication.js';
import { question } from './en/question.js';
import { shell } from './en/shell.js';
import { table } from './en/table.js';
import { zone } from './en/zone.js';

/** @type {import('./words.js').Texts} */
export const en = { ...shell, ...account, ...problems, ...map, ...question, ...table, ...answer, ...card, ...zone, ...administration, ...publication, ...pages };
