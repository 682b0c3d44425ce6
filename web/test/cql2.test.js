import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsOf, cql2, operatorsOf, queryablesOf } from '../src/maillage/pages/cql2.js';

const [name, created, area, open, themes, type] = queryablesOf({ properties: {
  geometry: { format: 'geometry-point-or-multipoint' },
  name: { title: 'Nom', type: 'string' }, created: { type: 'string', format: 'date' }, 'area-m2': { type: 'number' }, open: { type: 'boolean' },
  themes: { type: 'array', items: { type: 'string', enum: ['eau', 'bois'] } }, type: { type: 'string', enum: ['ZPS', 'ZSC'] },
} });

test('conditions are written as CQL2, all of which hold', () => {
  assert.equal(cql2([{ property: name, operator: 'contains', value: "l'étang 5%" }, { property: created, operator: '>=', value: '2020-01-01' }]),
    "CASEI(ACCENTI(name)) LIKE CASEI(ACCENTI('%l_étang 5\\%%')) AND created >= DATE('2020-01-01')");
  assert.equal(cql2([{ property: area, operator: '<', value: '1,5' }, { property: open, operator: '=', value: 'true' }]), '"area-m2" < 1.5 AND open = TRUE');
  assert.equal(cql2([{ property: themes, operator: 'contains', value: 'eau' }, { property: type, operator: '<>', value: 'ZPS' }]), "A_CONTAINS(themes, ('eau')) AND type <> 'ZPS'");
});

test('a condition without its value is not there yet, and what is unknown needs none', () => {
  assert.equal(cql2([{ property: name, operator: '=', value: ' ' }, { property: created, operator: 'unknown', value: '' }]), 'created IS NULL');
});

test('a place is no property to choose, and lists and codes have the operators that they can have', () => {
  assert.equal(name.title, 'Nom');
  assert.deepEqual(operatorsOf(themes), ['contains', 'known', 'unknown']);
  assert.deepEqual(operatorsOf(type), ['=', '<>', 'known', 'unknown']);
  assert.ok(operatorsOf(area).includes('>='));
});

test('what was written by choosing is chosen again, and what was written otherwise is left to its field', () => {
  const all = [name, created, area, open, themes, type];
  const conditions = [
    { property: name, operator: 'contains', value: "l'étang AND 5% \\_" }, { property: name, operator: '=', value: "d'en haut" }, { property: created, operator: '>=', value: '2020-01-01' },
    { property: area, operator: '<', value: '-1.5' }, { property: open, operator: '=', value: 'true' }, { property: themes, operator: 'contains', value: 'eau' },
    { property: type, operator: '<>', value: 'ZPS' }, { property: name, operator: 'known', value: '' }, { property: created, operator: 'unknown', value: '' },
  ];
  for (const condition of conditions) assert.deepEqual(conditionsOf(cql2([condition]), all), [condition]);
  assert.deepEqual(conditionsOf(` ${cql2(conditions)} `, all), conditions);
  for (const other of ['', "name LIKE 'a%'", "type = 'ZZZ'", 'name IS NULL OR open = TRUE', "(name = 'a') AND open = TRUE", "name = 'a' AND ", "nothing = 'a'", 'open = 1', "name = DATE('2020-01-01')", "name > 'a'"]) assert.deepEqual(conditionsOf(other, all), [], other);
});
