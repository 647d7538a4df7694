/** Events by the calendar period in which they begin: whole numbers, each event once, for the table behind the chart. */
import type { Day } from '../../core/model.ts';
import { slotAfter, type TimeSums } from '../../core/timeSums.ts';

export interface PeriodCount {
  readonly start: Day;
  /** By category index. */
  readonly byCategory: readonly number[];
  readonly all: number;
  /** Of these, not known to the day. */
  readonly hollow: number;
}

/** Counts what begins in each of the n bins of n + 1 edges; an open start counts at its known bound. */
export function countByPeriod(
  { index, categoryCount, begun, begunHollow }: TimeSums,
  edges: Int32Array,
): PeriodCount[] {
  const periods: PeriodCount[] = [];
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const from = slotAfter(index, edges[bin] as number);
    const to = slotAfter(index, edges[bin + 1] as number);
    const byCategory = Array.from(
      { length: categoryCount },
      (_, c) => (begun[to * categoryCount + c] as number) - (begun[from * categoryCount + c] as number),
    );
    periods.push({
      start: edges[bin] as Day,
      byCategory,
      all: byCategory.reduce((sum, count) => sum + count, 0),
      hollow: (begunHollow[to] as number) - (begunHollow[from] as number),
    });
  }
  return periods;
}
