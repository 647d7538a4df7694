import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellGrid, cellsOver, holdsRange } from '../../src/core/cellGrid.ts';
import { FLAG } from '../../src/core/columns.ts';
import { ALL_TIME, activeEvents } from '../../src/core/window.ts';
import { runs } from '../fixtures/runs.ts';
import { makeColumns, someRows, someWindow } from './pointFixture.ts';

const WORLD = { west: 0, north: 0, east: 0.9999, south: 0.9999 };
const someGround = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(100),
    fc.nat(100),
  )
  .map(([west, north, width, height]) => ({ west, north, east: west + width / 100, south: north + height / 100 }));

describe('cells over some ground', () => {
  it('are anchored to the world: the ground moves over them, not they with it', () => {
    const here = cellsOver({ west: 0.3, north: 0.3, east: 0.6, south: 0.6 }, 3, 64);
    expect(here).toEqual({ shift: 26, column: 19, row: 19, columns: 20, rows: 20 });
    expect(cellsOver({ west: 0.3001, north: 0.3001, east: 0.6001, south: 0.6001 }, 3, 64)).toEqual(here);
    expect(cellsOver({ west: 1.3, north: 0.3, east: 1.6, south: 0.6 }, 3, 64)).toEqual(here);
  });

  it('run on over the edge of the world, and never name a cell twice', () => {
    expect(cellsOver({ west: -0.01, north: 0.3, east: 0.02, south: 0.6 }, 3, 64)).toMatchObject({
      column: 63,
      columns: 3,
    });
    expect(cellsOver({ west: -0.7, north: -0.2, east: 1.8, south: 3 }, 3, 64)).toEqual({
      shift: 26,
      column: 0,
      row: 0,
      columns: 64,
      rows: 64,
    });
  });

  it('know which ground holds which', () => {
    const wide = cellsOver({ west: -0.1, north: 0.2, east: 0.3, south: 0.6 }, 4, 64);
    expect(holdsRange(wide, cellsOver({ west: 0.95, north: 0.3, east: 1.2, south: 0.5 }, 4, 64))).toBe(true);
    expect(holdsRange(wide, cellsOver({ west: 0.2, north: 0.3, east: 0.4, south: 0.5 }, 4, 64))).toBe(false);
    expect(holdsRange(wide, cellsOver({ west: 0.1, north: 0.3, east: 0.2, south: 0.5 }, 5, 64))).toBe(false);
  });
});

describe('a grid of counts', () => {
  it('agrees with a look at every event, whatever window, filter and ground came before', () => {
    const someState = fc.record({
      window: someWindow,
      ground: someGround,
      level: fc.nat(5),
      every: fc.constantFrom(1, 2, 3),
    });
    fc.assert(
      fc.property(someRows, fc.array(someState, { minLength: 1, maxLength: 8 }), (rows, states) => {
        const columns = makeColumns(rows);
        const masks = [1, 2, 3].map((every) => Uint8Array.from(columns.flags, (_, event) => (event % every ? 0 : 1)));
        const grid = new CellGrid(columns, 4);
        for (const { window, ground, level, every } of states) {
          const range = cellsOver(ground, level, 64);
          grid.show(range, window, every === 1 ? null : (masks[every - 1] as Uint8Array));
          const expected = new Map<string, number>();
          for (const event of activeEvents(columns, window, (i) => i % every === 0)) {
            if (!((columns.flags[event] as number) & FLAG.point)) continue;
            const side = 2 ** (32 - range.shift);
            const column = Math.floor((columns.x[event] as number) / 2 ** range.shift);
            const row = Math.floor((columns.y[event] as number) / 2 ** range.shift);
            const dx = (column - range.column + side) % side;
            if (dx >= range.columns || row < range.row || row >= range.row + range.rows) continue;
            const key = `${column}/${row}/${columns.category[event]}`;
            expected.set(key, (expected.get(key) ?? 0) + 1);
          }
          const counted = new Map<string, number>();
          for (const [slot, count] of grid.counts.entries()) {
            if (count > 0) counted.set(`${grid.whereIs(Math.floor(slot / 4)).join('/')}/${slot % 4}`, count);
          }
          expect(counted).toEqual(expected);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('puts a mark where the events stand over all time, so that it does not stir while time plays', () => {
    const row = { length: 1, kind: 'dated', category: 0, solid: false, contested: true, point: true } as const;
    const columns = makeColumns([
      { ...row, start: 1, x: 100, y: 1000 },
      { ...row, start: 2, x: 300, y: 3000 },
      { ...row, start: 3, x: 2 ** 31, y: 2 ** 31 },
    ]);
    const grid = new CellGrid(columns, 1);
    grid.show(cellsOver(WORLD, 2, 64), { start: 1, end: 2 } as never, null);
    expect([grid.countOf(0), grid.solid[0], grid.contested[0]]).toEqual([1, 0, 1]);
    const plan = grid.plan();
    expect([plan.x[0], plan.y[0], plan.extent[0]]).toEqual([200, 2000, 2000]);
    grid.show(cellsOver(WORLD, 2, 64), ALL_TIME, null);
    expect(grid.countOf(0)).toBe(2);
    expect(grid.plan()).toBe(plan);
    expect(grid.groundOf(0)).toEqual({ west: 0, north: 0, size: 2 ** 27 });
  });
});
