/**
 * Outlines of the countries and regions that events are about, and the coarse world for the drawn overview.
 *
 * Longitudes of an outline may leave ±180 (Russia runs on to 190) so that no seam is drawn through Chukotka;
 * the overview, which is drawn flat, is cut at ±180 and ends above Antarctica.
 */
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { type CountryShape, listBorders, listCountries, type World } from './countries.ts';
import type { Province } from './gpkg.ts';
import { nameCountry } from './names.ts';
import { REGION_NAMES } from './regionNames.ts';
import {
  type Box,
  boundsOf,
  listPolygons,
  makeCollection,
  makeFeature,
  ringArea,
  runMapshaper,
  type Shape,
} from './shapes.ts';

export interface WantedOutlines {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
}

/** Detail kept, in degrees: countries are shaded from afar, regions up to zoom 7. */
const COUNTRY_INTERVAL = 0.035;
const REGION_INTERVAL = 0.006;
const LAND_INTERVAL = 0.3;
/** Islands below these, in square kilometres, are left out; they would be specks at the zoom where outlines show. */
const SMALLEST_ISLAND = { country: 400, region: 4, land: 2500 } as const;
/** Parts farther than this many degrees from the main part (French Guiana) do not widen the bounding box. */
const NEAR = 20;

export async function listOutlines(
  wanted: WantedOutlines,
  countries: readonly CountryShape[],
  provinces: readonly Province[],
  codes: ReadonlyMap<string, string>,
): Promise<FeatureCollection<Polygon | MultiPolygon>> {
  const countryShapes = countries.flatMap(({ numeric, geometry }) => {
    const id = codes.get(numeric?.padStart(3, '0') ?? '') ?? '';
    return wanted.countries.includes(id) ? [makeFeature(geometry, { id, name: String(nameCountry(id).name) })] : [];
  });
  const regionShapes = provinces.flatMap(({ country, name, shape }) => {
    const names = REGION_NAMES[`${country} ${name}`];
    return names && wanted.regions.includes(names.iso)
      ? [makeFeature(shape.geometry, { id: names.iso, name: names.en })]
      : [];
  });
  requireAll([...wanted.countries, ...wanted.regions], [...countryShapes, ...regionShapes]);
  const simplified = [
    ...(await simplify(countryShapes, COUNTRY_INTERVAL, SMALLEST_ISLAND.country)),
    ...(await simplify(regionShapes, REGION_INTERVAL, SMALLEST_ISLAND.region)),
  ];
  const points = await runMapshaper<Point>('-i shapes.json -points inner -o out.json format=geojson', {
    'shapes.json': makeCollection(simplified),
  });
  const labels = new Map(points.map(({ properties, geometry }) => [properties.id, geometry.coordinates]));
  const features = simplified.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    id: String(properties.id),
    properties: {
      ...properties,
      bbox: boundsOfMainParts(geometry).map(toHundredth),
      label: (labels.get(properties.id) ?? []).map(toHundredth),
    },
    geometry,
  }));
  return { type: 'FeatureCollection', features };
}

/** The world at 1:110m: countries with `id` and `name`, then one line feature of settled and one of disputed borders. */
export async function listOverview(world: World, codes: ReadonlyMap<string, string>): Promise<FeatureCollection> {
  const countries = listCountries(world).map(({ numeric, name, geometry }) =>
    makeFeature(geometry, { id: codes.get(numeric?.padStart(3, '0') ?? '') ?? '', name, kind: 'country' }),
  );
  const flat = countries.map((country) => ({ ...country, geometry: cutAtAntimeridian(country.geometry) }));
  // Ukraine keeps every vertex: at this scale one fewer puts Sevastopol and Kerch into the sea.
  const interval = 'this.properties.id === "UA" ? 0 : 0.42';
  const land = await runMapshaper<Polygon | MultiPolygon>(
    `-i countries.json -clip bbox=-180,-58,180,84 -simplify weighted planar variable interval='${interval}' keep-shapes -o out.json format=geojson precision=0.05`,
    { 'countries.json': makeCollection(flat) },
  );
  const borders = listBorders(world).map(({ geometry, properties }) =>
    makeFeature(
      { type: 'MultiLineString' as const, coordinates: geometry.coordinates.map((line) => line.map(toTenths)) },
      { kind: 'border', disputed: properties.disputed ?? false },
    ),
  );
  return { type: 'FeatureCollection', features: [...land, ...borders] };
}

/** All land, by which the map tells it from the sea: never drawn, and as coarse as that allows. */
export async function outlineLand(land: readonly Shape<MultiPolygon>[]): Promise<Shape<Polygon | MultiPolygon>> {
  const [whole] = await runMapshaper<Polygon | MultiPolygon>(
    `-i land.json -clip bbox=-180,-58,190,84 -simplify visvalingam weighted planar interval=${LAND_INTERVAL} -dissolve -o out.json format=geojson precision=0.1`,
    { 'land.json': makeCollection(land) },
  );
  if (!whole) throw new Error('The world has no land.');
  return { ...makeFeature(dropIslands(multi(whole.geometry), SMALLEST_ISLAND.land), { id: 'land' }), id: 'land' };
}

const multi = (geometry: Polygon | MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [...listPolygons(geometry)] as Position[][][],
});

function requireAll(ids: readonly string[], shapes: readonly Shape[]): void {
  const found = new Set(shapes.map(({ properties }) => properties.id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length) throw new Error(`outlines.json asks for ${missing.join(', ')}, which no source has`);
}

/** Plane geometry in degrees, because longitudes past 180 are no coordinates that mapshaper would take for such. */
async function simplify(
  shapes: readonly Shape<MultiPolygon>[],
  interval: number,
  smallestIsland: number,
): Promise<readonly Shape<Polygon | MultiPolygon>[]> {
  const mainParts = shapes.map((shape) => ({ ...shape, geometry: dropIslands(shape.geometry, smallestIsland) }));
  return runMapshaper(
    `-i shapes.json -simplify visvalingam weighted planar interval=${interval} keep-shapes -clean -o out.json format=geojson precision=0.001`,
    { 'shapes.json': makeCollection(mainParts) },
  );
}

function dropIslands({ coordinates }: MultiPolygon, smallest: number): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: coordinates.filter((polygon) => ringArea(polygon[0] ?? []) >= smallest) };
}

function boundsOfMainParts(geometry: Polygon | MultiPolygon): Box {
  const rings = listPolygons(geometry).map((polygon) => polygon[0] ?? []);
  const main = boundsOf(rings.reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a), []));
  const gap = ([west, south, east, north]: Box): number =>
    Math.max(west - main[2], main[0] - east, south - main[3], main[1] - north, 0);
  return boundsOf(rings.filter((ring) => gap(boundsOf(ring)) < NEAR).flat());
}

/** Brings parts beyond ±180 back by drawing the country twice, once shifted; the clip that follows keeps what fits. */
function cutAtAntimeridian(geometry: MultiPolygon): MultiPolygon {
  const [west, , east] = boundsOf(geometry.coordinates.flat(2));
  const shifts = [0, ...(east > 180 ? [-360] : []), ...(west < -180 ? [360] : [])];
  const coordinates = shifts.flatMap((shift) =>
    geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + shift, lat]))),
  );
  return { type: 'MultiPolygon', coordinates };
}

const toHundredth = (degrees: number): number => Math.round(degrees * 100) / 100;
const toTenths = (at: Position): Position => at.map((degrees) => Math.round(degrees * 10) / 10);
