/**
 * The days on which anything begins or ends, in order, each once: the only days at which a sum over time can change.
 *
 * It depends on the columns alone, never on window or filters, and is made once a dataset. News of two years has some
 * seven hundred of them however many events it has, so what is summed at each is as long as the calendar, not the data.
 */
import { type Columns, OPEN_END, OPEN_START } from './columns.ts';

export interface DayIndex {
  /** Strictly rising. Of an event open on one side, the day that its known bound takes up. */
  readonly days: Int32Array;
  /** The slot of the last of `days` at or before a day; -1 before the first. */
  readonly slotOf: (day: number) => number;
}

/** Days up to which a table of slots is worth its four bytes a day, beside a few for every event. */
const LEAST_TABLE = 65_536;

const kept = new WeakMap<Columns, DayIndex>();

export function dayIndexOf(columns: Columns): DayIndex {
  const index = kept.get(columns) ?? makeDayIndex(columns);
  kept.set(columns, index);
  return index;
}

/** First day of an event as known: of an open start the last day that it names. */
export function knownStart({ start, end }: Columns, event: number): number {
  const day = start[event] as number;
  return day === OPEN_START ? (end[event] as number) - 1 : day;
}

/** The day after its last as known: of an open end the day after the first that it names. */
export function knownEnd({ start, end }: Columns, event: number): number {
  const day = end[event] as number;
  return day === OPEN_END ? (start[event] as number) + 1 : day;
}

function makeDayIndex(columns: Columns): DayIndex {
  const { datedCount } = columns;
  let first = OPEN_END;
  let last = OPEN_START;
  for (let i = 0; i < datedCount; i++) {
    first = Math.min(first, knownStart(columns, i));
    last = Math.max(last, knownEnd(columns, i));
  }
  if (datedCount === 0) return { days: new Int32Array(0), slotOf: () => -1 };
  const range = last - first + 1;
  const hasTable = range <= Math.max(LEAST_TABLE, 2 * datedCount);
  const days = hasTable ? markDays(columns, first, range) : sortDays(columns);
  if (!hasTable) return { days, slotOf: (day) => slotBySearch(days, day) };
  const table = new Int32Array(range);
  for (let slot = 0, day = 0; day < range; day++) {
    if (slot + 1 < days.length && (days[slot + 1] as number) === first + day) slot++;
    table[day] = slot;
  }
  return {
    days,
    slotOf: (day) => (day < first ? -1 : day >= last ? days.length - 1 : (table[day - first] as number)),
  };
}

/** Within a range worth a byte a day, every day is marked where it stands. */
function markDays(columns: Columns, first: number, range: number): Int32Array {
  const marks = new Uint8Array(range);
  for (let i = 0; i < columns.datedCount; i++) {
    marks[knownStart(columns, i) - first] = 1;
    marks[knownEnd(columns, i) - first] = 1;
  }
  const days = new Int32Array(marks.reduce((sum, mark) => sum + mark, 0));
  let slot = 0;
  for (let day = 0; day < range; day++) if (marks[day] === 1) days[slot++] = first + day;
  return days;
}

function sortDays(columns: Columns): Int32Array {
  const { datedCount } = columns;
  const all = new Int32Array(2 * datedCount);
  for (let i = 0; i < datedCount; i++) {
    all[2 * i] = knownStart(columns, i);
    all[2 * i + 1] = knownEnd(columns, i);
  }
  all.sort();
  let slot = 0;
  for (let i = 1; i < all.length; i++) if (all[i] !== all[slot]) all[++slot] = all[i] as number;
  return all.slice(0, slot + 1);
}

function slotBySearch(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
