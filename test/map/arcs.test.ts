import distance from '@turf/distance';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type LngLat, toMercator } from '../../src/core/geo.ts';
import type { Mark } from '../../src/core/scene.ts';
import { arcOf, arcsIn, screenBearing } from '../../src/map/arcs.ts';
import { fullRadiusOf } from '../../src/map/layers/footprints.ts';
import { leg, makeTestDataset, makeTestView, PLACES } from './scenery.ts';

const at = (lng: number, lat: number) => ({
  ...PLACES.dunai,
  id: `${lng}/${lat}`,
  geometry: { type: 'Point' as const, coordinates: [lng, lat] as const },
});

describe('arcOf', () => {
  it('is the shortest way: its length is the great-circle distance', () => {
    const path = arcOf(leg(PLACES.dunai, PLACES.marino));
    const length = path.slice(1).reduce((sum, point, k) => sum + distance(path[k] as number[], point), 0);
    const shortest = distance([132.33521, 42.87881], [34.6822, 51.5655]);
    expect(length / shortest).toBeCloseTo(1, 3);
  });

  it('starts and ends at its places', () => {
    const path = arcOf(leg(PLACES.dunai, PLACES.sunan));
    expect(path[0]?.[0]).toBeCloseTo(132.33521, 6);
    expect(path.at(-1)?.[1]).toBeCloseTo(39.224098, 6);
  });

  it.each([
    ['eastward', at(170, 50), at(-170, 50)],
    ['westward', at(-170, 50), at(170, 50)],
    ['far', at(132, 43), at(-98, 39)],
  ])('crosses the antimeridian in one piece, %s', (_, from, to) => {
    const path = arcOf(leg(from, to));
    const steps = path.slice(1).map((point, k) => Math.abs((point[0] as number) - (path[k]?.[0] as number)));
    expect(Math.max(...steps)).toBeLessThan(10);
    expect(Math.abs((path.at(-1)?.[0] as number) - (path[0]?.[0] as number))).toBeLessThan(180);
  });

  it('draws nothing from a place to where it stands itself', () => {
    expect(arcOf(leg(PLACES.kyiv, PLACES.palace))).toEqual([]);
  });
});

describe('the arcs of a zoom', () => {
  const dataset = makeTestDataset();
  const { whole } = makeTestView(dataset);
  const mark = (lng: number, lat: number) => ({
    ...(whole.marks[0] as Mark),
    count: 1,
    position: [lng, lat] as unknown as Mark['position'],
  });
  const [arc] = [leg(at(120, 40), { ...at(40, 50), kind: 'region' })];
  /** At a zoom at which a degree is 5.7 px wide. */
  const drawn = (marks: readonly Mark[], standing: readonly Mark[] = marks, legs = [arc]) => {
    const [found] = arcsIn({
      whole: { ...whole, legs },
      standing: { ...whole, marks: standing },
      scene: { ...whole, marks },
      zoom: 1.75,
      dataset: null,
    });
    return found;
  };
  const endAt = (...marks: Mark[]) => {
    const found = drawn(marks);
    return found && { lng: Math.round(10 * (found.path.at(-1)?.[0] as number)) / 10, isCut: found.isCut };
  };
  /** CSS pixels of the zoom that marks are placed for. */
  const apart = (a: Position, b: Position) => {
    const [[x0, y0], [x1, y1]] = [toMercator(a as unknown as LngLat), toMercator(b as unknown as LngLat)];
    return Math.hypot(x1 - x0, y1 - y0) * 512 * 2 ** 2;
  };
  const room = (mark: Mark) => fullRadiusOf(mark, null) + 9;

  it('end at the rim of the mark in which they would end', () => {
    const end = endAt(mark(40, 50));
    expect(end?.isCut).toBe(true);
    expect(end?.lng).toBeGreaterThan(41.5);
    expect(end?.lng).toBeLessThan(44);
  });

  it('end at the near rim of one behind which they would come out again', () => {
    const end = endAt(mark(43.5, 51.3));
    expect(end?.isCut).toBe(true);
    expect(end?.lng).toBeGreaterThan(45);
  });

  it('end at the first of several in which they would end: the others lie behind it', () => {
    const alone = endAt(mark(41.5, 50.4));
    expect(endAt(mark(38.5, 49.6), mark(41.5, 50.4))).toEqual(alone);
    expect(endAt(mark(40, 50), mark(41.5, 50.4))).toEqual(alone);
  });

  it('run on behind one that is only on their way, and to their end on open ground', () => {
    expect(endAt(mark(60, 54))).toEqual({ lng: 40, isCut: false });
    expect(endAt()).toEqual({ lng: 40, isCut: false });
  });

  it('keep clear of a mark that is only on their way, from end to end, and no farther than that takes', () => {
    const [passed, straight] = [mark(60, 54), drawn([])?.path ?? []];
    const found = drawn([passed]);
    const away = found?.path.map((point) => apart(point, [60, 54])) ?? [];
    expect(Math.min(...straight.map((point) => apart(point, [60, 54])))).toBeLessThan(room(passed) - 2);
    expect(Math.min(...away)).toBeGreaterThan(room(passed));
    expect(Math.min(...away)).toBeLessThan(room(passed) + 6);
    expect(found?.pieces).toEqual([found?.path]);
    expect(apart(found?.path[0] ?? [], straight[0] ?? [])).toBeCloseTo(0, 6);
    expect(apart(found?.path.at(-1) ?? [], straight.at(-1) ?? [])).toBeCloseTo(0, 6);
    // They stay there while the mark comes and goes.
    expect(drawn([], [passed])?.path).toEqual(found?.path);
  });

  it('leave a gap around marks of which no bow keeps clear', () => {
    const wall = Array.from({ length: 24 }, (_, k) => mark(60, 20 + 2.5 * k));
    const found = drawn(wall);
    const [before = [], after = [], ...more] = found?.pieces ?? [];
    expect(more).toEqual([]);
    expect([before[0], after.at(-1)]).toEqual([found?.path[0], found?.path.at(-1)]);
    for (const point of [...before, ...after]) {
      for (const { position } of wall) expect(apart(point, [...position])).toBeGreaterThan(room(mark(0, 0)) - 0.1);
    }
    expect(apart(before.at(-1) ?? [], after[0] ?? [])).toBeGreaterThan(2 * room(mark(0, 0)) - 6);
    // What lies at an end is not passed.
    expect(drawn([mark(40, 50)])?.pieces).toHaveLength(1);
  });

  it('begin at a rim, too, and are none within one mark', () => {
    expect(drawn([mark(120, 40)])?.path[0]?.[0]).toBeLessThan(118.5);
    expect(drawn([mark(35, 51.5)], [], [leg(at(35, 51.5), at(35.5, 51.5))])).toBeUndefined();
  });
});

describe('screenBearing', () => {
  it.each([
    ['north', [0, 0], [0, 10], 0],
    ['east', [0, 0], [10, 0], 90],
    ['south', [0, 10], [0, 0], 180],
    ['west over the antimeridian', [-179, 0], [-181, 0], -90],
  ])('points %s', (_, from, to, bearing) => {
    expect(screenBearing(from, to)).toBeCloseTo(bearing, 6);
  });
});
