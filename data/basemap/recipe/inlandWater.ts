/** Lakes and rivers of the whole world at 1:50m, from the geo assets of plotly.js (Natural Earth), without the Kakhovka reservoir. */
import { createRequire } from 'node:module';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { KAKHOVKA } from './boxes.ts';
import {
  boundsOf,
  isInBox,
  lineLength,
  listPolygons,
  makeFeature,
  ringArea,
  type Shape,
  unwrapPolygons,
} from './shapes.ts';

type Assets = { topojson: { world_50m: Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }> } };

/** The asset file is written for a browser: it wants a `window` to hang itself on. */
function readAssets(): Assets['topojson']['world_50m'] {
  Object.assign(globalThis, { window: {} });
  const assets: Assets = createRequire(import.meta.url)('plotly.js/dist/plotly-geo-assets.js');
  return assets.topojson.world_50m;
}

export function isKakhovka(ring: readonly Position[]): boolean {
  const [west, south, east, north] = boundsOf(ring);
  return isInBox([west, south], KAKHOVKA) && isInBox([east, north], KAKHOVKA) && ringArea(ring) > 100;
}

export function listLakes(): readonly Shape<MultiPolygon>[] {
  const world = readAssets();
  return feature(world, world.objects.lakes).features.flatMap(({ geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    return listPolygons(geometry).flatMap((polygon) => {
      const ring = polygon[0] ?? [];
      if (isKakhovka(ring)) return [];
      const shape = unwrapPolygons({ type: 'Polygon', coordinates: polygon });
      return [makeFeature(shape, { kind: 'lake', min_zoom: lakeZoom(ringArea(ring)) })];
    });
  });
}

export function listRivers(): readonly Shape<MultiLineString>[] {
  const world = readAssets();
  return feature(world, world.objects.rivers).features.flatMap(({ geometry }) => {
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return [];
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const length = lines.reduce((sum, line) => sum + lineLength(line), 0);
    return [
      makeFeature({ type: 'MultiLineString', coordinates: lines }, { kind: 'river', min_zoom: riverZoom(length) }),
    ];
  });
}

/** First zoom at which a lake of so many square kilometres is more than a speck. */
export function lakeZoom(area: number): number {
  return area > 20_000 ? 1 : area > 4_000 ? 3 : area > 800 ? 4 : area > 100 ? 5 : 6;
}

/** First zoom for a river of so many kilometres: only the great ones on a map of continents. */
function riverZoom(length: number): number {
  return length > 1_800 ? 3 : length > 700 ? 4 : 5;
}
