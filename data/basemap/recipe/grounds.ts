/**
 * How an outline lies on the map, coarse enough to ship with the map's code: rows of a grid in web-mercator, each with
 * the spans that are its ground. Names are placed by it (src/map/ground.ts), before any tile has come.
 */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { type LngLat, toMercator } from '../../../src/core/geo.ts';

/** Cells along the longer side; at most 35, so that an end of a span is one digit. */
const CELLS = 20;

type Ring = readonly (readonly [x: number, y: number])[];

/** By id: west, north and size of a cell in web-mercator, then the rows from the north, `west end` `east end` each. */
export function listGrounds({ features }: FeatureCollection<Polygon | MultiPolygon>): Record<string, string> {
  return Object.fromEntries(features.map(({ properties, geometry }) => [String(properties?.id), groundOf(geometry)]));
}

function groundOf(geometry: Polygon | MultiPolygon): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring): Ring => ring.map(unwrapped));
  const corners = rings.flat();
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [west, north] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - north];
  const cell = Math.max(width, height) / CELLS;
  const [wide, tall] = [width, height].map((length) => Math.ceil(length / cell - 1e-9)) as [number, number];
  const rows = Array.from({ length: tall }, (_, row) => spansAt(rings, north + (row + 0.5) * cell, west, cell, wide));
  return [...[west, north, cell].map((value) => value.toPrecision(5)), rows.join('/')].join(' ');
}

/** The runs of cells whose middle is inside. */
function spansAt(rings: readonly Ring[], y: number, west: number, cell: number, wide: number): string {
  const crossings = rings.flatMap((ring) =>
    ring.flatMap(([x0, y0], k) => {
      const [x1, y1] = ring[(k + 1) % ring.length] as Ring[number];
      return y0 > y !== y1 > y ? [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)] : [];
    }),
  );
  const isInside = (x: number) => crossings.filter((crossing) => crossing < x).length % 2 === 1;
  let spans = '';
  let start = -1;
  for (let column = 0; column <= wide; column++) {
    const inside = column < wide && isInside(west + (column + 0.5) * cell);
    if (inside && start < 0) start = column;
    if (inside || start < 0) continue;
    spans += start.toString(36) + column.toString(36);
    start = -1;
  }
  return spans;
}

/** Longitudes run on beyond 180°, where `toMercator` goes on too. */
const unwrapped = ([lng = 0, lat = 0]: Position): readonly [number, number] => toMercator([lng, lat] as LngLat);
