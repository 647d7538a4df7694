/**
 * Fine coast, lakes and rivers in the focus boxes, from GSHHG and WDBII through GMT (LGPL).
 *
 * GMT dumps lines cut at its storage bins; mapshaper joins them with the frame of the box into polygons, and
 * `gmt select` tells which of those are land. Widths of rivers come as WDBII's classes 1 (largest) to 4.
 */
import { execFileSync } from 'node:child_process';
import type { Geometry, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { FOCUS_BOXES, KAKHOVKA, SYVASH } from './boxes.ts';
import { CACHE } from './debian.ts';
import { lakeZoom } from './inlandWater.ts';
import {
  type Box,
  boxPolygon,
  makeCollection,
  makeFeature,
  ringArea,
  ringPolygon,
  runMapshaper,
  type Shape,
} from './shapes.ts';

export interface FineDetail {
  readonly land: readonly Shape<Polygon | MultiPolygon>[];
  readonly coast: readonly Shape<LineString>[];
  readonly lakes: readonly Shape<Polygon | MultiPolygon>[];
  readonly rivers: readonly Shape<LineString>[];
}

/** Land at the frame of a box reaches a little beyond it, so no seam shows against the coarser land around. */
const OVERLAP = 0.01;
/** Islands and lakes below this are less than a pixel at zoom 8. */
const SMALLEST_KM2 = 0.15;

export async function readFineDetail(): Promise<FineDetail> {
  const boxes = await Promise.all(Object.values(FOCUS_BOXES).map(readBox));
  return {
    land: await eraseSyvash(
      boxes.flatMap((box) => box.land),
      1 - OVERLAP,
    ),
    coast: await eraseSyvash(
      boxes.flatMap((box) => box.coast),
      1,
    ),
    lakes: await eraseSyvash(
      boxes.flatMap((box) => box.lakes),
      1,
    ),
    rivers: boxes.flatMap((box) => box.rivers),
  };
}

/** Leaves room for the coarse Syvash; a scale under 1 leaves a little less, so that land overlaps there too. */
async function eraseSyvash<G extends Geometry>(
  shapes: readonly Shape<G>[],
  scale: number,
): Promise<readonly Shape<G>[]> {
  const [x, y] = [34.5, 45.75];
  const hole = ringPolygon(SYVASH.map(([lon, lat]) => [x + (lon - x) * scale, y + (lat - y) * scale]));
  return runMapshaper<G>('-i shapes.json -erase hole.json -explode -o out.json format=geojson', {
    'shapes.json': makeCollection(shapes),
    'hole.json': makeCollection([hole]),
  });
}

async function readBox(box: Box): Promise<FineDetail> {
  const [west, south, east, north] = box;
  const wide: Box = [west - OVERLAP, south - OVERLAP, east + OVERLAP, north + OVERLAP];
  const coast = dumpLines(wide, shoreOf(1));
  const parts = await tracePolygons([...coast, frame(wide)]);
  const isLand = await classify(parts, wide);
  const shores = dumpLines(wide, shoreOf(2));
  const water = await tracePolygons(shores);
  const lakes = await runMapshaper<Polygon | MultiPolygon>(
    `-i lakes.json kakhovka.json combine-files -target lakes -erase source=kakhovka -clip bbox=${box.join(',')} -explode -o out.json format=geojson`,
    { 'lakes.json': makeCollection(water), 'kakhovka.json': makeCollection([boxPolygon(KAKHOVKA)]) },
  );
  return {
    land: parts.filter((_, i) => isLand[i]).map((part) => makeFeature(part.geometry, { kind: 'earth' })),
    coast: coast.map((line) => makeFeature(line.geometry, { kind: 'coastline' })),
    lakes: lakes.map(({ geometry }) => {
      const area = ringArea(geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []);
      return makeFeature(geometry, { kind: 'lake', min_zoom: lakeZoom(area) });
    }),
    rivers: [1, 2, 3, 4].flatMap((width) =>
      dumpLines(box, [`-I${width}`]).map((line) =>
        makeFeature(line.geometry, { kind: 'river', width, min_zoom: width < 3 ? 5 : 6 }),
      ),
    ),
  };
}

/** GMT's options for shores of one level: 1 between sea and land, 2 of lakes. */
const shoreOf = (level: 1 | 2): readonly string[] => ['-W', `-A${SMALLEST_KM2}/${level}/${level}`];

function dumpLines([west, south, east, north]: Box, select: readonly string[]): readonly Shape<LineString>[] {
  const text = execFileSync('gmt', ['coast', `-R${west}/${east}/${south}/${north}`, '-M', '-Dh', ...select], {
    cwd: CACHE,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
  const lines: Position[][] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) lines.push([]);
    else if (row) lines.at(-1)?.push(row.split('\t').map(Number));
  }
  return lines.filter((line) => line.length > 1).map((coordinates) => makeFeature({ type: 'LineString', coordinates }));
}

async function tracePolygons(lines: readonly Shape<LineString>[]): Promise<readonly Shape<Polygon | MultiPolygon>[]> {
  return runMapshaper('-i lines.json -snap interval=0.0003 -polygons -explode -o out.json format=geojson', {
    'lines.json': makeCollection(lines),
  });
}

/** Asks GMT for a point inside each polygon whether it lies on land. */
async function classify(
  parts: readonly Shape<Polygon | MultiPolygon>[],
  [west, south, east, north]: Box,
): Promise<readonly boolean[]> {
  const numbered = parts.map((part, i) => makeFeature(part.geometry, { i }));
  const points = await runMapshaper<Point>('-i parts.json -points inner -o out.json format=geojson', {
    'parts.json': makeCollection(numbered),
  });
  const rows = points
    .map(({ geometry, properties }) => `${geometry.coordinates.join('\t')}\t${properties.i}`)
    .join('\n');
  const kept = execFileSync('gmt', ['select', `-R${west}/${east}/${south}/${north}`, '-Dh', '-Ns/k'], {
    cwd: CACHE,
    input: rows,
  }).toString();
  const land = new Set(
    kept
      .trim()
      .split('\n')
      .map((row) => Number(row.split('\t')[2])),
  );
  return parts.map((_, i) => land.has(i));
}

function frame(box: Box): Shape<LineString> {
  return makeFeature({ type: 'LineString', coordinates: boxPolygon(box).geometry.coordinates[0] ?? [] });
}
