// The addresses to give of a layer, and the words by which each program uses them.

/** @typedef {{key: string, address: string}} Address key: of its name, `address.{key}` */

const FILES = ['gpkg', 'fgb', 'shp.zip', 'geojson', 'geojsons', 'csv', 'kml'];
const STYLES = { maplibre: 'MapLibre', sld: 'SLD 1.0', sld11: 'SLD 1.1', qml: 'QGIS (QML)' };

/** @param {string} origin of the service @param {string} id @returns {Address[]} */
export function serviceAddresses(origin, id) {
  const collection = `${origin}/ogc/collections/${id}`;
  return [
    { key: 'qlr', address: definitionAddress(origin, id) },
    { key: 'project', address: `${origin}/ogc/qgis/project.qgz` },
    { key: 'collection', address: collection },
    { key: 'items', address: `${collection}/items` },
    { key: 'wfs', address: `${origin}/ogc/wfs?service=WFS&request=GetCapabilities` },
    { key: 'wms', address: `${origin}/ogc/wms?service=WMS&request=GetCapabilities` },
    { key: 'wmts', address: `${origin}/ogc/wmts/1.0.0/WMTSCapabilities.xml` },
    { key: 'images', address: `${origin}/ogc/wmts/${id}/default/WebMercatorQuad/{z}/{y}/{x}.png` },
    { key: 'xyz', address: `${collection}/tiles/xyz/{z}/{x}/{y}.pbf` },
    { key: 'tilejson', address: `${collection}/tiles/WebMercatorQuad/tilejson` },
  ];
}

/** For QGIS, styled. @param {string} origin @param {string} id */
export const definitionAddress = (origin, id) => `${origin}/ogc/collections/${id}/layer.qlr`;

/** @param {string} origin @param {string} id @returns {{name: string, address: string}[]} by the endings that everyone in the field says */
export const fileAddresses = (origin, id) => FILES.map((ending) => ({ name: ending, address: `${origin}/ogc/collections/${id}/files/${id}.${ending}` }));

/** @param {string} origin @param {string} id @returns {{name: string, address: string}[]} */
export const styleAddresses = (origin, id) => Object.entries(STYLES).map(([format, name]) => ({ name, address: `${origin}/ogc/collections/${id}/styles/default?f=${format}` }));

/** For a shell. @param {string} origin @param {string} id */
export const gdalLines = (origin, id) => [`ogrinfo -so "OAPIF:${origin}/ogc" ${id}`, `ogr2ogr -mapFieldType StringList=String ${id}.gpkg "OAPIF:${origin}/ogc" ${id}`];

/** In a page that has made its map. @param {string} origin @param {string} id @param {string} attribution */
export const leafletLines = (origin, id, attribution) => [
  `const found = await (await fetch('${origin}/ogc/collections/${id}/items?limit=10000')).json();`,
  `L.geoJSON(found, { attribution: ${scripted(attribution)} }).addTo(map);`,
];

/** A map in someone's own page. @param {string} origin @param {string} id @param {string} title */
export const frameLine = (origin, id, title) => `<iframe src="${origin}/embed/${id}" title="${escaped(title)}" width="100%" height="480" loading="lazy" frameborder="0"></iframe>`;

/** In an attribute. @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** As a text of a script that stands in a page. Leaflet puts it in as HTML: what would be markup is escaped. @param {string} text */
const scripted = (text) => JSON.stringify(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
