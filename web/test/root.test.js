import test from 'node:test';
import assert from 'node:assert/strict';
import { at, rootOf } from '../src/maillage/api/root.js';

test('the service is at its host, or below the path that stands before its files', () => {
  assert.equal(rootOf('https://carte.example.fr/files/0123456789abcdef/maillage/api/root.js'), '');
  assert.equal(rootOf('https://example.fr/carte/files/0123456789abcdef/maillage/api/root.js'), '/carte');
  assert.equal(rootOf('https://example.fr/a/b/files/0123456789abcdef/maillage/api/root.js'), '/a/b');
  assert.equal(rootOf(import.meta.url), '');
});

test('a whole address stays as it is', () => {
  assert.equal(at('https://carte.example.fr/ogc'), 'https://carte.example.fr/ogc');
  assert.equal(at('/ogc'), '/ogc');
});
