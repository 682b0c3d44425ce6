import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPersonFacts } from '../src/maillage/api/person.js';
import { factTitle } from '../src/maillage/card/facts.js';
import { Words } from '../src/maillage/i18n/words.js';

const card = (/** @type {string} */ layer) => /** @type {any} */ ({ layer, facts: [], record: { name: 'Camille Roux', function: 'garde', legalBasis: 'public-task', email: null } });

test('the card of a person shows the facts of its record', () => {
  const { kind, facts } = withPersonFacts(card('persons'));
  assert.equal(kind, 'person');
  assert.deepEqual(facts.filter((f) => f.value !== null).map((f) => [f.property, f.value, f.vocabulary]), [['function', 'garde', null], ['legalBasis', 'public-task', 'legal-basis']]);
});

test('other cards have the facts of their layer', () => {
  assert.deepEqual(withPersonFacts(card('actors')).facts, []);
});

for (const lang of /** @type {const} */ (['fr', 'en'])) {
  test(`every fact of a person has its title, and a person its word (${lang})`, () => {
    const words = new Words(lang, {});
    for (const fact of withPersonFacts(card('persons')).facts) assert.notEqual(factTitle('persons', fact, words), fact.property);
    for (const key of ['link.person', 'link.person.in']) assert.ok(words.has(key));
  });
}
