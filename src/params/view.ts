/** `map` and `bbox`: where the map stands. `zoom/lat/lng[/bearing[/pitch]]` in MapLibre's order; RFC 7946 order for boxes. */
import { type Bounds, type Camera, parseLngLat, wrapLng } from '../core/geo.ts';
import { failure, type Result, success } from '../core/problem.ts';

const MAX_ZOOM = 24;
const MAX_PITCH = 85;
const NUMBER = /^-?\d{1,4}(\.\d{1,15})?$/;

export function parseCamera(text: string): Result<Camera> {
  const parts = text.split('/');
  const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN, bearing = 0, pitch = 0] = parts.map(toNumber);
  const position = parseLngLat(lng, lat);
  const inRange = zoom >= 0 && zoom <= MAX_ZOOM && pitch >= 0 && pitch <= MAX_PITCH && Math.abs(bearing) <= 360;
  if (parts.length < 3 || parts.length > 5 || !position.ok || !inRange) {
    return failure('parameter/map', `“${text.slice(0, 60)}” is not a map position (zoom/latitude/longitude).`);
  }
  return success({ zoom, lat, lng: position.value[0], bearing: wrapLng(bearing), pitch });
}

export function printCamera(camera: Camera): string {
  const { zoom, lat, lng, bearing, pitch } = roundCamera(camera);
  const tail = pitch !== 0 ? [bearing, pitch] : bearing !== 0 ? [bearing] : [];
  return [zoom, lat, lng, ...tail].map(printNumber).join('/');
}

/** A camera with no more digits than a screen shows at its zoom: what printing keeps. */
export function roundCamera({ zoom, lat, lng, bearing, pitch }: Camera): Camera {
  const z = round(zoom, 2);
  // A pixel is 360 / (512 · 2^zoom) degrees wide; one more digit than that is enough to stand still.
  const digits = Math.max(0, Math.ceil(Math.log10((512 * 2 ** z) / 360)) + 1);
  return {
    zoom: z,
    lat: round(lat, digits),
    lng: wrapLng(round(wrapLng(lng), digits)),
    bearing: wrapLng(round(wrapLng(bearing), 1)),
    pitch: round(pitch, 0),
  };
}

export function parseBounds(text: string): Result<Bounds> {
  const parts = text.split(',');
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts.map(toNumber);
  const [southWest, northEast] = [parseLngLat(west, south), parseLngLat(east, north)];
  if (parts.length !== 4 || !southWest.ok || !northEast.ok || south > north) {
    return failure('parameter/bbox', `“${text.slice(0, 60)}” is not a box (west,south,east,north in degrees).`);
  }
  // 180° is the eastern edge of a box, though it is written −180° elsewhere.
  return success([southWest.value[0], south, east === 180 ? 180 : northEast.value[0], north]);
}

export const printBounds = (bounds: Bounds): string => bounds.map((bound) => printNumber(round(bound, 6))).join(',');

const toNumber = (text: string): number => (NUMBER.test(text.trim()) ? Number(text) : Number.NaN);

/** Without an exponent, which `1e-7` would have. */
const printNumber = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '');

/** Rounds to decimal places; never −0, which would print as 0 and read back as something else. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;
