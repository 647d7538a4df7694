/**
 * The ids of a table so far, by a hash of 64 bits each: sixteen bytes where a `Set` of texts takes a hundred. Among a
 * million ids two different ones are taken for one with a chance of one in thirty million.
 */
import { encodeUtf8 } from '../core/utf8.ts';

export class IdSet {
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  /** Row + 1; 0 = free. */
  #rows = new Uint32Array(1024);
  #count = 0;

  /** Notes an id with its row. Returns the row that had it before; -1 where it is new. */
  add(id: string, row: number): number {
    const bytes = encodeUtf8(id);
    return this.addBytes(bytes, 0, bytes.length, row);
  }

  /** The same for an id in UTF-8. */
  addBytes(bytes: Uint8Array, from: number, to: number, row: number): number {
    let high = 0x811c9dc5;
    let low = 0x01000193 ^ (to - from);
    for (let k = from; k < to; k++) {
      const code = bytes[k] as number;
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
    }
    return this.#insert(high >>> 0, low >>> 0, row);
  }

  #insert(high: number, low: number, row: number): number {
    if (this.#count * 2 >= this.#rows.length) this.#grow();
    const mask = this.#rows.length - 1;
    let at = (high ^ (low >>> 7)) & mask;
    for (; this.#rows[at] !== 0; at = (at + 1) & mask) {
      if (this.#high[at] === high && this.#low[at] === low) return (this.#rows[at] as number) - 1;
    }
    this.#high[at] = high;
    this.#low[at] = low;
    this.#rows[at] = row + 1;
    this.#count++;
    return -1;
  }

  #grow(): void {
    const [high, low, rows] = [this.#high, this.#low, this.#rows];
    const size = rows.length * 4;
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#rows = new Uint32Array(size);
    this.#count = 0;
    for (let at = 0; at < rows.length; at++) {
      if (rows[at] !== 0) this.#insert(high[at] as number, low[at] as number, (rows[at] as number) - 1);
    }
  }
}
