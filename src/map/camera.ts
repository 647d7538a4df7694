/**
 * The camera between the store and MapLibre: requests from there, positions back. Numbers are checked on their way in,
 * because MapLibre hangs or keeps a broken camera when one of them is not finite.
 */
import { type CameraOptions, LngLatBounds, type Map as MapLibreMap, MercatorCoordinate } from 'maplibre-gl';
import { type Bounds, type Camera, parseLngLat } from '../core/geo.ts';
import type { CameraRequest, Padding } from '../store/state.ts';

/** World to about 150 m a pixel; beyond zoom 9 the offline basemap has little but labels left. */
export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 10;

/** Where events stand at points of their own: to about half a metre a pixel, on ground that has little to show there. */
export const POINT_MAX_ZOOM = 18;

const TILE_SIZE = 512;

const EASE_MS = 600;

/**
 * Between what is shown and the edges or panels: room for marks and their names, which turn inwards at an edge. The
 * same on facing sides, so that a single place stands in the middle.
 */
const MARGIN = { top: 52, right: 80, bottom: 52, left: 80 } as const;

/** The most of a side that such a margin may take. */
const MARGIN_SHARE = { top: 0.2, right: 0.18, bottom: 0.2, left: 0.18 } as const;

/** The least of a map that panels leave to the camera, in pixels. */
const LEAST_ROOM = 160;

export function readCamera(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter().wrap();
  return { zoom: map.getZoom(), lat, lng, bearing: map.getBearing(), pitch: map.getPitch() };
}

/** A camera as MapLibre takes it; `null` where a number is unusable. */
export function toCameraOptions({ zoom, lat, lng, bearing, pitch }: Camera): CameraOptions | null {
  const center = parseLngLat(lng, lat);
  if (!center.ok || ![zoom, bearing, pitch].every(Number.isFinite)) return null;
  return {
    center: [...center.value],
    zoom: clamp(zoom, MIN_ZOOM, POINT_MAX_ZOOM),
    bearing: clamp(bearing, -360, 360),
    pitch: clamp(pitch, 0, 60),
  };
}

/** Whether two cameras show the same, up to what an address keeps of them. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const turns = Math.abs(a.lng - b.lng) % 360;
  const degree = 360 / (512 * 2 ** b.zoom);
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.lat - b.lat) < 2 * degree + 1e-4 &&
    Math.min(turns, 360 - turns) < 2 * degree + 1e-4 &&
    Math.abs(a.bearing - b.bearing) < 0.5 &&
    Math.abs(a.pitch - b.pitch) < 0.5
  );
}

/** Moves to what was asked for; at once under reduced motion or when `animate` is false. */
export function moveTo(map: MapLibreMap, target: CameraRequest['target'], padding: Padding, animate: boolean): void {
  const duration = animate ? EASE_MS : 0;
  if ('camera' in target) {
    const options = toCameraOptions(target.camera);
    if (options) map.easeTo({ ...options, duration });
    return;
  }
  const corners = toCorners(target.bounds);
  if (!corners) return;
  const { width, height } = sizeOf(map);
  // A map that is not shown (on paper, in a folded panel) has no room for anything, and MapLibre would divide by it.
  if (width === 0 || height === 0) return;
  const camera = map.cameraForBounds(corners, {
    padding: roomFor(padding, width, height),
    maxZoom: clamp(target.maxZoom, MIN_ZOOM, map.getMaxZoom()),
  });
  if (!camera) return;
  const zoom = camera.zoom ?? MIN_ZOOM;
  if (zoom > MIN_ZOOM) {
    map.easeTo({ ...camera, zoom, bearing: 0, pitch: 0, duration });
    return;
  }
  // Too much for the room: its middle in the middle of what the panels leave.
  const world = TILE_SIZE * 2 ** MIN_ZOOM;
  const middle = MercatorCoordinate.fromLngLat(new LngLatBounds(...corners).getCenter());
  const x = middle.x - (padding.left - padding.right) / 2 / world;
  const y = middle.y - (padding.top - padding.bottom) / 2 / world;
  map.easeTo({ center: new MercatorCoordinate(x, y).toLngLat(), zoom: MIN_ZOOM, bearing: 0, pitch: 0, duration });
}

/** Padding with a margin, cut down where panels would leave less than a usable map. */
export function roomFor(padding: Padding, width: number, height: number): Padding {
  const shrink = (before: keyof Padding, after: keyof Padding, length: number): [number, number] => {
    const room = Math.max(0, length - Math.min(LEAST_ROOM, length / 2));
    const [first, second] = [before, after].map(
      (side) => padding[side] + Math.min(MARGIN[side], length * MARGIN_SHARE[side]),
    ) as [number, number];
    const share = Math.min(1, room / (first + second));
    return [first * share, second * share];
  };
  const [left, right] = shrink('left', 'right', width);
  const [top, bottom] = shrink('top', 'bottom', height);
  return { top, right, bottom, left };
}

/** Whether a point of the map is in sight and not under a panel. */
export function isComfortable(x: number, y: number, padding: Padding, width: number, height: number): boolean {
  const inset = 24;
  return (
    x >= padding.left + inset &&
    x <= width - padding.right - inset &&
    y >= padding.top + inset &&
    y <= height - padding.bottom - inset
  );
}

export function sizeOf(map: MapLibreMap): { width: number; height: number } {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

/** South-west and north-east; beyond 180° where the bounds cross the antimeridian. */
function toCorners([west, south, east, north]: Bounds): [[number, number], [number, number]] | null {
  const first = parseLngLat(west, south);
  const second = parseLngLat(east, north);
  if (!first.ok || !second.ok) return null;
  return [
    [west, south],
    [west > east ? east + 360 : east, north],
  ];
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
