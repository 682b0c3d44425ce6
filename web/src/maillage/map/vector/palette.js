// The tokens of css/tokens.css as colours a canvas understands, in the theme of the moment.

const TOKENS = ['ink', 'ink-2', 'paper', 'accent', 'focus', 'actor', 'on-actor', 'site', 'site-ink', 'fund', 'fund-ink', 'action', 'on-action', 'zone',
  'map', 'map-com', 'map-epci', 'map-park', 'map-veil', 'map-label'];

/** @typedef {Record<string, string>} Palette */

/** @param {HTMLElement} host an element in the page, to resolve light-dark() against @returns {Palette} */
export function readPalette(host) {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  /** @type {Palette} */
  const palette = {};
  for (const token of TOKENS) {
    probe.style.color = `var(--${token})`;
    palette[token] = getComputedStyle(probe).color;
  }
  probe.remove();
  palette.font = getComputedStyle(host).fontFamily;
  return palette;
}

/** @param {string} colour as computed, rgb(…) @param {number} alpha */
export const faded = (colour, alpha) => colour.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/, `rgba($1,$2,$3,${alpha})`);
