/** The order of rows by start, then by end, the undated last; `null` where they stand in it already. Stable. */
import { sortRows } from '../core/radixSort.ts';

/** @param dated 1 for rows with a date */
export function orderRows(
  start: Int32Array,
  end: Int32Array,
  dated: Uint8Array,
  count: number,
): Uint32Array<ArrayBuffer> | null {
  if (isOrdered(start, end, dated, count)) return null;
  const order = new Uint32Array(count);
  let datedCount = 0;
  for (let row = 0; row < count; row++) if (dated[row] === 1) order[datedCount++] = row;
  for (let row = 0, at = datedCount; row < count; row++) if (dated[row] !== 1) order[at++] = row;
  // The lesser key first: rows that are equal in the greater one then stand in its order.
  order.set(sortRows(sortRows(order.slice(0, datedCount), end), start));
  return order;
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
