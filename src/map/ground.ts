/**
 * The ground of a country, region or area: how large it is on the map and how much of a box lies on it. Coarse, and
 * known from the first frame: names are placed by it before any tile has come.
 *
 * Outlines of the basemap come as rows of a grid, made by data/basemap; what has none is a circle, as it is drawn.
 */
import { toMercator } from '../core/geo.ts';
import type { Place } from '../core/model.ts';
import grounds from './grounds.json' with { type: 'json' };

/** Positions and lengths in web-mercator, where the world is 1 wide. */
export interface Ground {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
  /** Of a cell of its grid. */
  readonly cell: number;
  /** From the north; in each, the west and east ends of its spans, in cells. */
  readonly rows: readonly (readonly number[])[];
}

const EARTH_KM = 40_075;

/** Radius of an area of unknown extent, when its record gives none. */
export const DEFAULT_RADIUS_KM = 25;

/** An outline that is not known here is taken for half as wide as its farthest border would allow. */
const OUTLINE_SHARE = 0.5;

const CIRCLE_ROWS = 16;

const known = new WeakMap<Place, Ground>();

/** `null` where a place has no position. */
export function groundOf(place: Place): Ground | null {
  if (!place.geometry) return null;
  const found = known.get(place);
  if (found) return found;
  const text = place.outline && (grounds as Readonly<Record<string, string>>)[place.outline];
  const ground = text ? parseGround(text) : circleOf(place, place.geometry.coordinates);
  known.set(place, ground);
  return ground;
}

/** @param text as data/basemap/recipe/grounds.ts writes it */
export function parseGround(text: string): Ground {
  const [west = 0, north = 0, cell = 1] = text.split(' ', 3).map(Number);
  const rows = text
    .slice(text.lastIndexOf(' ') + 1)
    .split('/')
    .map((spans) => Array.from(spans, (digit) => Number.parseInt(digit, 36)));
  const width = Math.max(...rows.map((spans) => spans.at(-1) ?? 0)) * cell;
  return { west, north, width, height: rows.length * cell, cell, rows };
}

/** A length on the ground at a latitude in web-mercator. */
export const lengthAt = (km: number, lat: number): number => km / (EARTH_KM * Math.cos((lat * Math.PI) / 180));

function circleOf({ outline, uncertainty_km }: Place, position: readonly [number, number]): Ground {
  const [x, y] = toMercator(position);
  const km = outline ? uncertainty_km * OUTLINE_SHARE : uncertainty_km || DEFAULT_RADIUS_KM;
  const radius = lengthAt(km, position[1]);
  const cell = (2 * radius) / CIRCLE_ROWS;
  const middle = CIRCLE_ROWS / 2;
  const rows = Array.from({ length: CIRCLE_ROWS }, (_, row) => {
    const half = Math.sqrt(middle ** 2 - (row + 0.5 - middle) ** 2);
    return [middle - half, middle + half];
  });
  return { west: x - radius, north: y - radius, width: 2 * radius, height: 2 * radius, cell, rows };
}

/** How much of a box lies on the ground, as a share of the box. The box in web-mercator. */
export function shareOn(
  { west, north, cell, rows }: Ground,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const [left, top] = [(x - west) / cell, (y - north) / cell];
  const [right, bottom] = [left + width / cell, top + height / cell];
  let covered = 0;
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(rows.length, bottom); row++) {
    const tall = Math.min(row + 1, bottom) - Math.max(row, top);
    const spans = rows[row] as readonly number[];
    for (let k = 0; k + 1 < spans.length; k += 2) {
      const wide = Math.min(spans[k + 1] as number, right) - Math.max(spans[k] as number, left);
      if (wide > 0) covered += wide * tall;
    }
  }
  return covered / ((right - left) * (bottom - top));
}

/** The shorter side of the ground at a zoom, in CSS pixels. */
export const breadthAt = ({ width, height }: Ground, zoom: number): number => Math.min(width, height) * 512 * 2 ** zoom;
