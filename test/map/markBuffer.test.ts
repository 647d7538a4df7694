import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/scene.ts';
import { COLUMN, type DrawnMark, flagsOf, MarkBuffer, ROW, sectorEnds } from '../../src/map/markBuffer.ts';
import { MARK } from '../../src/map/markShaders.ts';
import { MAX_RADIUS, MIN_RADIUS, radiusOf } from '../../src/map/markSize.ts';
import { PLACES } from './scenery.ts';

const mark = (part: Partial<Mark> = {}): Mark => ({
  id: 'marino',
  places: [PLACES.marino],
  position: [34.68, 51.57],
  count: 2,
  byCategory: [1, 1],
  solid: 2,
  imprecise: false,
  contested: false,
  ...part,
});

const drawn = (part: Partial<Mark> = {}): DrawnMark => ({ mark: mark(part), offset: [0, 0] });
const NOTHING = { selected: new Set<string>(), hovered: new Set<string>(), quiet: false };
const CATEGORIES = [{ color: 0 }, { color: 2 }];
const noCell = () => null;

describe('sectorEnds', () => {
  const endsOf = (counts: number[], colors: number[]) => {
    const out = new Float32Array(8);
    sectorEnds(
      counts,
      colors.map((color) => ({ color })),
      out,
      0,
    );
    return [...out];
  };

  it.each([
    ['one category is the whole ring', [3], [0], [1, 1, 1, 1, 1, 1, 1, 1]],
    ['two share it by their numbers', [1, 3], [0, 1], [0.25, 1, 1, 1, 1, 1, 1, 1]],
    ['sectors stand in the order of the palette', [1, 3], [5, 2], [0, 0, 0.75, 0.75, 0.75, 1, 1, 1]],
    ['an absent category takes no room', [2, 0, 2], [0, 1, 2], [0.5, 0.5, 1, 1, 1, 1, 1, 1]],
    ['a ninth category shares the colour of the first', [1, 1], [0, 8], [1, 1, 1, 1, 1, 1, 1, 1]],
  ])('%s', (_, counts, colors, ends) => {
    expect(endsOf(counts, colors)).toEqual(ends);
  });

  it('closes the ring also where thirds do not add up to one', () => {
    expect(endsOf([1, 1, 1], [0, 1, 2])[2]).toBe(1);
  });
});

describe('radiusOf', () => {
  it('grows with the number of events between the smallest and the largest mark', () => {
    expect(radiusOf(1)).toBe(MIN_RADIUS);
    expect(radiusOf(2)).toBeGreaterThan(radiusOf(1));
    expect(radiusOf(10)).toBeGreaterThan(radiusOf(5));
    expect(radiusOf(1_000_000)).toBe(MAX_RADIUS);
  });
});

describe('flagsOf', () => {
  it('tells a place that is known roughly, one without a sure day and a cluster from a plain one', () => {
    expect(flagsOf(mark(), NOTHING)).toBe(0);
    expect(flagsOf(mark({ imprecise: true }), NOTHING)).toBe(MARK.imprecise);
    expect(flagsOf(mark({ solid: 0 }), NOTHING)).toBe(MARK.hollow);
    expect(flagsOf(mark({ places: [PLACES.kyiv, PLACES.palace] }), NOTHING)).toBe(MARK.cluster);
  });

  it('quiets what is not selected, and nothing while nothing is', () => {
    const selecting = (id: string) => ({ selected: new Set([id]), hovered: new Set<string>(), quiet: true });
    expect(flagsOf(mark(), selecting('marino'))).toBe(MARK.selected);
    expect(flagsOf(mark(), selecting('dunai'))).toBe(MARK.quiet);
    expect(flagsOf(mark(), NOTHING) & MARK.quiet).toBe(0);
  });

  it('lifts a cluster that hides the selected place', () => {
    const emphasis = { selected: new Set(['palace']), hovered: new Set<string>(), quiet: true };
    expect(flagsOf(mark({ places: [PLACES.kyiv, PLACES.palace] }), emphasis) & MARK.selected).toBe(MARK.selected);
  });
});

describe('MarkBuffer', () => {
  const radii = (buffer: MarkBuffer, row: number) => {
    const at = row * ROW + COLUMN.radius;
    return [buffer.rows[at], buffer.rows[at + 1]] as const;
  };

  it('puts small marks over large ones, and what is selected over all', () => {
    const buffer = new MarkBuffer();
    const marks = [drawn({ id: 'a', count: 1 }), drawn({ id: 'b', count: 50 }), drawn({ id: 'c', count: 9 })];
    buffer.fill(marks, CATEGORIES, NOTHING, 1, noCell);
    expect([0, 1, 2].map((row) => radii(buffer, row)[1])).toEqual(
      [50, 9, 1].map((count) => Math.fround(radiusOf(count))),
    );
    const chosen = drawn({ id: 'b', count: 50, places: [PLACES.dunai] });
    const emphasis = { ...NOTHING, selected: new Set(['dunai']), quiet: true };
    buffer.fill([chosen, marks[0] as DrawnMark], CATEGORIES, emphasis, 1, noCell);
    expect(radii(buffer, 1)[1]).toBeGreaterThan(radiusOf(50));
  });

  it('grows from where a mark is, not from where it was going', () => {
    const buffer = new MarkBuffer();
    buffer.fill([drawn({ count: 1 })], CATEGORIES, NOTHING, 1, noCell);
    buffer.fill([drawn({ count: 60 })], CATEGORIES, NOTHING, 1, noCell);
    expect(radii(buffer, 0)).toEqual([MIN_RADIUS, MAX_RADIUS]);
    buffer.fill([drawn({ count: 1 })], CATEGORIES, NOTHING, 0.5, noCell);
    expect(radii(buffer, 0)).toEqual([(MIN_RADIUS + MAX_RADIUS) / 2, MIN_RADIUS]);
  });

  it('says whether anything moves', () => {
    const buffer = new MarkBuffer();
    expect(buffer.fill([drawn()], CATEGORIES, NOTHING, 1, noCell)).toBe(true);
    expect(buffer.fill([drawn()], CATEGORIES, NOTHING, 1, noCell)).toBe(false);
  });

  it('keeps its two arrays while they are large enough, and grows when they are not', () => {
    const buffer = new MarkBuffer();
    const seen = new Set<Float32Array>();
    for (let tick = 0; tick < 6; tick++) {
      buffer.fill([drawn({ count: tick + 1 })], CATEGORIES, NOTHING, 1, noCell);
      seen.add(buffer.rows);
    }
    expect(seen.size).toBe(2);
    const many = Array.from({ length: 500 }, (_, k) => drawn({ id: `m${k}` }));
    buffer.fill(many, CATEGORIES, NOTHING, 1, noCell);
    expect(buffer.length).toBe(500);
    expect(buffer.rows.length).toBeGreaterThanOrEqual(500 * ROW);
  });
});
