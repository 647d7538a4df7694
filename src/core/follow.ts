/**
 * A window that moves: which events become active and which cease to be. A step of playback costs what changes, not
 * what is shown: starts that the window's end passes, ends that its start passes.
 *
 * An event is active when it has started before the window's end and has not ended by the window's start. Of a window
 * that does not end before it starts, whatever has ended has started: so what is active is what has started less what
 * has ended, and each of the two is a number of rows in an order that is known beforehand.
 */
import { type Columns, OPEN_END, OPEN_START } from './columns.ts';
import { endOrderOf } from './endOrder.ts';
import { firstUnended, isActive, isAllTime, type TimeWindow, upperBound } from './window.ts';

/** Takes one event in (`by` = 1) or out (`by` = -1). */
export type Change = (event: number, by: 1 | -1) => void;

export class Follower {
  readonly #columns: Columns;
  readonly #change: Change;
  readonly #clear: () => void;
  /** Rows started and rows ended, at the window followed last; -1 = none yet. */
  #started = -1;
  #ended = -1;
  #undated = false;

  /** @param clear forgets all that was taken in, before it is taken in anew */
  constructor(columns: Columns, change: Change, clear: () => void) {
    this.#columns = columns;
    this.#change = change;
    this.#clear = clear;
  }

  /** Takes in what is active from the beginning at the next move: what `change` makes of an event is another thing now. */
  restart(): void {
    this.#started = -1;
  }

  /** @returns whether anything became active or ceased to be */
  move(window: TimeWindow): boolean {
    const columns = this.#columns;
    const change = this.#change;
    const order = endOrderOf(columns);
    const started = upperBound(columns, window.end ?? OPEN_END);
    const ended = window.start === null ? 0 : endedBy(columns, order, window.start);
    const undated = isAllTime(window);
    const isFirst = this.#started < 0;
    const changes = Math.abs(started - this.#started) + Math.abs(ended - this.#ended);
    if (!isFirst && changes === 0 && undated === this.#undated) return false;
    const first = firstUnended(columns, window.start ?? OPEN_START);
    if (isFirst || changes > started - first) {
      // A leap: what is active now is less than what lies between.
      this.#clear();
      this.#undated = false;
      for (let i = first; i < started; i++) if (isActive(columns, i, window)) change(i, 1);
    } else {
      for (let i = this.#started; i < started; i++) change(i, 1);
      for (let k = this.#ended; k > ended; k--) change(order[k - 1] as number, 1);
      for (let k = this.#ended; k < ended; k++) change(order[k] as number, -1);
      for (let i = this.#started; i > started; i--) change(i - 1, -1);
    }
    if (undated !== this.#undated) {
      for (let i = columns.datedCount; i < columns.eventCount; i++) change(i, undated ? 1 : -1);
    }
    this.#started = started;
    this.#ended = ended;
    this.#undated = undated;
    return true;
  }
}

/** The number of dated rows that have ended by `day`, in order of end. */
function endedBy({ end, datedCount }: Columns, order: Uint32Array, day: number): number {
  let low = 0;
  let high = datedCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((end[order[middle] as number] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
