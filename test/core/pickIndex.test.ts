import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Columns, FLAG } from '../../src/core/columns.ts';
import { PickIndex } from '../../src/core/pickIndex.ts';
import { orderPoints } from '../../src/core/pickOrder.ts';
import { isActive } from '../../src/core/window.ts';
import { makeColumns, someRows, someWindow } from './pointFixture.ts';

const WORLD = 2 ** 32;
const inOrder = (columns: Columns): PickIndex => {
  const index = new PickIndex(columns);
  const { x, y } = index.points();
  index.adopt(orderPoints(x, y));
  return index;
};
const row = { start: 0, length: 1, kind: 'dated', category: 0, solid: true, contested: false, point: true } as const;

describe('picking', () => {
  it('finds what a look at every event finds, nearest first, around the world', () => {
    const some = fc.integer({ min: -WORLD, max: 2 * WORLD });
    fc.assert(
      fc.property(
        someRows,
        someWindow,
        some,
        fc.nat(WORLD - 1),
        fc.integer({ min: 1, max: 2 ** 30 }),
        (rows, window, x, y, reach) => {
          const columns = makeColumns(rows);
          const isShown = (event: number) => isActive(columns, event, window);
          const distance = (event: number) => {
            const dx = Math.abs((columns.x[event] as number) - (((x % WORLD) + WORLD) % WORLD));
            return Math.hypot(Math.min(dx, WORLD - dx), (columns.y[event] as number) - y);
          };
          const expected = [...columns.flags.keys()].filter(
            (event) => (columns.flags[event] as number) & FLAG.point && isShown(event) && distance(event) <= reach,
          );
          for (const index of [new PickIndex(columns), inOrder(columns)]) {
            const found = index.near(x, y, reach, isShown);
            expect([...found].sort((a, b) => a - b)).toEqual(expected);
            expect(found.map(distance)).toEqual(found.map(distance).sort((a, b) => a - b));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same in order as before, and looks at few', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => ({
      ...row,
      start: i,
      x: (i * 2_654_435_761) % WORLD,
      y: (i * 40_503_001) % WORLD,
      point: i % 7 !== 0,
    }));
    const index = new PickIndex(makeColumns(rows));
    expect(index.isIndexed).toBe(false);
    const ask = () => index.near(1e9, 2e9, 4e7, (event) => event % 2 === 0);
    const before = ask();
    const { x, y } = index.points();
    index.adopt(orderPoints(x, y));
    expect(index.isIndexed).toBe(true);
    expect(before.length).toBeGreaterThan(3);
    expect(ask()).toEqual(before);
    let looked = 0;
    index.near(1e9, 2e9, 4e7, () => looked++ < 0);
    expect(looked).toBeLessThan(200);
  });

  it('gives the latest of several on one spot first', () => {
    const index = new PickIndex(makeColumns([1, 2, 3].map((start) => ({ ...row, start, x: 500, y: 500 }))));
    expect(index.near(510, 500, 20, () => true)).toEqual([2, 1, 0]);
    expect(index.near(530, 500, 20, () => true)).toEqual([]);
  });
});
