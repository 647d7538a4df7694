/** The order of rows by start, then by end, the undated last; `null` where they stand in it already. Stable. */

/** @param dated 1 for rows with a date */
export function orderRows(
  start: Int32Array,
  end: Int32Array,
  dated: Uint8Array,
  count: number,
): Uint32Array<ArrayBuffer> | null {
  if (isOrdered(start, end, dated, count)) return null;
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  // Least significant first: each pass keeps the order of the last one among equals.
  const signed = (values: Int32Array) => (row: number) => ((values[row] as number) ^ 0x8000_0000) >>> 0;
  let spare = new Uint32Array(count);
  for (const key of [signed(end), signed(start), (row: number) => 1 - (dated[row] as number)]) {
    for (const shift of [0, 11, 22]) {
      if (passed(order, spare, key, shift)) [order, spare] = [spare, order];
    }
  }
  return order;
}

/** One pass over 11 bits; false, and nothing done, where all rows have the same. */
function passed(order: Uint32Array, target: Uint32Array, key: (row: number) => number, shift: number): boolean {
  const starts = new Uint32Array(2049);
  for (const row of order) {
    const digit = (key(row) >>> shift) & 2047;
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  if (starts.indexOf(order.length) >= 0) return false;
  for (let d = 0; d < 2048; d++) starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
  for (const row of order) {
    const digit = (key(row) >>> shift) & 2047;
    const at = starts[digit] as number;
    target[at] = row;
    starts[digit] = at + 1;
  }
  return true;
}

function isOrdered(start: Int32Array, end: Int32Array, dated: Uint8Array, count: number): boolean {
  for (let i = 1; i < count; i++) {
    const a = dated[i - 1] as number;
    const b = dated[i] as number;
    if (a < b) return false;
    if (a === 0 || b === 0) continue;
    const [from, next] = [start[i - 1] as number, start[i] as number];
    if (from > next || (from === next && (end[i - 1] as number) > (end[i] as number))) return false;
  }
  return true;
}
