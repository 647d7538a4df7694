/**
 * Countries at three scales from world-atlas (Natural Earth 4.1.0), with Crimea given back to Ukraine.
 *
 * Natural Earth draws the de facto line and so gives Crimea to Russia at every scale. One polygon a scale is moved in
 * the topology itself, before any line is derived, so Perekop stops being an international border everywhere at once.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, Geometry, MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mergeArcs, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { boundsOf, isInBox, makeFeature, type Shape, unwrapLine, unwrapPolygons } from './shapes.ts';

export type Scale = '110m' | '50m' | '10m';
type Country = (TopoPolygon | TopoMultiPolygon) & { id?: string; properties: { name: string } };
export type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const CRIMEA_WITHIN = [32.3, 44.2, 36.68, 46.25] as const;
const RUSSIA = '643';
const UKRAINE = '804';

/** Borders whose course the two sides, or most other states, do not agree on: drawn dashed. */
const DISPUTED_PAIRS: readonly (readonly [string, string])[] = [
  ['Serbia', 'Kosovo'],
  ['Cyprus', 'N. Cyprus'],
  ['Somalia', 'Somaliland'],
  ['Morocco', 'W. Sahara'],
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['India', 'China'],
  ['India', 'Pakistan'],
  ['Sudan', 'S. Sudan'],
];

const require = createRequire(import.meta.url);

export function readWorld(scale: Scale): World {
  const world: World = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));
  moveCrimea(world, scale);
  return world;
}

/** Moves Russia's polygons inside the Crimean box to Ukraine; exactly one is expected. */
function moveCrimea(world: World, scale: Scale): void {
  const countries = world.objects.countries.geometries as Country[];
  const russia = countries.find((country) => country.id === RUSSIA);
  const ukraine = countries.find((country) => country.id === UKRAINE);
  if (russia?.type !== 'MultiPolygon' || !ukraine)
    throw new Error(`world-atlas ${scale}: Russia or Ukraine is missing`);
  const isCrimea = (arcs: number[][]): boolean => {
    const ring = feature(world, { type: 'Polygon', arcs }).geometry;
    return ring.type === 'Polygon' && (ring.coordinates[0] ?? []).every((at) => isInBox(at, CRIMEA_WITHIN));
  };
  const crimea = russia.arcs.filter(isCrimea);
  if (crimea.length !== 1) throw new Error(`world-atlas ${scale}: ${crimea.length} polygons in Crimea, expected 1`);
  russia.arcs = russia.arcs.filter((arcs) => !crimea.includes(arcs));
  const whole = mergeArcs(world, [ukraine, { type: 'MultiPolygon', arcs: crimea }]);
  Object.assign(ukraine, { type: whole.type, arcs: whole.arcs });
}

/** All land as polygons, unwrapped at the antimeridian. */
export function listLand(world: World): readonly Shape<MultiPolygon>[] {
  const land = unwrapPolygons(merge(world, world.objects.countries.geometries as Country[]));
  return land.coordinates.map((polygon) =>
    makeFeature({ type: 'MultiPolygon', coordinates: [polygon] }, { kind: 'earth' }),
  );
}

/** The coast: arcs that bound one country only; the frame of the map itself (Antarctica's foot, ±180) left out. */
export function listCoast(world: World): Shape<MultiLineString> {
  const lines = mesh(world, world.objects.countries, (a, b) => a === b).coordinates.flatMap((line) => {
    const parts: number[][][] = [[]];
    for (const at of line) {
      const onFrame = Math.abs(at[0] ?? 0) > 179.99 || (at[1] ?? 0) < -85;
      if (onFrame) parts.push([]);
      else parts.at(-1)?.push(at);
    }
    return parts.filter((part) => part.length > 1).map(unwrapLine);
  });
  return makeFeature({ type: 'MultiLineString', coordinates: lines }, { kind: 'coastline' });
}

/** International borders: one feature of settled lines, one of disputed ones. */
export function listBorders(world: World): readonly Shape<MultiLineString>[] {
  const isDisputed = (a: string, b: string): boolean =>
    DISPUTED_PAIRS.some((pair) => pair.includes(a) && pair.includes(b)) || [a, b].includes('Siachen Glacier');
  return [false, true].map((disputed) => {
    const lines = mesh(world, world.objects.countries, (a, b) => {
      if (a === b) return false;
      return isDisputed((a as Country).properties.name, (b as Country).properties.name) === disputed;
    });
    return makeFeature(lines, { kind: 'country', kind_detail: 2, disputed });
  });
}

export interface CountryShape {
  /** ISO 3166-1 numeric; absent for Kosovo, Northern Cyprus and Somaliland. */
  readonly numeric: string | undefined;
  readonly name: string;
  readonly geometry: MultiPolygon;
}

/** Country polygons, unwrapped, with outlying parts shifted to the side of the main part. */
export function listCountries(world: World): readonly CountryShape[] {
  return (world.objects.countries.geometries as Country[]).flatMap((country) => {
    const { geometry } = feature<{ name: string }>(world, country as Country) as Feature<Geometry>;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    return [{ numeric: country.id, name: country.properties.name, geometry: gatherParts(unwrapPolygons(geometry)) }];
  });
}

function gatherParts(geometry: MultiPolygon): MultiPolygon {
  const widest = geometry.coordinates
    .map((polygon) => boundsOf(polygon[0] ?? []))
    .reduce((a, b) => (b[2] - b[0] > a[2] - a[0] ? b : a));
  const found = (widest[0] + widest[2]) / 2;
  const middle = found - 360 * Math.round(found / 360);
  const coordinates = geometry.coordinates.map((polygon) => {
    const [west, , east] = boundsOf(polygon[0] ?? []);
    const turns = Math.round((middle - (west + east) / 2) / 360);
    return polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + 360 * turns, lat]));
  });
  return { type: 'MultiPolygon', coordinates };
}
