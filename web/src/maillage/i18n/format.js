// Numbers, measures and dates as French and English print them (ui.md 4).

export const THIN = '\u202f';      // narrow no-break space: thousands, before % ; ? !
export const NBSP = '\u00a0';      // before a unit symbol and « : »

/** @typedef {'fr' | 'en'} Lang */

/** @param {Lang} lang @param {number} n @param {number} [most] digits after the decimal mark @param {number} [least] */
export const number = (lang, n, most = 2, least = 0) => formatter(lang, most, least).format(n).replace(/\u00a0/g, THIN);

/** Making a formatter takes a hundred times longer than using it. @template T @param {(lang: Lang, ...more: number[]) => T} make */
function once(make) {
  /** @type {Map<string, T>} */
  const made = new Map();
  return (/** @type {Lang} */ lang, /** @type {number[]} */ ...more) => {
    const key = [lang, ...more].join();
    const one = made.get(key) ?? make(lang, ...more);
    made.set(key, one);
    return one;
  };
}

const formatter = once((lang, most, least) => new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: most, minimumFractionDigits: least }));
const dayForm = once((lang) => new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/Paris' }));

/** In French the first of a month, and no other day, is an ordinal number. @param {Lang} lang @param {Date} then */
function day(lang, then) {
  const text = dayForm(lang).format(then);
  return lang === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text;
}

/** A share of 0 to 1. Small ones keep two digits, so that something never reads as nothing. @param {Lang} lang @param {number} share */
export function percent(lang, share) {
  const sign = lang === 'fr' ? `${THIN}%` : '%';
  const n = share * 100;
  if (n > 0 && n < 0.01) return `<${NBSP}${number(lang, 0.01)}${sign}`;
  if (n > 99.95) return `${number(lang, 100)}${sign}`;
  return `${n < 0.1 && n > 0 ? number(lang, n, 2) : number(lang, n, 1, 1)}${sign}`;
}

/** @param {Lang} lang @param {number} squareMetres @param {boolean} [large] in km² whatever the size: so that a column compares */
export function area(lang, squareMetres, large = false) {
  if (large || squareMetres >= 1e7) return `${number(lang, squareMetres / 1e6, squareMetres >= 1e9 ? 0 : 2, squareMetres >= 1e9 ? 0 : 2)}${NBSP}km²`;
  if (squareMetres >= 1000) return `${number(lang, squareMetres / 1e4, squareMetres < 1e4 ? 2 : 1, 1)}${NBSP}ha`;
  return `${number(lang, squareMetres, 0)}${NBSP}m²`;
}

/** @param {Lang} lang @param {number} metres */
export function distance(lang, metres) {
  if (metres >= 10000) return `${number(lang, metres / 1000, 0)}${NBSP}km`;
  if (metres >= 1000) return `${number(lang, metres / 1000, 1)}${NBSP}km`;
  return `${number(lang, metres >= 100 ? Math.round(metres / 10) * 10 : metres, 0)}${NBSP}m`;
}

const minute = once((lang) => new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' }));

/** An instant, to the minute in Paris. @param {Lang} lang @param {string} iso */
export function moment(lang, iso) {
  const then = new Date(iso);
  return Number.isNaN(then.getTime()) ? iso : `${day(lang, then)}, ${minute(lang).format(then).replace(':', lang === 'fr' ? `${NBSP}h${NBSP}` : ':')}`;
}

/** Dates come as days or instants; both are shown as the day in Paris. @param {Lang} lang @param {string} iso */
export function date(lang, iso) {
  const then = iso.length === 10 ? new Date(`${iso}T12:00:00Z`) : new Date(iso);
  return Number.isNaN(then.getTime()) ? iso : day(lang, then);
}

/** @param {Lang} lang @param {number} lat @param {number} lon */
export function coordinates(lang, lat, lon) {
  const west = lang === 'fr' ? 'O' : 'W';
  const one = (/** @type {number} */ n, /** @type {string} */ plus, /** @type {string} */ minus) => `${number(lang, Math.abs(n), 4, 4)}°${NBSP}${n < 0 ? minus : plus}`;
  return `${one(lat, 'N', 'S')} · ${one(lon, 'E', west)}`;
}

/** Beside a figure, where a letter is enough. */
const ROSE = { fr: ['N', 'N-E', 'E', 'S-E', 'S', 'S-O', 'O', 'N-O'], en: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] };

/** In a sentence. */
const TOWARDS = {
  fr: ['au nord', 'au nord-est', 'à l’est', 'au sud-est', 'au sud', 'au sud-ouest', 'à l’ouest', 'au nord-ouest'],
  en: ['to the north', 'to the north-east', 'to the east', 'to the south-east', 'to the south', 'to the south-west', 'to the west', 'to the north-west'],
};

/** @param {number} bearing degrees from north @returns {number} of eight, clockwise from north */
const eighth = (bearing) => Math.round((((bearing % 360) + 360) % 360) / 45) % 8;

/** @param {Lang} lang @param {number} bearing degrees from north */
export const direction = (lang, bearing) => ROSE[lang][eighth(bearing)];

/** @param {Lang} lang @param {number} bearing degrees from north */
export const towards = (lang, bearing) => TOWARDS[lang][eighth(bearing)];

const READING = new Intl.Collator('fr', { numeric: true });

/** In the order in which people look for names, whatever their accents and capitals. @param {{name: string}} a @param {{name: string}} b */
export const byName = (a, b) => READING.compare(a.name, b.name);
