/** Label points of countries and provinces: a point well inside the largest part, the name by language, a rank by area. */
import type { MultiPolygon, Point } from 'geojson';
import type { CountryShape } from './countries.ts';
import type { Province } from './gpkg.ts';
import { nameCountry } from './names.ts';
import { CITY_REGIONS, REGION_NAMES } from './regionNames.ts';
import { makeCollection, makeFeature, ringArea, runMapshaper, type Shape } from './shapes.ts';

/** Where the computed point reads badly: for Russia the middle of Siberia hides behind the page's panels at first view. */
const COUNTRY_POINTS: Readonly<Record<string, readonly [number, number]>> = {
  RU: [96, 62],
  US: [-98.5, 39.6],
  CA: [-105, 58],
  UA: [31.4, 49.0],
  NO: [9.5, 61.4],
  KP: [126.9, 40.3],
  KR: [127.9, 36.5],
  JP: [138.2, 36.3],
};

/** Named a zoom earlier than their area would allow. */
const EARLY: Readonly<Record<string, number>> = {
  UA: 2,
  KP: 3,
  KR: 3,
  JP: 3,
  GB: 3,
  PL: 3,
  DE: 3,
  FR: 2,
  BY: 4,
  MD: 5,
};

export async function listCountryLabels(
  countries: readonly CountryShape[],
  codes: ReadonlyMap<string, string>,
): Promise<readonly Shape<Point>[]> {
  const shapes = countries.flatMap(({ numeric, geometry }) => {
    const code = codes.get(numeric?.padStart(3, '0') ?? '');
    return code ? [makeFeature(geometry, { code, area: areaOf(geometry) })] : [];
  });
  const labels = await placeInside(shapes);
  return labels
    .filter(({ properties }) => Number(properties.area) > 900)
    .map(({ geometry, properties }) => {
      const code = String(properties.code);
      const point = COUNTRY_POINTS[code];
      return makeFeature(point ? { type: 'Point', coordinates: [...point] } : geometry, {
        kind: 'country',
        id: code,
        min_zoom: EARLY[code] ?? countryZoom(Number(properties.area)),
        sort: -Math.round(Number(properties.area)),
        ...nameCountry(code),
      });
    });
}

export async function listProvinceLabels(provinces: readonly Province[]): Promise<readonly Shape<Point>[]> {
  const shapes = provinces.map(({ country, name, shape }) =>
    makeFeature(shape.geometry, { key: `${country} ${name}`, country, name, area: areaOf(shape.geometry) }),
  );
  const labels = await placeInside(shapes);
  return labels.flatMap(({ geometry, properties }) => {
    const names = REGION_NAMES[String(properties.key)];
    if (!names || CITY_REGIONS.has(names.iso)) return [];
    return [
      makeFeature(geometry, {
        kind: 'region',
        id: names.iso,
        min_zoom: Number(properties.area) > 150_000 ? 4 : Number(properties.area) > 12_000 ? 5 : 6,
        sort: -Math.round(Number(properties.area)),
        name: names.en,
        'name:uk': names.uk,
        'name:ru': names.ru,
        'name:ko': names.ko,
      }),
    ];
  });
}

async function placeInside(shapes: readonly Shape<MultiPolygon>[]): Promise<readonly Shape<Point>[]> {
  return runMapshaper<Point>('-i shapes.json -points inner -o out.json format=geojson', {
    'shapes.json': makeCollection(shapes),
  });
}

function areaOf(geometry: Shape<MultiPolygon>['geometry']): number {
  const polygons: readonly (readonly number[][])[][] = geometry.coordinates;
  return polygons.reduce((sum, polygon) => sum + ringArea([...(polygon[0] ?? [])]), 0);
}

function countryZoom(area: number): number {
  return area > 1_500_000 ? 1 : area > 700_000 ? 2 : area > 200_000 ? 3 : area > 40_000 ? 4 : 5;
}
