/** The dated events in order of their end: with the columns' order of start, all that a moving window has to walk. */
import type { Columns } from './columns.ts';

/** Made once for each set of columns, in two passes of a radix sort. */
export function endOrderOf(columns: Columns): Uint32Array {
  const known = orders.get(columns);
  if (known) return known;
  const made = sortByKey(columns.end, columns.datedCount);
  orders.set(columns, made);
  return made;
}

const orders = new WeakMap<Columns, Uint32Array>();

const RADIX = 0x1_0000;

/** Indexes 0 to `count` - 1 in order of their key; equal keys keep their order. */
function sortByKey(keys: Int32Array, count: number): Uint32Array {
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let i = 0; i < count; i++) from[i] = i;
  for (const shift of [0, 16]) {
    const next = new Uint32Array(RADIX + 1);
    // The sign bit turned over puts negative days first.
    const digit = (index: number) => (((keys[index] as number) ^ 0x8000_0000) >>> shift) & (RADIX - 1);
    for (let i = 0; i < count; i++) next[digit(i) + 1] = (next[digit(i) + 1] as number) + 1;
    for (let d = 0; d < RADIX; d++) next[d + 1] = (next[d + 1] as number) + (next[d] as number);
    for (let i = 0; i < count; i++) {
      const index = from[i] as number;
      const d = digit(index);
      to[next[d] as number] = index;
      next[d] = (next[d] as number) + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
