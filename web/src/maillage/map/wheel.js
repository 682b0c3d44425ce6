// The wheel zooms by whole steps, one for each notch, around the pointer: tiles are made for whole zooms and stay sharp.

/** @param {import('leaflet').Map} map @param {HTMLElement} box */
export function wholeSteps(map, box) {
  let turned = 0;
  let last = 0;
  box.addEventListener('wheel', (event) => {
    event.preventDefault();
    if (event.timeStamp - last > 250) turned = 0;
    last = event.timeStamp;
    turned += event.deltaMode === 1 ? event.deltaY * 30 : event.deltaY;
    if (Math.abs(turned) < 60 || map._animatingZoom) return;
    map.setZoomAround(map.mouseEventToContainerPoint(event), Math.round(map.getZoom()) + (turned > 0 ? -1 : 1));
    turned = 0;
  }, { passive: false });
}
