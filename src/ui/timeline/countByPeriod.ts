/** Events by the calendar period in which they begin: whole numbers, each event once, for the table behind the chart. */
import { type Columns, FLAG, OPEN_END, OPEN_START } from '../../core/dataset.ts';
import { binOf } from '../../core/histogram.ts';
import type { Day } from '../../core/model.ts';

export interface PeriodCount {
  readonly start: Day;
  /** By category index. */
  readonly byCategory: readonly number[];
  readonly all: number;
  /** Of these, not known to the day. */
  readonly hollow: number;
}

/** Counts the dated ones of `events` that begin in each of the n bins of n + 1 edges; an open start counts at its known bound. */
export function countByPeriod(
  columns: Columns,
  events: Iterable<number>,
  edges: Int32Array,
  categoryCount: number,
): PeriodCount[] {
  const periods = Array.from({ length: Math.max(0, edges.length - 1) }, (_, bin) => ({
    start: edges[bin] as Day,
    byCategory: new Array<number>(categoryCount).fill(0),
    all: 0,
    hollow: 0,
  }));
  for (const event of events) {
    if (event >= columns.datedCount) continue;
    const isOpen = columns.start[event] === OPEN_START;
    const day = isOpen ? (columns.end[event] as number) - 1 : (columns.start[event] as number);
    if (day === OPEN_END || day < (edges[0] ?? OPEN_END)) continue;
    const period = periods[binOf(edges, day)];
    if (!period) continue;
    const category = columns.category[event] as number;
    period.byCategory[category] = (period.byCategory[category] ?? 0) + 1;
    period.all++;
    if (!((columns.flags[event] as number) & FLAG.solid)) period.hollow++;
  }
  return periods;
}
