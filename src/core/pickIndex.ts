/**
 * Which events stand near a spot: a static index over the points of the columns, for the pointer. It knows nothing of
 * time; whoever asks tests what it finds against the window and the filters.
 *
 * The index is an order of the points (that of kdbush: halves to the left and right, above and below, taking turns) and
 * nothing else: where they stand, the columns know. So it takes 4 bytes an event, where kdbush, which keeps a copy of every
 * position, takes 12 and flatbush 21. A million points take some tenths of a second to order: that is a worker's
 * business, and until it is done all points are looked through, which takes milliseconds.
 */
import { type Columns, FLAG, MERCATOR_UNITS } from './columns.ts';

/** Points that are looked through in a tenth of a millisecond: an order of them would save nobody anything. */
const FEW = 20_000;

/** Points of a stretch of the order that is looked through rather than halved again. Both sides must agree on it. */
export const PICK_NODE = 64;

/** Halves under way: three numbers each, and no more of them than a count of 32 bits can be halved. */
const halves = new Uint32Array(3 * 64);

export class PickIndex {
  /** Column indexes of the events that stand at points of their own; `null` = all do. In the index's order once it is there. */
  #events: Uint32Array | null;
  readonly #columns: Columns;
  #isOrdered = false;

  constructor(columns: Columns) {
    this.#columns = columns;
    const { flags, eventCount } = columns;
    let count = 0;
    for (let i = 0; i < eventCount; i++) if ((flags[i] as number) & FLAG.point) count++;
    if (count === eventCount) this.#events = null;
    else {
      this.#events = new Uint32Array(count);
      for (let i = 0, at = 0; i < eventCount; i++) if ((flags[i] as number) & FLAG.point) this.#events[at++] = i;
    }
  }

  get count(): number {
    return this.#events?.length ?? this.#columns.eventCount;
  }

  /** Whether there is nothing to wait for. */
  get isIndexed(): boolean {
    return this.#isOrdered || this.count <= FEW;
  }

  /** A copy of the positions that an order is to be made of. */
  points(): { readonly x: Uint32Array<ArrayBuffer>; readonly y: Uint32Array<ArrayBuffer> } {
    const { x, y } = this.#columns;
    if (!this.#events) return { x: x.slice(), y: y.slice() };
    return {
      x: Uint32Array.from(this.#events, (i) => x[i] as number),
      y: Uint32Array.from(this.#events, (i) => y[i] as number),
    };
  }

  /** Takes over the order that was made of `points`. @param order is kept, and written over */
  adopt(order: Uint32Array): void {
    const events = this.#events;
    if (events) for (let k = 0; k < order.length; k++) order[k] = events[order[k] as number] as number;
    this.#events = order;
    this.#isOrdered = true;
  }

  /**
   * The events within `reach` of a spot that `isShown` lets through, the nearest first; of those on one spot, the latest.
   * @param x mercator units; beyond the edge of the world it goes on at the other side
   * @param reach mercator units
   */
  near(x: number, y: number, reach: number, isShown: (event: number) => boolean): number[] {
    const { x: xs, y: ys } = this.#columns;
    const found: number[] = [];
    const distances = new Map<number, number>();
    const home = ((x % MERCATOR_UNITS) + MERCATOR_UNITS) % MERCATOR_UNITS;
    for (const centre of [home, home - MERCATOR_UNITS, home + MERCATOR_UNITS]) {
      if (centre + reach < 0 || centre - reach >= MERCATOR_UNITS) continue;
      this.#visit(centre, y, reach, (event) => {
        const square = ((xs[event] as number) - centre) ** 2 + ((ys[event] as number) - y) ** 2;
        if (square > reach * reach || distances.has(event) || !isShown(event)) return;
        distances.set(event, square);
        found.push(event);
      });
    }
    return found.sort((a, b) => (distances.get(a) as number) - (distances.get(b) as number) || b - a);
  }

  /** Calls `take` for every event of the square around a spot, and for some beside it. */
  #visit(x: number, y: number, reach: number, take: (event: number) => void): void {
    const { x: xs, y: ys } = this.#columns;
    const events = this.#events;
    if (!events || !this.#isOrdered) {
      for (let i = 0; i < this.count; i++) {
        const event = events?.[i] ?? i;
        if (Math.abs((xs[event] as number) - x) <= reach && Math.abs((ys[event] as number) - y) <= reach) take(event);
      }
      return;
    }
    let height = push(0, 0, events.length, 0);
    while (height > 0) {
      const axis = halves[--height] as number;
      const end = halves[--height] as number;
      const from = halves[--height] as number;
      if (end - from <= PICK_NODE + 1) {
        for (let k = from; k < end; k++) take(events[k] as number);
        continue;
      }
      const middle = (from + end - 1) >>> 1;
      const event = events[middle] as number;
      take(event);
      const [at, wanted] = axis === 0 ? [xs[event] as number, x] : [ys[event] as number, y];
      if (wanted - reach <= at) height = push(height, from, middle, 1 - axis);
      if (wanted + reach >= at) height = push(height, middle + 1, end, 1 - axis);
    }
  }
}

function push(height: number, from: number, end: number, axis: number): number {
  halves[height] = from;
  halves[height + 1] = end;
  halves[height + 2] = axis;
  return height + 3;
}
