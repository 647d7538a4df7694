/**
 * Running sums over time of the events that filters accept, by category: what makes a step of time cost the same for a
 * thousand events and for a million.
 *
 * They are made by one scan of the columns when filters, bounds or data change. From then on the bars between any edges
 * and the counts of any window are differences of two sums, so a tick or a brush step reads as many numbers as it shows.
 * Each event's mass is one, spread evenly over the days of its interval; solid and hollow are kept apart.
 */
import { type Columns, FLAG, OPEN_END, OPEN_START } from './columns.ts';
import { type DayIndex, dayIndexOf, knownEnd, knownStart } from './dayIndex.ts';
import type { Day } from './model.ts';
import { isActive, isAllTime, type TimeWindow } from './window.ts';

/** Of slot s and category c at `s * categoryCount + c`. A slot is a day of `index.days`. */
export interface TimeSums {
  readonly index: DayIndex;
  readonly categoryCount: number;
  /** Mass before the day, of events known to the day and of others. */
  readonly solid: Float64Array;
  readonly hollow: Float64Array;
  /** Events that start before the day, an open start before every day: the rule of windows. */
  readonly started: Uint32Array;
  /** Events that have ended by the day, an open end never. */
  readonly ended: Uint32Array;
  /** The same two with an open side at the day that its known bound takes up: what charts and tables count by. */
  readonly begun: Uint32Array;
  readonly finished: Uint32Array;
  /** Of the events that have begun before the day, whatever their category, those not known to it. One a slot. */
  readonly begunHollow: Uint32Array;
  /** By category, dated or not. */
  readonly dated: Uint32Array;
  readonly undated: Uint32Array;
  /** Present when the slots stand for several days each, too far apart to count windows by: what to count instead. */
  readonly thinned: { readonly columns: Columns; readonly mask: Uint8Array | null } | null;
}

/**
 * Sums kept at most. Beyond it (a million different days) neighbouring days share a slot: bars are then placed to a few
 * days in some thousand years, and the counts of a window are scanned for.
 */
const MOST_CELLS = 2 ** 20;

/** Events by category, and all of them. */
export interface EventCounts {
  readonly byCategory: Uint32Array;
  readonly total: number;
}

/** The sums of all events of some columns, made once. */
export function timeSumsOf(columns: Columns, categoryCount: number): TimeSums {
  const sums = kept.get(columns) ?? makeTimeSums(columns, categoryCount, null);
  kept.set(columns, sums);
  return sums;
}

const kept = new WeakMap<Columns, TimeSums>();

/**
 * Sums the accepted events.
 * @param mask one byte an event, 1 = accepted; `null` accepts all
 */
export function makeTimeSums(columns: Columns, categoryCount: number, mask: Uint8Array | null): TimeSums {
  const index = thin(dayIndexOf(columns), Math.floor(MOST_CELLS / categoryCount));
  const isThinned = index !== dayIndexOf(columns);
  const slots = index.days.length;
  // One slot more, for what begins or ends on the last day and counts from the next on.
  const cells = (slots + 1) * categoryCount;
  const solid = new Float64Array(cells);
  const hollow = new Float64Array(cells);
  const begun = new Uint32Array(cells);
  const finished = new Uint32Array(cells);
  const begunHollow = new Uint32Array(slots + 1);
  const dated = new Uint32Array(categoryCount);
  const openStarts: number[] = [];
  const openEnds: number[] = [];
  const { start, end, category, flags, datedCount } = columns;
  for (let i = 0; i < datedCount; i++) {
    if (mask !== null && mask[i] === 0) continue;
    const from = knownStart(columns, i);
    const to = knownEnd(columns, i);
    const c = category[i] as number;
    const fromSlot = index.slotOf(from);
    const toSlot = Math.max(fromSlot + 1, index.slotOf(to));
    const fromCell = fromSlot * categoryCount + c;
    const toCell = toSlot * categoryCount + c;
    const isSolid = ((flags[i] as number) & FLAG.solid) !== 0;
    const mass = isSolid ? solid : hollow;
    // At first the change of mass a day; the second pass makes sums of it.
    const perDay = 1 / (isThinned ? (index.days[toSlot] as number) - (index.days[fromSlot] as number) : to - from);
    mass[fromCell] = (mass[fromCell] as number) + perDay;
    mass[toCell] = (mass[toCell] as number) - perDay;
    begun[fromCell + categoryCount] = (begun[fromCell + categoryCount] as number) + 1;
    finished[toCell] = (finished[toCell] as number) + 1;
    if (!isSolid) begunHollow[fromSlot + 1] = (begunHollow[fromSlot + 1] as number) + 1;
    dated[c] = (dated[c] as number) + 1;
    if (start[i] === OPEN_START) openStarts.push(i);
    if (end[i] === OPEN_END) openEnds.push(i);
  }
  addUpMass(solid, index.days, categoryCount);
  addUpMass(hollow, index.days, categoryCount);
  addUp(begun, categoryCount);
  addUp(finished, categoryCount);
  addUp(begunHollow, 1);
  const sums = { index, categoryCount, solid, hollow, begun, finished, begunHollow, dated };
  return {
    ...sums,
    started: openStarts.length === 0 ? begun : withOpenStarts(begun, columns, openStarts, sums),
    ended: openEnds.length === 0 ? finished : withoutOpenEnds(finished, columns, openEnds, sums),
    undated: countUndated(columns, categoryCount, mask),
    thinned: isThinned ? { columns, mask } : null,
  };
}

/** Every so many days of an index, and its last, so that at most `most` are left. */
function thin(index: DayIndex, most: number): DayIndex {
  const { days, slotOf } = index;
  const every = Math.ceil(days.length / most);
  if (every <= 1) return index;
  const last = Math.ceil((days.length - 1) / every);
  const fewer = Int32Array.from(
    { length: last + 1 },
    (_, slot) => days[Math.min(days.length - 1, slot * every)] as number,
  );
  return { days: fewer, slotOf: (day) => (day >= (fewer[last] as number) ? last : Math.floor(slotOf(day) / every)) };
}

function countByScan(
  { columns, mask }: NonNullable<TimeSums['thinned']>,
  categoryCount: number,
  window: TimeWindow,
): EventCounts {
  const byCategory = new Uint32Array(categoryCount);
  let total = 0;
  for (let i = 0; i < columns.eventCount; i++) {
    if ((mask !== null && mask[i] === 0) || !isActive(columns, i, window)) continue;
    const c = columns.category[i] as number;
    byCategory[c] = (byCategory[c] as number) + 1;
    total++;
  }
  return { byCategory, total };
}

/** How many events the window holds, by category: a look at two days, however many there are. */
export function countActive(sums: TimeSums, window: TimeWindow): EventCounts {
  const { index, categoryCount, started, ended, dated, undated } = sums;
  if (sums.thinned) return countByScan(sums.thinned, categoryCount, window);
  const byCategory = new Uint32Array(categoryCount);
  const begins = window.end === null ? -1 : slotAfter(index, window.end) * categoryCount;
  const ends = window.start === null ? -1 : index.slotOf(window.start) * categoryCount;
  const isAll = isAllTime(window);
  let total = 0;
  for (let c = 0; c < categoryCount; c++) {
    const hasStarted = begins < 0 ? (dated[c] as number) : (started[begins + c] as number);
    const hasEnded = ends < 0 ? 0 : (ended[ends + c] as number);
    const count = hasStarted - hasEnded + (isAll ? (undated[c] as number) : 0);
    byCategory[c] = count;
    total += count;
  }
  return { byCategory, total };
}

/** The day by which all that is charted before `end` is over; `end` at the latest. */
export function doneBy({ index, categoryCount, begun, finished }: TimeSums, end: Day): Day {
  for (let slot = slotAfter(index, end) - 1; slot >= 0; slot--) {
    let going = 0;
    for (let cell = slot * categoryCount; cell < (slot + 1) * categoryCount; cell++) {
      going += (begun[cell + categoryCount] as number) - (finished[cell] as number);
    }
    if (going > 0) return Math.min(end, index.days[slot + 1] ?? end) as Day;
  }
  return OPEN_START as Day;
}

/** The slot at which the sum over everything before `day` stands: the first at or after it, or the one past the last. */
export function slotAfter({ days, slotOf }: DayIndex, day: number): number {
  const slot = slotOf(day);
  return slot >= 0 && days[slot] === day ? slot : slot + 1;
}

/** A mask that accepts what `accepts` does. One byte an event. */
export function makeMask(columns: Columns, accepts: (event: number) => boolean): Uint8Array {
  const mask = new Uint8Array(columns.eventCount);
  for (let i = 0; i < mask.length; i++) if (accepts(i)) mask[i] = 1;
  return mask;
}

/** Changes of mass a day → mass before the day, in place. */
function addUpMass(mass: Float64Array, days: Int32Array, categoryCount: number): void {
  for (let c = 0; c < categoryCount; c++) {
    let perDay = 0;
    let before = 0;
    for (let slot = 0; slot < days.length; slot++) {
      const cell = slot * categoryCount + c;
      const change = mass[cell] as number;
      mass[cell] = before;
      perDay += change;
      before += perDay * ((days[slot + 1] ?? (days[slot] as number)) - (days[slot] as number));
    }
    mass[days.length * categoryCount + c] = before;
  }
}

function addUp(counts: Uint32Array, stride: number): void {
  for (let cell = stride; cell < counts.length; cell++) {
    counts[cell] = (counts[cell] as number) + (counts[cell - stride] as number);
  }
}

type Shape = Pick<TimeSums, 'index' | 'categoryCount'>;

/** An open start has started before every day, not only after the day that it names. */
function withOpenStarts(
  begun: Uint32Array,
  columns: Columns,
  events: readonly number[],
  { index, categoryCount }: Shape,
): Uint32Array {
  const more = new Uint32Array(begun.length);
  for (const event of events) {
    const cell = index.slotOf(knownStart(columns, event)) * categoryCount + (columns.category[event] as number);
    more[cell] = (more[cell] as number) + 1;
  }
  // From the last day back: at each day those that are yet to be named.
  for (let cell = more.length - categoryCount - 1; cell >= 0; cell--) {
    more[cell] = (more[cell] as number) + (more[cell + categoryCount] as number);
  }
  return begun.map((count, cell) => count + (more[cell] as number));
}

function withoutOpenEnds(
  finished: Uint32Array,
  columns: Columns,
  events: readonly number[],
  { index, categoryCount }: Shape,
): Uint32Array {
  const fewer = new Uint32Array(finished.length);
  for (const event of events) {
    const cell = index.slotOf(knownEnd(columns, event)) * categoryCount + (columns.category[event] as number);
    fewer[cell] = (fewer[cell] as number) + 1;
  }
  addUp(fewer, categoryCount);
  return finished.map((count, cell) => count - (fewer[cell] as number));
}

function countUndated({ category, datedCount, eventCount }: Columns, categoryCount: number, mask: Uint8Array | null) {
  const counts = new Uint32Array(categoryCount);
  for (let i = datedCount; i < eventCount; i++) {
    if (mask !== null && mask[i] === 0) continue;
    counts[category[i] as number] = (counts[category[i] as number] as number) + 1;
  }
  return counts;
}
