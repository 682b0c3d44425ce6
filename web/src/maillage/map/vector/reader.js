// Reads a Mapbox vector tile (version 2). Geometry stays in tile units as flat integer arrays: nothing is copied twice.

/** @typedef {import('pbf').default} Pbf */
/** @typedef {Record<string, string | number | boolean>} Properties */
/** @typedef {{key: number, kind: 1 | 2 | 3, properties: Properties, parts: Int32Array[]}} TileFeature kind: 1 point, 2 line, 3 polygon; parts: x, y, x, y…; rings are not closed */
/** @typedef {{name: string, extent: number, features: TileFeature[]}} TileLayer */

/** @param {Pbf} pbf @returns {TileLayer[]} */
export function readTile(pbf) {
  return pbf.readFields((tag, layers, p) => { if (tag === 3) layers.push(readLayer(p)); }, /** @type {TileLayer[]} */ ([]));
}

/** @typedef {{name: string, extent: number, keys: string[], values: (string | number | boolean)[], spans: [number, number][]}} RawLayer */

/** @param {Pbf} pbf @returns {TileLayer} */
function readLayer(pbf) {
  const end = pbf.readVarint() + pbf.pos;
  /** @type {RawLayer} */
  const raw = { name: '', extent: 4096, keys: [], values: [], spans: [] };
  pbf.readFields(readLayerField, raw, end);
  // features come before the keys and values they point to, so they are read last
  const features = raw.spans.map(([from, to]) => readFeature(pbf, from, to, raw));
  pbf.pos = end;
  return { name: raw.name, extent: raw.extent, features };
}

/** @param {number} tag @param {RawLayer} raw @param {Pbf} pbf */
function readLayerField(tag, raw, pbf) {
  if (tag === 1) raw.name = pbf.readString();
  else if (tag === 2) raw.spans.push(skipped(pbf));
  else if (tag === 3) raw.keys.push(pbf.readString());
  else if (tag === 4) raw.values.push(pbf.readMessage(readValue, { value: /** @type {any} */ (null) }).value);
  else if (tag === 5) raw.extent = pbf.readVarint();
}

/** @param {Pbf} pbf @returns {[number, number]} where the message starts and ends */
function skipped(pbf) {
  const length = pbf.readVarint();
  const start = pbf.pos;
  pbf.pos += length;
  return [start, pbf.pos];
}

/** @param {number} tag @param {{value: any}} out @param {Pbf} pbf */
function readValue(tag, out, pbf) {
  if (tag === 1) out.value = pbf.readString();
  else if (tag === 2) out.value = pbf.readFloat();
  else if (tag === 3) out.value = pbf.readDouble();
  else if (tag === 4) out.value = pbf.readVarint(true);
  else if (tag === 5) out.value = pbf.readVarint();
  else if (tag === 6) out.value = pbf.readSVarint();
  else if (tag === 7) out.value = pbf.readBoolean();
}

/** @param {Pbf} pbf @param {number} from @param {number} to @param {RawLayer} raw @returns {TileFeature} */
function readFeature(pbf, from, to, raw) {
  const out = { key: 0, kind: 0, tags: /** @type {number[]} */ ([]), commands: /** @type {number[]} */ ([]) };
  pbf.pos = from;
  pbf.readFields(readFeatureField, out, to);
  return { key: out.key, kind: /** @type {1 | 2 | 3} */ (out.kind), properties: propertiesOf(out.tags, raw), parts: partsOf(out.commands, out.kind) };
}

/** @param {number} tag @param {{key: number, kind: number, tags: number[], commands: number[]}} out @param {Pbf} pbf */
function readFeatureField(tag, out, pbf) {
  if (tag === 1) out.key = pbf.readVarint();
  else if (tag === 2) pbf.readPackedVarint(out.tags);
  else if (tag === 3) out.kind = pbf.readVarint();
  else if (tag === 4) pbf.readPackedVarint(out.commands);
}

/** @param {number[]} tags @param {RawLayer} raw @returns {Properties} */
function propertiesOf(tags, raw) {
  /** @type {Properties} */
  const out = {};
  for (let i = 0; i + 1 < tags.length; i += 2) out[raw.keys[tags[i]]] = raw.values[tags[i + 1]];
  return out;
}

/** @param {number} n a zigzag number */
const signed = (n) => (n >>> 1) ^ -(n & 1);

/** Runs the move, line and close commands. @param {number[]} commands @param {number} kind @returns {Int32Array[]} */
export function partsOf(commands, kind) {
  /** @type {number[][]} */
  const parts = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < commands.length;) {
    const command = commands[i] & 7;
    const count = commands[i] >> 3;
    i += 1;
    for (let n = 0; n < count && command !== 7; n += 1, i += 2) {
      x += signed(commands[i]);
      y += signed(commands[i + 1]);
      // a multipoint moves many times: one part holds them all
      if (command === 1 && (kind !== 1 || !parts.length)) parts.push([]);
      parts[parts.length - 1].push(x, y);
    }
  }
  return parts.map((part) => Int32Array.from(part));
}
