/** Names of countries for the map on paper, where they have room: paper has no basemap that would say where this is. */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { type LngLat, toMercator } from '../../core/geo.ts';
import type { Language } from '../../store/state.ts';
import type { PrintMap } from './planPrint.ts';

export interface CountryName {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [x: number, y: number];
}

/** Units of the frame that a letter of a name takes, and the height of a line. */
const LETTER = 5.2;
const LINE = 14;

/** Names that fit into their countries and cover no letter of the map. */
export function placeCountryNames(outlines: FeatureCollection, map: PrintMap, lang: Language): CountryName[] {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return outlines.features.flatMap((feature) => {
    const id = String(feature.properties?.id ?? '');
    const ring = largestRing(feature.geometry);
    if (!/^[A-Z]{2}$/.test(id) || !ring) return [];
    const name = names.of(id) ?? id;
    const at = roomIn(onPaper(ring, map), map, name.length * LETTER);
    return at ? [{ id, name, at }] : [];
  });
}

type Point = readonly [x: number, y: number];

/** A ring as it is drawn: moved as a whole to the nearest copy of the world, which point by point would tear it. */
function onPaper(ring: readonly Position[], { projection }: PrintMap): Point[] {
  const path = projection.toPath({ type: 'Polygon', coordinates: [[...ring]] });
  return path
    .replace(/^M|Z$/g, '')
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
}

/** The middle of the widest free stretch among some lines through the part of a country that is in the frame. */
function roomIn(ring: readonly Point[], { frame, spots }: PrintMap, width: number): Point | null {
  const ys = ring.map(([, y]) => y);
  const top = Math.max(LINE, Math.min(...ys));
  const bottom = Math.min(frame.height - LINE / 2, Math.max(...ys));
  let best: { readonly at: Point; readonly width: number } | null = null;
  for (let share = 1; share < 8; share++) {
    const y = top + ((bottom - top) * share) / 8;
    if (bottom - top < LINE) break;
    for (const [from, to] of stretches(ring, y, frame.width)) {
      const taken = spots
        .flatMap(({ letterAt, at }) => [letterAt, at])
        .filter((spot) => Math.abs(spot[1] - y) < LINE + 2);
      const edges = [from, ...taken.map(([x]) => x).filter((x) => x > from && x < to), to].sort((a, b) => a - b);
      edges.slice(1).forEach((end, index) => {
        const start = edges[index] ?? end;
        const isWidest = end - start > (best?.width ?? 0);
        if (isWidest) best = { at: [(start + end) / 2, y], width: end - start };
      });
    }
  }
  const found = best as { readonly at: Point; readonly width: number } | null;
  return found && found.width > width + 2 * LINE ? found.at : null;
}

/** Where a horizontal line lies inside a ring, within the frame. */
function stretches(ring: readonly Point[], y: number, width: number): [from: number, to: number][] {
  const crossings = ring
    .flatMap(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] as Point;
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    })
    .sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const from = Math.max(0, crossings[k] as number);
    const to = Math.min(width, crossings[k + 1] as number);
    if (to > from) found.push([from, to]);
  }
  return found;
}

function largestRing(geometry: Geometry): readonly Position[] | null {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates.slice(0, 1)
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1))
        : [];
  return rings.reduce<readonly Position[] | null>(
    (largest, ring) => (largest === null || areaOf(ring) > areaOf(largest) ? ring : largest),
    null,
  );
}

function areaOf(ring: readonly Position[]): number {
  const flat = ring.map(([lng = 0, lat = 0]) => toMercator([lng, lat] as LngLat));
  const sum = flat.reduce((total, [x, y], index) => {
    const [nextX, nextY] = flat[(index + 1) % flat.length] as Point;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum / 2);
}
