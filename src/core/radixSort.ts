/**
 * Sorts rows by a column of whole numbers, stably and without a comparison: what dates are sorted with, by the million.
 * Keys of a narrow range, as the days of a century are, take one pass over the rows; any other takes two.
 */

const BITS = 16;
const DIGITS = 1 << BITS;

/**
 * The rows in order of their keys; equal keys keep the order of their rows.
 * @param rows indexes into `keys`; written over where the keys need two passes
 */
export function sortRows(rows: Uint32Array<ArrayBuffer>, keys: Int32Array): Uint32Array<ArrayBuffer> {
  let least = 0x7fff_ffff;
  let most = -0x8000_0000;
  for (let k = 0; k < rows.length; k++) {
    const key = keys[rows[k] as number] as number;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  if (most <= least) return rows;
  let from = rows;
  let to = new Uint32Array(rows.length);
  for (const shift of most - least < DIGITS ? [0] : [0, BITS]) {
    // Where the rows of a digit begin. The difference of two keys fits into 32 bits once its sign is not taken for one.
    const next = new Uint32Array(DIGITS + 1);
    for (let k = 0; k < from.length; k++) {
      const digit = ((((keys[from[k] as number] as number) - least) | 0) >>> shift) & (DIGITS - 1);
      next[digit + 1] = (next[digit + 1] as number) + 1;
    }
    for (let d = 0; d < DIGITS; d++) next[d + 1] = (next[d + 1] as number) + (next[d] as number);
    for (let k = 0; k < from.length; k++) {
      const row = from[k] as number;
      const digit = ((((keys[row] as number) - least) | 0) >>> shift) & (DIGITS - 1);
      const at = next[digit] as number;
      to[at] = row;
      next[digit] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
