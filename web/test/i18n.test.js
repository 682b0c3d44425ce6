import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../src/maillage/i18n/en.js';
import { fr } from '../src/maillage/i18n/fr.js';
import { saidThings } from '../src/maillage/layers/names.js';
import { Words } from '../src/maillage/i18n/words.js';

const root = fileURLToPath(new URL('../src/maillage/', import.meta.url));
const sources = readdirSync(root, { recursive: true }).map(String).filter((f) => f.endsWith('.js') && !/^i18n.(fr|en)\b/.test(f)).map((f) => readFileSync(root + f, 'utf8'));
const texts = (/** @type {any} */ t) => (typeof t === 'string' ? [t] : [t.one, t.other]);

test('French and English have the same keys and the same values to fill in', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(fr).sort());
  const holes = (/** @type {any} */ t) => [...new Set(texts(t).join().match(/\{\w+\}/g) ?? [])].sort();
  for (const key of Object.keys(fr)) assert.deepEqual(holes(en[key]), holes(fr[key]), key);
});

test('every key used exists', () => {
  for (const source of sources) {
    for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g)) assert.ok(key in fr, key);
    for (const [, start] of source.matchAll(/\bt\(`([^`$]+)\$\{/g)) assert.ok(Object.keys(fr).some((k) => k.startsWith(start)), start);
  }
});

test('every key is used', () => {
  const all = sources.join('\n');
  const starts = [...all.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((m) => m[1]);
  for (const key of Object.keys(fr)) assert.ok(all.includes(`'${key}'`) || starts.some((s) => key.startsWith(s)), key);
});

test('French punctuation has its no-break spaces', () => {
  for (const [key, text] of Object.entries(fr)) for (const t of texts(text)) assert.doesNotMatch(t, / [:;?!%»]|« /, key);
});

test('no text in templates: words come from i18n only', () => {
  for (const source of sources) assert.doesNotMatch(source, /aria-label="[a-zàéè]|placeholder="[a-zàéè]|title="[a-zàéè]/i);
});

test('no style attribute in templates: the content security policy forbids it', () => {
  for (const source of sources) assert.doesNotMatch(source, /<[^>]*\sstyle=/);
});

test('a count is said by the word of its layer, else of its kind', () => {
  const said = (/** @type {string} */ layer, /** @type {string} */ kind, /** @type {number} */ n) => saidThings(new Words('fr'), layer, kind, n);
  assert.deepEqual([said('actors', 'actor', 2), said('actor-areas', 'actor', 2), said('action-lines', 'action', 1)], ['acteurs', 'aires d’action', 'action']);
});

test('plural, values and numbers', () => {
  const words = new Words('fr');
  assert.equal(words.t('question.announce', { n: 1 }), '1 résultat');
  assert.equal(words.t('question.announce', { n: 1234 }), '1\u202f234 résultats');
  assert.equal(new Words('en').t('question.announce', { n: 0 }), '0 results');
});
