// The small part of Leaflet 1.9 that map/ uses.
declare module 'leaflet' {
  type LatLngLike = LatLng | [number, number];
  type PointLike = Point | [number, number];
  export class Point { x: number; y: number; add(p: PointLike): Point; subtract(p: PointLike): Point; divideBy(n: number): Point; multiplyBy(n: number): Point; round(): Point; distanceTo(p: PointLike): number; }
  export class LatLng { lat: number; lng: number; }
  export class LatLngBounds { isValid(): boolean; getNorthWest(): LatLng; getSouthEast(): LatLng; pad(ratio: number): LatLngBounds; }
  export function latLng(lat: number, lng: number): LatLng;
  export function latLngBounds(corners: LatLngLike[]): LatLngBounds;
  export interface MapEvent { latlng: LatLng; containerPoint: Point; center: LatLng; zoom: number; }
  export class Evented { on(types: string, fn: (e: any) => void, context?: unknown): this; off(types: string, fn: (e: any) => void, context?: unknown): this; }
  export class Layer extends Evented { constructor(options?: object); addTo(map: Map | LayerGroup): this; remove(): this; getPane(): HTMLElement | undefined; onAdd(map: Map): this; onRemove(map: Map): this; }
  export class LayerGroup extends Layer { constructor(layers?: Layer[], options?: object); addLayer(layer: Layer): this; clearLayers(): this; }
  export class Polyline extends Layer { constructor(at: LatLngLike[], options?: object); }
  export class Polygon extends Polyline {}
  export class CircleMarker extends Layer { constructor(at: LatLngLike, options?: object); }
  export class GeoJSON extends LayerGroup { constructor(json: any, options?: object); getBounds(): LatLngBounds; }
  export class DivIcon { constructor(options: object); }
  export class Marker extends Layer { constructor(at: LatLngLike, options?: object); getLatLng(): LatLng; setLatLng(at: LatLngLike): this; getElement(): HTMLElement | undefined; }
  export class Map extends Evented {
    constructor(box: HTMLElement, options?: object);
    /** Set while a zoom is animated; Leaflet has no public word for it. */
    _animatingZoom?: boolean;
    dragging: { moving(): boolean };
    doubleClickZoom: { enable(): void; disable(): void };
    addLayer(layer: Layer): this; addControl(control: object): this;
    setView(centre: LatLngLike, zoom: number, options?: object): this;
    fitBounds(bounds: LatLngBounds | LatLngLike[], options?: object): this;
    flyTo(centre: LatLngLike, zoom: number, options?: object): this;
    flyToBounds(bounds: LatLngBounds | LatLngLike[], options?: object): this;
    panBy(by: PointLike, options?: object): this;
    setZoom(zoom: number): this;
    setZoomAround(at: PointLike, zoom: number): this;
    getZoom(): number; getCenter(): LatLng; getSize(): Point; getContainer(): HTMLElement; getPane(name: string): HTMLElement;
    getZoomScale(to: number, from: number): number;
    project(at: LatLngLike, zoom?: number): Point; unproject(at: PointLike, zoom?: number): LatLng;
    containerPointToLayerPoint(p: PointLike): Point; containerPointToLatLng(p: PointLike): LatLng;
    latLngToContainerPoint(at: LatLngLike): Point; latLngToLayerPoint(at: LatLngLike): Point; layerPointToLatLng(p: PointLike): LatLng;
    mouseEventToContainerPoint(e: MouseEvent): Point;
    invalidateSize(options?: object): this; locate(options?: object): this; remove(): this;
  }
  export const Control: { Zoom: new (options: object) => object };
  export const DomUtil: { create(tag: string, classes: string): HTMLElement; setTransform(e: HTMLElement, offset: Point, scale: number): void; getPosition(e: HTMLElement): Point };
}
