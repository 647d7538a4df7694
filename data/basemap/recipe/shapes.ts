/** Geometry chores shared by the layers: GeoJSON makers, the antimeridian, areas, and mapshaper as a function. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import mapshaper from 'mapshaper';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];
export type Properties = Record<string, string | number | boolean>;
export type Shape<G extends Geometry = Geometry> = Feature<G, Properties>;

export function makeFeature<G extends Geometry>(geometry: G, properties: Properties = {}): Shape<G> {
  return { type: 'Feature', geometry, properties };
}

export function makeCollection<G extends Geometry>(features: readonly Shape<G>[]): FeatureCollection<G, Properties> {
  return { type: 'FeatureCollection', features: [...features] };
}

/** Runs mapshaper on GeoJSON inputs by file name; the command line must end with `-o out.json`. */
export async function runMapshaper<G extends Geometry = Geometry>(
  command: string,
  inputs: Readonly<Record<string, FeatureCollection>>,
): Promise<readonly Shape<G>[]> {
  const files = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]));
  const output = await mapshaper.applyCommands(command, files);
  const parsed = JSON.parse(String(output['out.json']));
  if (parsed.type === 'GeometryCollection') return parsed.geometries.map((geometry: G) => makeFeature(geometry));
  return parsed.features.filter((feature: Feature | null) => feature?.geometry);
}

export function listPolygons(geometry: Polygon | MultiPolygon): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Makes a ring continuous where it jumps across the antimeridian, so longitudes may leave ±180.
 * A ring that goes once around the pole (Antarctica) is closed along the edge of the Mercator square.
 */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const out: Position[] = [];
  let shift = 0;
  let previous: number | undefined;
  for (const [lon = 0, lat = 0] of ring) {
    if (previous !== undefined && lon - previous > 180) shift -= 360;
    if (previous !== undefined && lon - previous < -180) shift += 360;
    previous = lon;
    out.push([lon + shift, lat]);
  }
  const first = out[0];
  const last = out[out.length - 1];
  if (shift !== 0 && first && last) {
    out.push([last[0] ?? 0, -85.06], [first[0] ?? 0, -85.06], first);
  }
  return out;
}

/** Unwraps every ring; holes follow their outer ring to its side of the antimeridian. */
export function unwrapPolygons(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = listPolygons(geometry).map((rings) => {
    const unwrapped = rings.map(unwrapRing);
    const middle = centreOf(unwrapped[0] ?? []);
    return unwrapped.map((ring, i) =>
      i === 0 ? ring : shiftRing(ring, 360 * Math.round((middle - centreOf(ring)) / 360)),
    );
  });
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** Splits a line where it jumps across the antimeridian by continuing it past ±180. */
export function unwrapLine(line: readonly Position[]): Position[] {
  const out: Position[] = [];
  let shift = 0;
  for (const [i, [lon = 0, lat = 0]] of line.entries()) {
    const before = line[i - 1]?.[0] ?? lon;
    if (lon - before > 180) shift -= 360;
    if (lon - before < -180) shift += 360;
    out.push([lon + shift, lat]);
  }
  return out;
}

export function shiftRing(ring: readonly Position[], degrees: number): Position[] {
  return ring.map(([lon = 0, lat = 0]) => [lon + degrees, lat]);
}

export function boundsOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export function isInBox([lon = 0, lat = 0]: Position, [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Area of a ring in square kilometres, on a sphere cut into strips; sign dropped. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += (x1 - x0) * (2 + Math.sin((y0 * Math.PI) / 180) + Math.sin((y1 * Math.PI) / 180));
  }
  return Math.abs((sum * Math.PI) / 180 / 2) * 6371.0088 ** 2;
}

/** Length of a line in kilometres (equirectangular per step: good enough to rank rivers). */
export function lineLength(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = line[i] ?? [];
    sum += Math.hypot((x1 - x0) * Math.cos((y0 * Math.PI) / 180), y1 - y0) * 111.2;
  }
  return sum;
}

/** Cuts the corners of a line (Chaikin), so many times; the ends stay. */
export function smoothLine(line: readonly Position[], times: number): Position[] {
  if (times === 0 || line.length < 3) return [...line];
  const cut = line.slice(1).flatMap(([x1 = 0, y1 = 0], i) => {
    const [x0 = 0, y0 = 0] = line[i] ?? [];
    const at = (t: number): Position => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
    return [at(0.25), at(0.75)];
  });
  const ends = [line[0], line.at(-1)].filter((end) => end !== undefined);
  return smoothLine([...ends.slice(0, 1), ...cut.slice(1, -1), ...ends.slice(1)], times - 1);
}

export function boxPolygon([west, south, east, north]: Box): Shape<Polygon> {
  return ringPolygon([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]);
}

export function ringPolygon(ring: readonly (readonly [number, number])[]): Shape<Polygon> {
  return makeFeature({ type: 'Polygon', coordinates: [ring.map((at) => [...at])] });
}

function centreOf(ring: readonly Position[]): number {
  const [west, , east] = boundsOf(ring);
  return (west + east) / 2;
}
