/**
 * Which events stand near a spot: a static index over the points of the columns, for the pointer. It knows nothing of
 * time; whoever asks tests what it finds against the window and the filters.
 *
 * kdbush, because MapLibre brings it along, its coordinates may be the whole numbers of our columns (12 bytes an event
 * against flatbush's 21), and both answer a pointer in microseconds. A million points take it some tenths of a second:
 * that is a worker's business, and until it is done all points are looked through, which takes milliseconds.
 */
import KDBush from 'kdbush';
import { type Columns, FLAG, MERCATOR_UNITS } from './columns.ts';

/** Points up to which an index is made at once. */
const FEW = 20_000;

/** The index of some points as a buffer that can go from thread to thread. */
export function buildPickIndex(x: Uint32Array, y: Uint32Array): ArrayBuffer {
  const index = new KDBush(x.length, 64, Uint32Array);
  for (let i = 0; i < x.length; i++) index.add(x[i] as number, y[i] as number);
  return index.finish().data as ArrayBuffer;
}

export class PickIndex {
  /** Column indexes of the events that stand at points of their own; `null` = all do. */
  readonly #events: Uint32Array | null;
  readonly #columns: Columns;
  #index: KDBush | null = null;

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
    if (count <= FEW && count > 0) {
      const { x, y } = this.points();
      this.adopt(buildPickIndex(x, y));
    }
  }

  get count(): number {
    return this.#events?.length ?? this.#columns.eventCount;
  }

  get isIndexed(): boolean {
    return this.#index !== null || this.count === 0;
  }

  /** A copy of the positions that an index is to be built of. */
  points(): { readonly x: Uint32Array<ArrayBuffer>; readonly y: Uint32Array<ArrayBuffer> } {
    const { x, y } = this.#columns;
    if (!this.#events) return { x: x.slice(), y: y.slice() };
    return {
      x: Uint32Array.from(this.#events, (i) => x[i] as number),
      y: Uint32Array.from(this.#events, (i) => y[i] as number),
    };
  }

  /** Takes over the index that was built of `points`. */
  adopt(data: ArrayBuffer): void {
    this.#index = KDBush.from(data);
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
    const take = (event: number, centre: number) => {
      const square = ((xs[event] as number) - centre) ** 2 + ((ys[event] as number) - y) ** 2;
      if (square > reach * reach || distances.has(event) || !isShown(event)) return;
      distances.set(event, square);
      found.push(event);
    };
    const home = ((x % MERCATOR_UNITS) + MERCATOR_UNITS) % MERCATOR_UNITS;
    for (const centre of [home, home - MERCATOR_UNITS, home + MERCATOR_UNITS]) {
      if (centre + reach < 0 || centre - reach >= MERCATOR_UNITS) continue;
      if (this.#index) {
        for (const id of this.#index.within(centre, y, reach)) take(this.#events?.[id] ?? id, centre);
      } else {
        for (let i = 0; i < this.count; i++) {
          const event = this.#events?.[i] ?? i;
          if (Math.abs((xs[event] as number) - centre) <= reach && Math.abs((ys[event] as number) - y) <= reach) {
            take(event, centre);
          }
        }
      }
    }
    return found.sort((a, b) => (distances.get(a) as number) - (distances.get(b) as number) || b - a);
  }
}
