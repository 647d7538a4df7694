/** The way out of an empty window. */
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { formatDay, parseDay } from '../../../src/core/day.ts';
import type { DatasetFile, Day } from '../../../src/core/model.ts';
import { activeEvents, type TimeMode, type TimeWindow } from '../../../src/core/window.ts';
import { nearestWindow } from '../../../src/ui/reading/nearestWindow.ts';

const day = (text: string) => (parseDay(text) as { value: Day }).value;
const between = (start: string, end: string): TimeWindow => ({ start: day(start), end: day(end) });

function columnsOf(...dates: string[]) {
  const events = dates.map((date, index) => ({ id: `e${index}`, date, places: [], category: 'a' }));
  const file = { dataset: {}, categories: [], places: [], claims: [], sources: [], topics: [], events };
  return makeDataset(file as unknown as DatasetFile).columns;
}

const columns = columnsOf('2024-11-20', '2025-03-01', '2025-05', '');

describe('the nearest event to an empty window', () => {
  it.each([
    ['after it', between('2025-02-01', '2025-02-08'), '2025-03-01', '2025-03-08'],
    ['before it', between('2024-12-01', '2024-12-08'), '2024-11-14', '2024-11-21'],
    ['known to the month', between('2025-06-02', '2025-06-09'), '2025-05-25', '2025-06-01'],
  ])('is found %s, and the window keeps its width', (_where, window, start, end) => {
    const found = nearestWindow(columns, window, 'range');
    expect([found?.window.start, found?.window.end].map((bound) => formatDay(bound as Day))).toEqual([start, end]);
  });

  it.each(['range', 'instant', 'cumulative'] as const)(
    'is active in the window offered in mode %s',
    (mode: TimeMode) => {
      const window =
        mode === 'cumulative' ? { start: null, end: day('2024-01-01') } : between('2024-01-01', '2024-01-02');
      const found = nearestWindow(columns, window, mode);
      expect([...activeEvents(columns, found?.window ?? window)]).toContain(found?.event);
    },
  );

  it('is one that passes the filters', () => {
    const found = nearestWindow(columns, between('2025-02-01', '2025-02-08'), 'range', [0, 2]);
    expect(found?.event).toBe(0);
  });

  it('is nothing when no event has a date', () => {
    expect(nearestWindow(columnsOf(''), between('2025-02-01', '2025-02-08'), 'range')).toBeNull();
  });
});
