import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOrderOf } from '../../src/core/endOrder.ts';
import { Follower } from '../../src/core/follow.ts';
import { ALL_TIME, activeEvents } from '../../src/core/window.ts';
import { makeColumns, someRows, someWindow } from './pointFixture.ts';

describe('the order of ends', () => {
  it('holds every dated event once, never an end before an earlier one', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const columns = makeColumns(rows);
        const order = endOrderOf(columns);
        const ends = Array.from(order, (event) => columns.end[event] as number);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: columns.datedCount }, (_, i) => i));
      }),
    );
  });
});

describe('a window that moves', () => {
  it('always holds what a look at every event finds, wherever it came from', () => {
    fc.assert(
      fc.property(someRows, fc.array(someWindow, { minLength: 1, maxLength: 12 }), (rows, windows) => {
        const columns = makeColumns(rows);
        const held = new Int8Array(columns.eventCount);
        const follower = new Follower(
          columns,
          (event, by) => {
            held[event] = (held[event] as number) + by;
          },
          () => held.fill(0),
        );
        for (const window of windows) {
          follower.move(window);
          const active = new Set(activeEvents(columns, window));
          expect(Array.from(held)).toEqual(Array.from(held, (_, event) => (active.has(event) ? 1 : 0)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touches only what comes and goes, and says whether anything did', () => {
    const row = {
      length: 1,
      kind: 'dated',
      x: 0,
      y: 0,
      category: 0,
      solid: true,
      contested: false,
      point: true,
    } as const;
    const columns = makeColumns(Array.from({ length: 1000 }, (_, start) => ({ ...row, start })));
    let changes = 0;
    const follower = new Follower(
      columns,
      () => changes++,
      () => {},
    );
    const at = (start: number, end: number) => follower.move({ start, end } as never);
    expect(at(100, 200)).toBe(true);
    expect(changes).toBe(100);
    expect(at(101, 201)).toBe(true);
    expect(changes).toBe(102);
    expect(at(101, 201)).toBe(false);
    expect(at(500, 510)).toBe(true);
    expect(changes).toBe(112);
    expect(follower.move(ALL_TIME)).toBe(true);
    follower.restart();
    expect(follower.move(ALL_TIME)).toBe(true);
  });
});
