// The words with which programs use a token.

/** @param {{address: string, login: string, secret: string, layer: string}} token @returns {{address: string, ogrinfo: string, curl: string}} */
export const commandsFor = ({ address, login, secret, layer }) => ({
  address: `${address}/ogc`,
  ogrinfo: `ogrinfo --config GDAL_HTTP_USERPWD ${quoted(`${login}:${secret}`)} OAPIF:${address}/ogc ${layer} -so`,
  curl: `curl -H ${quoted(`Authorization: Bearer ${secret}`)} ${quoted(`${address}/ogc/collections/${layer}/items?limit=5`)}`,
});

/** For a shell. @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
