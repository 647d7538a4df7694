/** Positions on the web-mercator square, bounds, and the parsing of coordinates from anywhere. WGS 84 degrees. */
import { failure, type Result, success } from './problem.ts';

export type LngLat = readonly [longitude: number, latitude: number];

/** West, south, east, north in degrees; `west > east` where it crosses the antimeridian. RFC 7946 §5. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** The latitude at which web mercator is square. */
export const MERCATOR_LAT = 85.051_128_779_806_59;

/** Parses a longitude and latitude. Refuses what is not finite or out of range; 180° is written −180°. */
export function parseLngLat(lng: unknown, lat: unknown): Result<LngLat> {
  if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat)) {
    return failure('place/unreadable', `${String(lng)}, ${String(lat)} are not a longitude and a latitude.`);
  }
  if (Math.abs(lat) > 90) return failure('place/out-of-range', `Latitude ${lat} is beyond a pole.`);
  if (Math.abs(lng) > 360) return failure('place/out-of-range', `Longitude ${lng} is out of range.`);
  return success([wrapLng(lng), lat]);
}

/** A longitude as −180 ≤ λ < 180. */
export function wrapLng(lng: number): number {
  return lng >= -180 && lng < 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** Web-mercator position, 0 to 1 from the top left. */
export const toMercator = ([lng, lat]: LngLat): [x: number, y: number] => [(lng + 180) / 360, toMercatorY(lat)];

/** Beyond ±85.05° the edge of the square. */
export function toMercatorY(lat: number): number {
  const clamped = Math.max(-MERCATOR_LAT, Math.min(MERCATOR_LAT, lat));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI);
}

/** The longitude, which is not wrapped, and latitude of a web-mercator position. */
export function fromMercator(x: number, y: number): [lng: number, lat: number] {
  return [x * 360 - 180, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/** The position at a place of the web-mercator square; the opposite of `toMercator`. */
export function toLngLat([x, y]: readonly [number, number]): LngLat {
  return [wrapLng(x * 360 - 180), (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The smallest bounds of some positions, crossing the antimeridian where that is shorter; `null` for none. */
export function boundsOf(positions: readonly LngLat[]): Bounds | null {
  if (positions.length === 0) return null;
  const lats = positions.map((position) => position[1]);
  const lngs = positions.map((position) => position[0]).sort((a, b) => a - b);
  // The widest empty stretch of longitudes is what the bounds leave out.
  let west = lngs[0] as number;
  let east = lngs.at(-1) as number;
  let widest = west + 360 - east;
  for (let i = 1; i < lngs.length; i++) {
    const gap = (lngs[i] as number) - (lngs[i - 1] as number);
    if (gap > widest) {
      widest = gap;
      west = lngs[i] as number;
      east = lngs[i - 1] as number;
    }
  }
  return [west, Math.min(...lats), east, Math.max(...lats)];
}

/** Kilometres of a degree of latitude. */
const KM_PER_DEGREE = 111.195;

/** A position with the south-west and north-east corners of the square that holds a circle around it. */
export function surroundings([lng, lat]: LngLat, radiusKm: number): LngLat[] {
  const north = Math.min(MERCATOR_LAT, lat + radiusKm / KM_PER_DEGREE);
  const south = Math.max(-MERCATOR_LAT, lat - radiusKm / KM_PER_DEGREE);
  // Under a right angle to each side, so that the three positions still say which way around the world they lie.
  const reach = Math.min(89, radiusKm / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)));
  return [
    [wrapLng(lng - reach), south],
    [lng, lat],
    [wrapLng(lng + reach), north],
  ];
}
