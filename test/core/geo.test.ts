import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type LngLat, MERCATOR_LAT, parseLngLat, toMercator, wrapLng } from '../../src/core/geo.ts';

const someLng = fc.double({ min: -180, max: 179.999_999, noNaN: true });
const someLat = fc.double({ min: -90, max: 90, noNaN: true });

describe('a longitude', () => {
  it.each([
    [0, 0],
    [179.5, 179.5],
    [180, -180],
    [-180, -180],
    [190, -170],
    [-190, 170],
    [360, 0],
    [540, -180],
    [-540, -180],
  ])('%f is written %f', (lng, wrapped) => {
    expect(wrapLng(lng)).toBe(wrapped);
  });

  it('is always from -180 up to 180, and the same meridian', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (lng) => {
        const wrapped = wrapLng(lng);
        expect(wrapped).toBeGreaterThanOrEqual(-180);
        expect(wrapped).toBeLessThan(180);
        const turns = (lng - wrapped) / 360;
        expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-6);
        expect(wrapLng(wrapped)).toBe(wrapped);
      }),
    );
  });
});

describe('a position', () => {
  it.each([
    [37.18, 48.28, [37.18, 48.28]],
    [180, 0, [-180, 0]],
    [0, 0, [0, 0]],
    [200, -90, [-160, -90]],
  ])('%f, %f is read', (lng, lat, position) => {
    expect(parseLngLat(lng, lat)).toEqual({ ok: true, value: position });
  });

  it.each([
    [0, 90.001, 'place/out-of-range'],
    [0, 200, 'place/out-of-range'],
    [361, 0, 'place/out-of-range'],
    [Number.NaN, 0, 'place/unreadable'],
    [0, Number.POSITIVE_INFINITY, 'place/unreadable'],
    [1e308, 0, 'place/out-of-range'],
    ['37', '48', 'place/unreadable'],
    [null, null, 'place/unreadable'],
    [undefined, 4, 'place/unreadable'],
    [[1], { lat: 2 }, 'place/unreadable'],
  ])('%j, %j is refused: %s', (lng, lat, code) => {
    const parsed = parseLngLat(lng, lat);
    expect(parsed.ok ? null : parsed.problem.code).toBe(code);
  });
});

describe('web mercator', () => {
  it.each([
    [
      [0, 0],
      [0.5, 0.5],
    ],
    [
      [-180, MERCATOR_LAT],
      [0, 0],
    ],
    [
      [179.999_999, -MERCATOR_LAT],
      [1, 1],
    ],
    [
      [90, 0],
      [0.75, 0.5],
    ],
  ] as const)('puts %j at %j', (position, [x, y]) => {
    const [px, py] = toMercator(position);
    expect(px).toBeCloseTo(x, 6);
    expect(py).toBeCloseTo(y, 6);
  });

  it('keeps the poles on the map', () => {
    fc.assert(
      fc.property(someLng, someLat, (lng, lat) => {
        for (const value of toMercator([lng, lat])) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

/** Tenths of a degree: positions that differ do so visibly. */
const onGrid = fc.tuple(
  fc.integer({ min: -1_800, max: 1_799 }).map((lng) => lng / 10),
  fc.integer({ min: -900, max: 900 }).map((lat) => lat / 10),
);

describe('the bounds', () => {
  it.each<[LngLat[], readonly number[] | null]>([
    [[], null],
    [[[37, 48]], [37, 48, 37, 48]],
    [
      [
        [37, 48],
        [34, 51],
      ],
      [34, 48, 37, 51],
    ],
    [
      [
        [170, 10],
        [-170, -10],
      ],
      [170, -10, -170, 10],
    ],
    [
      [
        [125, 39],
        [37, 48],
        [-160, 60],
      ],
      [37, 39, -160, 60],
    ],
    [
      [
        [-100, 0],
        [100, 0],
      ],
      [100, 0, -100, 0],
    ],
    [
      [
        [-80, 0],
        [80, 0],
      ],
      [-80, 0, 80, 0],
    ],
  ])('of %j are %j', (positions, bounds) => {
    expect(boundsOf(positions)).toEqual(bounds);
  });

  it('hold every position, are as narrow as can be, and do not depend on the order', () => {
    const width = ([west, , east]: readonly number[]) => ((((east as number) - (west as number)) % 360) + 360) % 360;
    fc.assert(
      fc.property(fc.array(onGrid, { minLength: 1, maxLength: 8 }), (positions) => {
        const bounds = boundsOf(positions);
        if (!bounds) throw new Error('no bounds');
        const [west, south, east, north] = bounds;
        for (const [lng, lat] of positions) {
          expect(lat).toBeGreaterThanOrEqual(south);
          expect(lat).toBeLessThanOrEqual(north);
          expect(west <= east ? lng >= west && lng <= east : lng >= west || lng <= east).toBe(true);
        }
        // Every box that holds them all begins at one of them and ends at the one before it around the globe.
        const around = [...new Set(positions.map(([lng]) => lng))].sort((a, b) => a - b);
        const widths = around.map((start, k) => width([start, 0, around.at(k - 1) as number, 0]));
        expect(width(bounds)).toBeCloseTo(Math.min(...widths), 6);
        expect(boundsOf(positions.toReversed())).toEqual(bounds);
      }),
    );
  });
});
