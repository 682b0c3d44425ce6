// Up and down arrows, Home and End in a list of buttons.

/** @param {KeyboardEvent} event on the list */
export function moveInList(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const stops = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('button:not([disabled])')]);
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (at < 0 || to === undefined || !stops[to]) return;
  event.preventDefault();
  stops[to].focus();
}
