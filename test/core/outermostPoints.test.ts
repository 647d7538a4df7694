import { describe, expect, it } from 'vitest';
import { toUnits } from '../../src/core/columns.ts';
import { boundsOf, type LngLat } from '../../src/core/geo.ts';
import { outermostPoints } from '../../src/core/outermostPoints.ts';
import { makeColumns, type PointRow } from './pointFixture.ts';

const row = { start: 0, length: 1, kind: 'dated', category: 0, solid: true, contested: false } as const;
const at = (lng: number, lat: number, point = true): PointRow => {
  const [x, y] = toUnits([lng, lat] as unknown as LngLat);
  return { ...row, x, y, point };
};
const reach = (...rows: PointRow[]) =>
  boundsOf(outermostPoints(makeColumns(rows)))?.map((degrees) => Number(degrees.toFixed(4)));

describe('the ground of points', () => {
  it('reaches from the outermost to the outermost', () => {
    expect(reach(at(36.2, 51.7), at(30.5, 50.4), at(131.9, 43.1))).toEqual([30.5, 43.1, 131.9, 51.7]);
  });

  it('goes over the antimeridian where that is shorter, and not where it is longer', () => {
    expect(reach(at(178, 50), at(-175, 60))).toEqual([178, 50, -175, 60]);
    expect(reach(at(100, 50), at(-60, 60), at(20, 55))).toEqual([-60, 50, 100, 60]);
  });

  it('is none without points, and leaves out what stands at places', () => {
    expect(reach()).toBeUndefined();
    expect(reach(at(5, 5, false))).toBeUndefined();
    expect(reach(at(5, 5, false), at(10, 20))).toEqual([10, 20, 10, 20]);
  });
});
