import { describe, expect, it } from 'vitest';
import type { Ground } from '../../src/core/cellGrid.ts';
import { FLAG, MERCATOR_UNITS } from '../../src/core/columns.ts';
import { toMercator } from '../../src/core/geo.ts';
import type { Mark } from '../../src/core/scene.ts';
import { runsIn } from '../../src/core/slices.ts';
import { ALL_TIME, activeEvents, isActive, type TimeWindow } from '../../src/core/window.ts';
import { radiusOfCell } from '../../src/map/markSize.ts';
import { CELL_SIZE, DOTS_PER_CELL, PointScene } from '../../src/map/pointScene.ts';
import { makeRandom, makeSynthetic, SYNTHETIC_SPAN } from '../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';

const dataset = makeSyntheticDataset(makeSynthetic('points', 20_000));
const { columns } = dataset;
const EURASIA: Ground = { west: 0.5, north: 0.2, east: 0.9, south: 0.55 };
const QUERY = { window: ALL_TIME, mask: null, categoriesOff: 0, ground: EURASIA, zoom: 3, density: 'counts' } as const;

const random = makeRandom(7);
const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));

function someWindow(): TimeWindow {
  const kind = between(0, 5);
  if (kind === 0) return ALL_TIME;
  const start = between(SYNTHETIC_SPAN.start - 40, SYNTHETIC_SPAN.end);
  const end = start + between(1, kind === 1 ? 400 : 30);
  return { start: kind === 2 ? null : start, end: kind === 3 ? null : end } as TimeWindow;
}

const total = (marks: readonly Mark[]) => marks.reduce((sum, { count }) => sum + count, 0);

describe('the point view', () => {
  it('shows every active, accepted event once: as a point, or in the number of its cell', () => {
    const dataset = makeSyntheticDataset(makeSynthetic('points', 4_000));
    const { columns } = dataset;
    const scene = new PointScene(dataset);
    const masks = [null, Uint8Array.from(columns.flags, (_, event) => (event % 3 ? 0 : 1))];
    for (let state = 0; state < 200; state++) {
      const window = someWindow();
      const mask = masks[between(0, 1)] ?? null;
      const west = random();
      const north = random() * 0.6;
      const zoom = between(0, 9) + random();
      // As wide as a screen or two.
      const side = Math.min(0.6, (1 + 3 * random()) / 2 ** zoom);
      const ground = { west, north, east: west + side, south: north + side };
      const frame = scene.show({ ...QUERY, window, mask, ground, zoom });
      const shown = activeEvents(columns, window, (event) => mask === null || mask[event] === 1);
      const isIn = (event: number) => {
        const dx = ((((columns.x[event] as number) / MERCATOR_UNITS - west) % 1) + 1) % 1;
        const y = (columns.y[event] as number) / MERCATOR_UNITS;
        return dx < ground.east - ground.west && y >= ground.north && y < ground.south;
      };
      const inSight = Array.from(shown).filter(isIn);
      const numbers = new Map<Mark, number>();
      const strays: number[] = [];
      for (const event of shown) {
        const mark = scene.markOf(event);
        if (scene.isCovered(event) !== (mark !== null)) strays.push(event);
        if (mark) numbers.set(mark, (numbers.get(mark) ?? 0) + 1);
      }
      expect(strays).toEqual([]);
      expect(new Set(frame.marks)).toEqual(new Set(numbers.keys()));
      for (const [mark, count] of numbers) {
        expect(mark.count).toBe(count);
        expect(mark.byCategory.reduce((sum, part) => sum + part, 0)).toBe(count);
      }
      // What no number stands for lies in a slice that is drawn, or out of sight.
      const rows = runsIn(scene.slices, window).flatMap(([first, count]) => [
        ...scene.slices.events.subarray(first, first + count),
      ]);
      const drawn = new Set(
        rows.filter((event) => isActive(columns, event, window) && (mask === null || mask[event] === 1)),
      );
      expect(inSight.filter((event) => !scene.isCovered(event) && !drawn.has(event))).toEqual([]);
    }
  });

  it('leaves few events to themselves and counts crowds', () => {
    const scene = new PointScene(dataset);
    const { marks } = scene.show(QUERY);
    expect(marks.length).toBeGreaterThan(10);
    expect(total(marks)).toBeGreaterThan(15_000);
    const few = scene.show({
      ...QUERY,
      window: { start: SYNTHETIC_SPAN.start, end: SYNTHETIC_SPAN.start + 1 } as TimeWindow,
    });
    expect(few.marks.every(({ count }) => count > DOTS_PER_CELL || count > 1)).toBe(true);
    expect(total(few.marks)).toBeLessThan(total(marks) / 20);
  });

  it('keeps its marks where they are while the map is panned and time plays', () => {
    const scene = new PointScene(dataset);
    const before = new Map(scene.show(QUERY).marks.map((mark) => [mark.id, mark]));
    const panned = scene.show({ ...QUERY, ground: { west: 0.45, north: 0.1, east: 0.85, south: 0.45 } }).marks;
    const kept = panned.filter(({ id }) => before.has(id));
    expect(kept.length).toBeGreaterThan(10);
    for (const { id, position, count } of kept) {
      expect([position, count]).toEqual([before.get(id)?.position, before.get(id)?.count]);
    }
    scene.show(QUERY);
    const window = { start: SYNTHETIC_SPAN.start, end: SYNTHETIC_SPAN.start + 300 } as TimeWindow;
    const played = scene.show({ ...QUERY, window }).marks;
    for (const { id, position } of played) expect(position).toEqual(before.get(id)?.position);
  });

  it('sets no mark upon another, whatever the numbers', () => {
    const { marks } = new PointScene(dataset).show(QUERY);
    const world = 512 * 2 ** 3;
    const spots = marks.map((mark) => ({
      mark,
      at: toMercator(mark.position).map((part) => part * world) as [number, number],
    }));
    for (const [k, a] of spots.entries()) {
      for (const b of spots.slice(k + 1)) {
        const apart = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);
        expect(apart).toBeGreaterThan(Math.max(radiusOfCell(a.mark.count), radiusOfCell(b.mark.count)) * 2);
      }
    }
    expect(CELL_SIZE).toBeGreaterThan(48);
  });

  it('is the same object while nothing that it shows has changed, and keeps the marks that have not', () => {
    const scene = new PointScene(dataset);
    const first = scene.show(QUERY);
    expect(scene.show({ ...QUERY, ground: { ...EURASIA, west: 0.51 }, zoom: 3.4 })).toBe(first);
    const day = (end: number) => scene.show({ ...QUERY, window: { start: null, end } as TimeWindow });
    const before = day(SYNTHETIC_SPAN.start + 200);
    const after = day(SYNTHETIC_SPAN.start + 201);
    expect(after).not.toBe(before);
    const same = after.marks.filter((mark) => before.marks.includes(mark));
    expect(same.length).toBeGreaterThan(0);
    expect(same.length).toBeLessThan(after.marks.length);
  });

  it('takes heat in place of numbers, with the same events', () => {
    const scene = new PointScene(dataset);
    const counts = scene.show(QUERY);
    const heat = scene.show({ ...QUERY, density: 'heat' });
    expect(heat.marks).toEqual([]);
    expect(counts.heat).toBeNull();
    const cells = heat.heat?.counts ?? new Uint32Array();
    const sum = cells.reduce((total, count) => total + count, 0);
    const { range } = heat.heat ?? { range: null };
    if (!range) throw new Error('There is no heat.');
    const inside = Array.from(columns.x.keys()).filter((event) => {
      const dx = (columns.x[event] as number) / 2 ** range.shift - range.column;
      const dy = (columns.y[event] as number) / 2 ** range.shift - range.row;
      return (
        (columns.flags[event] as number) & FLAG.point && dx >= 0 && dx < range.columns && dy >= 0 && dy < range.rows
      );
    });
    expect(sum).toBe(inside.length);
    expect(Math.log2(heat.heat?.peak ?? 0) % 1).toBe(0);
    expect(heat.heat?.peak).toBeGreaterThanOrEqual(Math.max(...cells));
  });
});
