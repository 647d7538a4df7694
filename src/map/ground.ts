/**
 * The ground of countries, regions and areas: how large it is on the map and how much of a box lies on it. Names are
 * placed by it. Outlines are those that the map shades; what has none is a circle, as it is drawn.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { GeoJSONSource, Source } from 'maplibre-gl';
import { type LngLat, toMercator } from '../core/geo.ts';
import type { Place } from '../core/model.ts';

/** Positions and lengths in web-mercator, where the world is 1 wide. */
export interface Ground {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
  /** Of a row, from north to south. */
  readonly cell: number;
  /** From the north; in each, the west and east ends of its spans, in cells from the west. */
  readonly rows: readonly (readonly number[])[];
}

/** In web-mercator. */
export interface Frame {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

const EARTH_KM = 40_075;

/** Radius of an area of unknown extent, when its record gives none. */
export const DEFAULT_RADIUS_KM = 25;

/** An outline that is not known here is taken for half as wide as its farthest border would allow. */
const OUTLINE_SHARE = 0.5;

/** CSS pixels. */
const LEAST_BREADTH = 8;

/** Cells along the longer side of a ground. */
const CELLS = 40;

/** Id of the outline of all land, and cells around the world by which it is known. */
const LAND = 'land';
const LAND_CELLS = 1024;

type Ring = readonly (readonly [x: number, y: number])[];

/** The grounds of places, by the outlines that the map has; each is made when it is first asked for. */
export class Grounds {
  readonly #rings: ReadonlyMap<unknown, readonly Ring[]>;
  readonly #known = new WeakMap<Place, Ground>();
  #land: Ground | null = null;

  /** @param outlines with ids in their properties; longitudes may run on beyond 180° */
  constructor(outlines?: FeatureCollection<Geometry>) {
    this.#rings = new Map(
      outlines?.features.map(({ properties, geometry }) => [properties?.['id'], ringsOf(geometry)]),
    );
  }

  /** `null` where a place has no position. */
  of(place: Place): Ground | null {
    if (!place.geometry) return null;
    let ground = this.#known.get(place);
    if (!ground) {
      const rings = this.edges(place);
      ground = groundIn(rings, frameOf(rings));
      this.#known.set(place, ground);
    }
    return ground;
  }

  /** All land, which is not the sea; `null` where the map does not know it. */
  land(): Ground | null {
    const rings = this.#rings.get(LAND);
    if (rings) this.#land ??= groundIn(rings, frameOf(rings), 1 / LAND_CELLS);
    return this.#land;
  }

  /** Its outline or circle, in web-mercator. */
  edges(place: Place): readonly Ring[] {
    const known = this.#rings.get(place.outline);
    return known ?? (place.geometry ? [circleOf(place, place.geometry.coordinates)] : []);
  }

  /** The part of an outline that lies in a frame, as finely as it is drawn there; `null` where none does. */
  within(place: Place, frame: Frame, cell: number): Ground | null {
    const rings = this.#rings.get(place.outline);
    const whole = this.of(place);
    if (!rings || !whole || !touches(whole, frame)) return null;
    const ground = groundIn(rings, frame, cell);
    return ground.rows.some((row) => row.length > 0) ? ground : null;
  }
}

export const NO_OUTLINES = new Grounds();

/** The grounds of a source of outlines, once it has loaded. */
export async function groundsOf(source: Source | undefined): Promise<Grounds> {
  const outlines = await (source as GeoJSONSource | undefined)?.getData();
  return outlines?.type === 'FeatureCollection' ? new Grounds(outlines) : NO_OUTLINES;
}

function ringsOf(geometry: Geometry): Ring[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring: Position[]) => ring.map((position) => toMercator(position as unknown as LngLat)));
}

function frameOf(rings: readonly Ring[]): Frame {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [north, south] = [Math.min(north, y), Math.max(south, y)];
    }
  }
  return { west, north, width: east - west, height: south - north };
}

const touches = (a: Frame, b: Frame): boolean =>
  a.west < b.west + b.width &&
  b.west < a.west + a.width &&
  a.north < b.north + b.height &&
  b.north < a.north + a.height;

function groundIn(rings: readonly Ring[], frame: Frame, cell = Math.max(frame.width, frame.height) / CELLS): Ground {
  const { west, north, width, height } = frame;
  const rows: number[][] = Array.from({ length: Math.ceil(height / cell) }, () => []);
  for (const ring of rings) {
    for (const [k, [x1, y1]] of ring.entries()) {
      const [x0, y0] = ring.at(k - 1) as Ring[number];
      // Where the edge crosses the middles of rows.
      const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)].map((y) => (y - north) / cell - 0.5) as [
        number,
        number,
      ];
      for (let row = Math.max(0, Math.ceil(top)); row < Math.min(bottom, rows.length); row++) {
        const x = x0 + (((row + 0.5) * cell + north - y0) / (y1 - y0)) * (x1 - x0);
        rows[row]?.push(Math.min(Math.max(0, (x - west) / cell), width / cell));
      }
    }
  }
  for (const row of rows) row.sort((a, b) => a - b);
  return { west, north, width, height, cell, rows };
}

/** A length on the ground at a latitude in web-mercator. */
export const lengthAt = (km: number, lat: number): number => km / (EARTH_KM * Math.cos((lat * Math.PI) / 180));

function circleOf({ outline, uncertainty_km }: Place, position: readonly [number, number]): Ring {
  const [x, y] = toMercator(position as LngLat);
  const km = outline ? uncertainty_km * OUTLINE_SHARE : uncertainty_km || DEFAULT_RADIUS_KM;
  const radius = lengthAt(km, position[1]);
  return Array.from({ length: 48 }, (_, k) => {
    const angle = (k * Math.PI) / 24;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}

/** How much of a box lies on the ground, as a share of the box. The box in web-mercator. */
export function shareOn(
  { west, north, width: breadth, cell, rows }: Ground,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const [left, top] = [(x - west) / cell, (y - north) / cell];
  const [right, bottom] = [left + width / cell, top + height / cell];
  if (right <= 0 || left * cell >= breadth) return 0;
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

/** Whether the ground says nothing at a zoom: it stays unshaded, and no name is beside it. */
export const isSpeckAt = ({ width, height }: Ground, zoom: number): boolean =>
  Math.min(width, height) * 512 * 2 ** zoom < LEAST_BREADTH;
