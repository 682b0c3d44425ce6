// Conditions as CQL2 text (OGC 21-065r2): what the filter editor writes into the field that everyone may read and change.

/** @typedef {{name: string, title: string, type: string, format: string, codes: string[], list: boolean}} Queryable */
/** @typedef {'=' | '<>' | '<' | '<=' | '>' | '>=' | 'contains' | 'known' | 'unknown'} Operator */
/** @typedef {{property: Queryable, operator: Operator, value: string}} Condition */

/** Which operators make sense for a property. @param {Queryable} property @returns {Operator[]} */
export function operatorsOf(property) {
  if (property.list) return ['contains', 'known', 'unknown'];
  if (property.type === 'boolean') return ['=', 'known', 'unknown'];
  if (property.codes.length) return ['=', '<>', 'known', 'unknown'];
  if (property.type === 'string' && !property.format) return ['contains', '=', '<>', 'known', 'unknown'];
  return ['=', '<', '<=', '>', '>=', '<>', 'known', 'unknown'];
}

/** Whether the operator compares with something. @param {Operator} operator */
export const needsValue = (operator) => operator !== 'known' && operator !== 'unknown';

/** Every condition that is complete, all of which hold. @param {Condition[]} conditions */
export function cql2(conditions) {
  return conditions.filter((c) => !needsValue(c.operator) || c.value.trim()).map(written).join(' AND ');
}

/** @param {Condition} condition */
function written({ property, operator, value }) {
  const name = /^[A-Za-z_][\w]*$/.test(property.name) ? property.name : `"${property.name.replaceAll('"', '""')}"`;
  if (operator === 'known') return `${name} IS NOT NULL`;
  if (operator === 'unknown') return `${name} IS NULL`;
  if (operator === 'contains' && property.list) return `A_CONTAINS(${name}, (${quoted(value)}))`;
  if (operator === 'contains') return `CASEI(ACCENTI(${name})) LIKE CASEI(ACCENTI(${quoted(`%${pattern(value)}%`)}))`;
  return `${name} ${operator} ${literal(property, value)}`;
}

/** Any apostrophe is found, for names have the one that no keyboard has. @param {string} value */
const pattern = (value) => value.replaceAll(/[\\%_]/g, '\\$&').replaceAll(/['’]/g, '_');

/** @param {Queryable} property @param {string} value */
function literal(property, value) {
  if (property.format === 'date') return `DATE(${quoted(value)})`;
  if (property.format === 'date-time') return `TIMESTAMP(${quoted(`${value}:00Z`)})`;
  if (property.type === 'boolean') return value === 'true' ? 'TRUE' : 'FALSE';
  if (property.type === 'number' || property.type === 'integer') return String(Number(value.replace(',', '.')));
  return quoted(value);
}

const NAME = String.raw`(?<name>[A-Za-z_]\w*|"(?:[^"]|"")+")`;
const TEXT = String.raw`(?<text>(?:[^']|'')*)`;

/** What {@link written} writes. */
const WRITTEN = new RegExp([
  String.raw`${NAME} IS (?<known>NOT )?NULL`,
  String.raw`A_CONTAINS\(${NAME}, \('${TEXT}'\)\)`,
  String.raw`CASEI\(ACCENTI\(${NAME}\)\) LIKE CASEI\(ACCENTI\('%(?<part>(?:[^']|'')*)%'\)\)`,
  String.raw`${NAME} (?<operator>=|<>|<=|>=|<|>) (?:DATE\('(?<date>[^']*)'\)|TIMESTAMP\('(?<moment>[^']*):00Z'\)|'${TEXT}'|(?<plain>TRUE|FALSE|[-+.\de]+))`,
].map((form, i) => form.replaceAll(/\(\?<(name|text)>/g, `(?<$1${i}>`)).join('|'), 'y');

/** The conditions that a filter was written from; none when it was written otherwise. @param {string} filter @param {Queryable[]} queryables @returns {Condition[]} */
export function conditionsOf(filter, queryables) {
  const text = filter.trim();
  /** @type {Condition[]} */
  const conditions = [];
  for (WRITTEN.lastIndex = 0; WRITTEN.lastIndex < text.length; WRITTEN.lastIndex += ' AND '.length) {
    const read = WRITTEN.exec(text);
    const condition = read && conditionOf(read.groups ?? {}, queryables);
    if (!condition) return [];
    conditions.push(condition);
  }
  return cql2(conditions) === text ? conditions : [];
}

/** @param {Record<string, string | undefined>} read @param {Queryable[]} queryables @returns {Condition | null} */
function conditionOf(read, queryables) {
  const name = [0, 1, 2, 3].map((i) => read[`name${i}`]).find(Boolean) ?? '';
  const property = queryables.find((q) => q.name === (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));
  const operator = read.name0 ? (read.known ? 'known' : 'unknown') : /** @type {Operator} */ (read.operator ?? 'contains');
  const value = read.part?.replaceAll(/\\(.)|_/g, (_, escaped) => escaped ?? "''") ?? read.text1 ?? read.text3 ?? read.date ?? read.moment ?? (property?.type === 'boolean' ? read.plain?.toLowerCase() : read.plain) ?? '';
  const chosen = value.replaceAll("''", "'");
  // a code that its property does not have could be shown by no choice
  const known = property && operatorsOf(property).includes(operator) && (!chosen || !property.codes.length || property.codes.includes(chosen));
  return known ? { property, operator, value: chosen } : null;
}

/** @param {string} text */
const quoted = (text) => `'${text.trim().replaceAll("'", "''")}'`;

/** What a service's queryables say, without places. @param {any} schema a JSON Schema @returns {Queryable[]} */
export function queryablesOf(schema) {
  return Object.entries(/** @type {Record<string, any>} */ (schema.properties ?? {})).filter(([, p]) => p.type).map(([name, p]) => ({
    name, title: p.title ?? name, type: p.type, format: p.format ?? '', codes: p.items?.enum ?? p.enum ?? [], list: p.type === 'array',
  }));
}
