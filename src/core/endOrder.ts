/** The dated events in order of their end: with the columns' order of start, all that a moving window has to walk. */
import type { Columns } from './columns.ts';
import { sortRows } from './radixSort.ts';

/** Made once for each set of columns. */
export function endOrderOf(columns: Columns): Uint32Array {
  const known = orders.get(columns);
  if (known) return known;
  const rows = new Uint32Array(columns.datedCount);
  for (let i = 0; i < rows.length; i++) rows[i] = i;
  const made = sortRows(rows, columns.end);
  orders.set(columns, made);
  return made;
}

const orders = new WeakMap<Columns, Uint32Array>();
