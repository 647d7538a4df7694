/** Names of countries on the printed map. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/core/geo.ts';
import { fitProjection } from '../../../src/ui/overview/project.ts';
import { placeCountryNames } from '../../../src/ui/print/countryNames.ts';
import type { PrintMap, PrintSpot } from '../../../src/ui/print/planPrint.ts';

const outlines = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/basemap/overview.geojson'), 'utf8'),
) as FeatureCollection;
const frame = { width: 672, height: 340 };
const mapOf = (positions: readonly LngLat[], spots: readonly PrintSpot[] = []): PrintMap => ({
  frame,
  projection: fitProjection(positions, frame, 24),
  spots,
  legs: [],
});
const EURASIA = mapOf([
  [10, 30],
  [135, 60],
]);
const EAST_EUROPE = mapOf([
  [24, 45],
  [44, 57],
]);
const spotAt = (at: readonly [number, number]) =>
  ({ at, letterAt: at, places: [], numbers: [] }) as unknown as PrintSpot;

describe('country names', () => {
  it('stand in their own countries, and none from the other side of the world', () => {
    const names = placeCountryNames(outlines, EURASIA, 'en');
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Russia', 'China', 'Mongolia', 'Kazakhstan']),
    );
    expect(names.filter(({ id }) => ['US', 'CA', 'MX', 'BR'].includes(id))).toEqual([]);
    const russia = names.find(({ id }) => id === 'RU');
    const [, north] = EURASIA.projection.project([100, 56]);
    expect(russia?.at[1]).toBeLessThan(north);
  });

  it('stay in the frame and name a country once', () => {
    const names = placeCountryNames(outlines, EURASIA, 'en');
    expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
    for (const { at } of names) {
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(frame.width);
      expect(at[1]).toBeGreaterThan(0);
      expect(at[1]).toBeLessThan(frame.height);
    }
  });

  it('speak the reader’s language', () => {
    const ukraine = placeCountryNames(outlines, EAST_EUROPE, 'uk').find(({ id }) => id === 'UA');
    expect(ukraine?.name).toBe('Україна');
  });

  it('give way to letters, and are left out where those leave no room', () => {
    const free = placeCountryNames(outlines, EAST_EUROPE, 'en').find(({ id }) => id === 'UA');
    const beside = { ...EAST_EUROPE, spots: [spotAt(free?.at ?? [0, 0])] };
    const moved = placeCountryNames(outlines, beside, 'en').find(({ id }) => id === 'UA');
    expect(moved?.at).not.toEqual(free?.at);
    const crowd = Array.from({ length: 40 * 20 }, (_, k) => spotAt([(k % 40) * 17, Math.floor(k / 40) * 17]));
    expect(placeCountryNames(outlines, { ...EAST_EUROPE, spots: crowd }, 'en')).toEqual([]);
  });
});
