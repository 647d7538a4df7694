import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, makeDataset, OPEN_START } from '../../src/core/dataset.ts';
import { formatDay, toDay } from '../../src/core/day.ts';
import { knownEnd } from '../../src/core/dayIndex.ts';
import type { Day } from '../../src/core/model.ts';
import {
  advance,
  gapBefore,
  makeStops,
  msPerStop,
  type Pace,
  type Playback,
  STOPPED,
  stopOf,
  windowAt,
} from '../../src/core/playback.ts';
import { STEPS } from '../../src/core/step.ts';
import { makeTimeSums } from '../../src/core/timeSums.ts';
import { makeEvent, makeFile, SAMPLE, someFile } from '../fixtures/datasetFile.ts';

const START = toDay(2024, 9);
const END = toDay(2025, 2);
const sumsOf = ({ columns, categories }: Dataset) => makeTimeSums(columns, categories.length, null);
const sample = makeDataset(SAMPLE);
const somePace = fc.record({
  stopCount: fc.integer({ min: 1, max: 400 }),
  speed: fc.constantFrom(0.25, 0.5, 1, 2, 4, 8),
  loop: fc.boolean(),
});
const playing = (index = 0): Playback => ({ playing: true, index, elapsed: 0 });

describe('the stops', () => {
  it.each([
    ['event', ['2024-09-01', '2024-10-08', '2024-11-01', '2024-11-20', '2024-12-14', '2025-01-07', '2025-01-08']],
    ['P1D', ['2024-09-01', '2024-10-08', '2024-11-01', '2024-11-20', '2024-12-14', '2025-01-07', '2025-01-08']],
    ['P1W', ['2024-08-26', '2024-10-07', '2024-10-28', '2024-11-18', '2024-12-09', '2025-01-06']],
    ['P1M', ['2024-09-01', '2024-10-01', '2024-11-01', '2024-12-01', '2025-01-01']],
    ['P1Y', ['2024-01-01', '2025-01-01']],
  ] as const)('by %s are where something begins, and where all is over', (step, expected) => {
    const stops = makeStops(sumsOf(sample), step, START, END);
    expect(stops.map((stop) => formatDay(stop.start))).toEqual(expected);
  });

  it('are in order, apart, and hold the start of every event on the axis', () => {
    fc.assert(
      fc.property(someFile, fc.constantFrom(...STEPS), (file, step) => {
        const { columns, categories } = makeDataset(file);
        const stops = makeStops(makeTimeSums(columns, categories.length, null), step, START, END);
        for (const [k, stop] of stops.entries()) {
          expect(stop.end).toBeGreaterThan(stop.start);
          if (k > 0) expect(stop.start).toBeGreaterThanOrEqual(stops[k - 1]?.end as number);
        }
        const begins = (event: number) => columns.start[event] as number;
        const onAxis = [...Array(columns.datedCount).keys()].filter(
          (event) => begins(event) !== OPEN_START && begins(event) >= START && begins(event) < END,
        );
        const holds = (stop: { start: number; end: number }, event: number) =>
          begins(event) >= stop.start && begins(event) < stop.end;
        for (const event of onAxis) expect(stops.filter((stop) => holds(stop, event))).toHaveLength(1);
        // The last may be there only because something goes on until then.
        const isOver = (stop: { end: number }) =>
          onAxis.every((event) => Math.min(END, knownEnd(columns, event)) <= stop.end);
        for (const [k, stop] of stops.entries()) {
          expect(onAxis.some((event) => holds(stop, event)) || k === stops.length - 1).toBe(true);
          if (k < stops.length - 2) continue;
          expect(isOver(stop) || k === stops.length - 2).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['event', '2025-01-08..2025-02-01'],
    ['P1D', '2025-01-31..2025-02-01'],
    ['P1W', '2025-01-27..2025-02-01'],
    ['P1M', '2025-01-01..2025-02-01'],
  ] as const)('by %s end where what may still happen is over, and nothing is skipped on the way', (step, last) => {
    const events = [makeEvent('in January', '2025-01'), makeEvent('on the 7th', '2025-01-07')];
    const { columns, categories } = makeDataset(makeFile({ events }));
    const sums = makeTimeSums(columns, categories.length, null);
    const stops = makeStops(sums, step, START, toDay(2026));
    const { start, end } = stops.at(-1) as { start: Day; end: Day };
    expect(`${formatDay(start)}..${formatDay(end)}`).toBe(last);
    if (step === 'event') expect(gapBefore(stops, stops.length - 1)).toBe(0);
    // Not beyond the axis, and not for what the filters hide.
    expect(makeStops(sums, 'event', START, toDay(2025, 1, 20)).at(-1)?.end).toBe(toDay(2025, 1, 20));
    const hidden = makeTimeSums(columns, categories.length, Uint8Array.of(0, 1));
    expect(makeStops(hidden, 'event', START, END).map((stop) => formatDay(stop.start))).toEqual(['2025-01-07']);
  });

  it('show where days were skipped', () => {
    const stops = makeStops(sumsOf(sample), 'P1M', START, END);
    expect(stops.map((_, index) => gapBefore(stops, index))).toEqual([0, 0, 0, 0, 0]);
    const far = makeDataset(makeFile({ events: [makeEvent('a', '2024-09-01'), makeEvent('b', '2024-09-11')] }));
    expect(gapBefore(makeStops(sumsOf(far), 'event', START, END), 1)).toBe(9);
  });
});

describe('the pace', () => {
  it.each([
    [1, 1, 6_000],
    [10, 1, 6_000],
    [24, 1, 6_000],
    [40, 1, 10_000],
    [120, 1, 30_000],
    [1_000, 1, 30_000],
    [40, 2, 5_000],
    [40, 0.25, 40_000],
    [1_000, 8, 3_750],
  ])('of %i stops at %f× is a run of %i ms', (stopCount, speed, run) => {
    expect(msPerStop({ stopCount, speed }) * stopCount).toBeCloseTo(run, 6);
  });
});

describe('playback', () => {
  it('comes to the end after a run, pauses there, and stays', () => {
    fc.assert(
      fc.property(somePace, (pace) => {
        const run = msPerStop(pace) * pace.stopCount;
        let state = playing();
        for (let ms = 0; ms < run - 40; ms += 20) state = advance(state, 20, { ...pace, loop: false });
        expect(state.playing).toBe(true);
        for (let k = 0; k < 5; k++) state = advance(state, 20, { ...pace, loop: false });
        expect(state).toEqual({ playing: false, index: pace.stopCount - 1, elapsed: 0 });
        expect(advance(state, 20, { ...pace, loop: false })).toBe(state);
      }),
      { numRuns: 50 },
    );
  });

  it('starts over when it loops, and never pauses', () => {
    const pace: Pace = { stopCount: 3, speed: 8, loop: true };
    const seen: number[] = [];
    let state = playing();
    for (let k = 0; k < 8; k++) {
      state = advance(state, msPerStop(pace), pace);
      seen.push(state.index);
    }
    expect(seen).toEqual([1, 2, 0, 1, 2, 0, 1, 2]);
    expect(state.playing).toBe(true);
  });

  it('never leaves its stops', () => {
    fc.assert(
      fc.property(somePace, fc.array(fc.double({ min: -1_000, max: 100_000, noNaN: true })), (pace, ticks) => {
        let state = playing(-1);
        for (const ms of ticks) {
          const before = state;
          state = advance(state, ms, pace);
          expect(state.index).toBeLessThan(pace.stopCount);
          expect(state.elapsed).toBeGreaterThanOrEqual(0);
          expect(state.elapsed).toBeLessThan(msPerStop(pace));
          if (!pace.loop) expect(state.index).toBeGreaterThanOrEqual(before.index);
        }
      }),
    );
  });

  it('goes as far in many small ticks as in one', () => {
    fc.assert(
      fc.property(somePace, fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 5 }), (pace, ticks) => {
        let small = playing();
        for (const ms of ticks) small = advance(small, ms, pace);
        const total = ticks.reduce((sum, ms) => sum + ms, 0);
        const once = advance(playing(), total, pace);
        expect(small.index).toBe(once.index);
        expect(small.playing).toBe(once.playing);
        expect(small.elapsed).toBeCloseTo(once.elapsed, 6);
      }),
    );
  });

  it('moves by a quarter second at most when a tab stalls or a clock jumps, and never back', () => {
    const pace: Pace = { stopCount: 100, speed: 1, loop: false };
    expect(advance(playing(), 3_600_000, pace)).toEqual(advance(playing(), 250, pace));
    expect(advance(playing(5), -3_600_000, pace)).toEqual(playing(5));
  });

  it('stands still while it is paused, and when there is nothing to play', () => {
    const pace: Pace = { stopCount: 100, speed: 1, loop: true };
    expect(advance(STOPPED, 100, pace)).toBe(STOPPED);
    const state = playing();
    expect(advance(state, 100, { ...pace, stopCount: 0 })).toBe(state);
  });
});

describe('the window at a stop', () => {
  const stop = { start: toDay(2024, 11), end: toDay(2024, 12) };
  it.each([
    ['cumulative', 'P1M', null, null, '2024-12-01'],
    ['instant', 'P1D', null, '2024-11-30', '2024-12-01'],
    ['range', 'P1M', null, '2024-11-01', '2024-12-01'],
    ['range', 'event', null, '2024-11-03', '2024-12-01'],
    ['range', 'P1M', 7, '2024-11-24', '2024-12-01'],
    ['range', 'event', 60, '2024-10-02', '2024-12-01'],
  ] as const)('%s by %s with width %s', (mode, step, width, start, end) => {
    const window = windowAt(stop, mode, step, width);
    expect(window.start === null ? null : formatDay(window.start)).toBe(start);
    expect(formatDay(window.end as Day)).toBe(end);
  });

  it('leads back to the stop', () => {
    const stops = makeStops(sumsOf(sample), 'P1M', START, END);
    for (const [index, each] of stops.entries()) {
      expect(stopOf(stops, windowAt(each, 'range', 'P1M', null))).toBe(index);
      expect(stopOf(stops, windowAt(each, 'cumulative', 'P1M', null))).toBe(index);
    }
  });

  it('of a window that ends between two stops is the earlier one; there is none before the first', () => {
    const stops = makeStops(sumsOf(sample), 'event', START, END);
    expect(stopOf(stops, { start: null, end: toDay(2024, 10, 20) })).toBe(1);
    expect(stopOf(stops, { start: null, end: START })).toBe(-1);
    expect(stopOf(stops, { start: START, end: null })).toBe(-1);
  });
});
