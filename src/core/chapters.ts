/**
 * The chapters of a long list: the dated events in the order in which a reader meets them, and where each chapter begins.
 *
 * A chapter is the month in which events begin. What is known only to a season or a year has a chapter of its own before
 * that month, and what has no known start one before everything, so that no heading claims a month which nobody names.
 * It depends on the columns alone: window and filters only leave out rows. See ui/reading/groupByMonth for short lists.
 */
import { type Columns, OPEN_END, OPEN_START, PRECISION, PRECISIONS } from './columns.ts';
import { toCivil, toDay } from './day.ts';
import type { Day } from './model.ts';
import { upperBound } from './window.ts';

export interface Chapters {
  /** Column index of each dated event, in reading order. */
  readonly order: Uint32Array;
  /** Where each chapter begins in `order`, and its length at the end: n + 1 places for n chapters. */
  readonly first: Uint32Array;
}

/** Days of the longest month: what is known no better than this has no month to stand under. */
const LONGEST_MONTH = 31;
const INTERVAL = PRECISIONS.indexOf('interval');

const kept = new WeakMap<Columns, Chapters>();

export function chaptersOf(columns: Columns): Chapters {
  const chapters = kept.get(columns) ?? makeChapters(columns);
  kept.set(columns, chapters);
  return chapters;
}

/** Known only to lie somewhere in a stretch longer than a month. A run of days that begins on a known one is not that. */
export function isWide({ start, end, precision }: Columns, event: number): boolean {
  if (((precision[event] as number) & PRECISION.index) === INTERVAL) return false;
  const from = start[event] as number;
  const to = end[event] as number;
  return from !== OPEN_START && to !== OPEN_END && to - from > LONGEST_MONTH;
}

function makeChapters(columns: Columns): Chapters {
  const { datedCount, start, end } = columns;
  const order = new Uint32Array(datedCount);
  const first: number[] = [];
  let placed = 0;
  /** Rows of one stretch of dates stand together: they are sorted by start, then by end. */
  const placeStretches = (from: number, to: number, belongs: (event: number) => boolean) => {
    let last = -1;
    for (let event = from; event < to; event++) {
      if (!belongs(event)) continue;
      if (last < 0 || start[event] !== start[last] || end[event] !== end[last]) first.push(placed);
      last = event;
      order[placed++] = event;
    }
  };
  let row = upperBound(columns, OPEN_START + 1);
  placeStretches(0, row, () => true);
  while (row < datedCount) {
    const { year, month } = toCivil(start[row] as Day);
    const next = upperBound(columns, toDay(year, month + 1));
    const before = placed;
    placeStretches(row, next, (event) => isWide(columns, event));
    if (placed - before < next - row) first.push(placed);
    for (let event = row; event < next; event++) if (!isWide(columns, event)) order[placed++] = event;
    row = next;
  }
  first.push(placed);
  return { order, first: Uint32Array.from(first) };
}
