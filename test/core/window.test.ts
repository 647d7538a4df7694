import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt } from '../../src/core/columns.ts';
import { makeDataset } from '../../src/core/dataset.ts';
import { parseDay, toDay } from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';
import {
  ALL_TIME,
  activeEvents,
  isActive,
  isAllTime,
  isSameWindow,
  TIME_MODES,
  type TimeWindow,
  toModeWindow,
} from '../../src/core/window.ts';
import { SAMPLE, someFile } from '../fixtures/datasetFile.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
};
const someDay = fc.integer({ min: toDay(2023, 6), max: toDay(2026, 6) }).map((number) => number as Day);
const someBound = fc.option(someDay);
const someWindow = fc
  .tuple(someBound, someBound)
  .map(
    ([a, b]): TimeWindow =>
      a !== null && b !== null && a >= b ? { start: b, end: (a + 1) as Day } : { start: a, end: b },
  );

describe('the active events', () => {
  it.each([
    [null, null, ['autumn', 'arrival', 'image', 'losses', 'since', 'unplaced', 'assault', 'undated']],
    ['2024-10-08', '2024-10-09', ['autumn', 'arrival', 'image']],
    ['2024-10-09', '2024-11-01', ['autumn']],
    ['2024-11-01', '2024-11-02', ['autumn', 'losses']],
    ['2024-11-30', '2024-12-01', ['autumn', 'losses', 'since']],
    ['2024-12-01', '2024-12-14', ['since']],
    ['2025-01-08', '2025-01-09', ['since', 'assault']],
    ['2025-01-09', null, ['since']],
    [null, '2024-09-01', []],
    [null, '2024-09-02', ['autumn']],
    ['2030-01-01', '2030-01-02', ['since']],
  ])('from %s up to %s', (start, end, expected) => {
    const dataset = makeDataset(SAMPLE);
    const window = { start: start && day(start), end: end && day(end) } as TimeWindow;
    expect([...activeEvents(dataset.columns, window)].map((index) => dataset.events.at(index)?.id)).toEqual(expected);
  });

  it('are those that a look at every single event finds', () => {
    fc.assert(
      fc.property(someFile, someWindow, (file, window) => {
        const { columns, events } = makeDataset(file);
        const naive = [...events.keys()].flatMap((index) => {
          const period = periodAt(columns, index);
          if (!period) return isAllTime(window) ? [index] : [];
          const begins = window.end === null || period.start === null || period.start < window.end;
          const lasts = window.start === null || period.end === null || period.end > window.start;
          return begins && lasts ? [index] : [];
        });
        expect([...activeEvents(columns, window)]).toEqual(naive);
        const odd = (event: number) => event % 2 === 1;
        expect([...activeEvents(columns, window, odd)]).toEqual(naive.filter(odd));
      }),
      { numRuns: 500 },
    );
  });

  it('only become more as the window grows', () => {
    fc.assert(
      fc.property(someFile, someWindow, fc.nat(400), fc.nat(400), (file, window, earlier, later) => {
        const { columns } = makeDataset(file);
        const wider = {
          start: window.start === null ? null : ((window.start - earlier) as Day),
          end: window.end === null ? null : ((window.end + later) as Day),
        };
        const found = new Set(activeEvents(columns, wider));
        for (const event of activeEvents(columns, window)) expect(found.has(event)).toBe(true);
      }),
    );
  });
});

describe('one event', () => {
  it('is active exactly when the list of active events holds it', () => {
    fc.assert(
      fc.property(someFile, someWindow, (file, window) => {
        const { columns } = makeDataset(file);
        const active = new Set(activeEvents(columns, window));
        for (let event = 0; event < columns.eventCount; event++) {
          expect(isActive(columns, event, window)).toBe(active.has(event));
        }
      }),
    );
  });

  it('is not active on the day before it begins, nor on the day after it ends', () => {
    const { columns, events } = makeDataset(SAMPLE);
    const assault = events.indexOf('assault');
    const on = (text: string) => isActive(columns, assault, { start: day(text), end: (day(text) + 1) as Day });
    expect(['2025-01-06', '2025-01-07', '2025-01-08', '2025-01-09'].map(on)).toEqual([false, true, true, false]);
  });
});

describe('a window in a mode', () => {
  const november = { start: day('2024-11-01'), end: day('2024-12-01') };
  const last = { start: day('2024-11-30'), end: day('2024-12-01') };

  it.each([
    ['range', november, november],
    ['cumulative', november, { start: null, end: november.end }],
    ['instant', november, last],
    ['instant', { start: null, end: november.end }, last],
    ['instant', { start: november.start, end: null }, { start: november.start, end: day('2024-11-02') }],
    ['range', { start: november.start, end: null }, { start: november.start, end: null }],
    ['cumulative', { start: november.start, end: null }, ALL_TIME],
    ['instant', ALL_TIME, ALL_TIME],
  ] as const)('%s', (mode, window, expected) => {
    expect(toModeWindow(mode, window)).toEqual(expected);
  });

  it('stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TIME_MODES), someWindow, (mode, window) => {
        const once = toModeWindow(mode, window);
        expect(isSameWindow(toModeWindow(mode, once), once)).toBe(true);
      }),
    );
  });
});

describe('two windows', () => {
  it('are the same when both bounds are', () => {
    const a = { start: day('2024-11-01'), end: null };
    expect(isSameWindow(a, { ...a })).toBe(true);
    expect(isSameWindow(a, ALL_TIME)).toBe(false);
    expect(isSameWindow(a, { ...a, end: day('2024-11-02') })).toBe(false);
    expect(isAllTime(ALL_TIME)).toBe(true);
    expect(isAllTime(a)).toBe(false);
  });
});
