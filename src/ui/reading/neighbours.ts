/** The events before and after one in a list: the dated ones in reading order, then those without a date. */
import { type ActiveList, makeActiveList } from '../../core/activeList.ts';
import { allEvents } from '../../core/columns.ts';
import type { Dataset } from '../../core/dataset.ts';
import { ALL_TIME } from '../../core/window.ts';

export interface Neighbours {
  /** From 0. */
  readonly position: number;
  readonly length: number;
  /** Column indexes; `null` at an end of the list. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Within what the list shows, or within everything where that does not hold the event. */
export function neighboursOf(
  dataset: Dataset,
  shown: ActiveList | null,
  undated: Uint32Array,
  event: number,
): Neighbours {
  const found = shown && findIn(dataset, shown, undated, event);
  if (found) return found;
  const { columns } = dataset;
  const all = makeActiveList(columns, { window: ALL_TIME, mask: null });
  const rest = allEvents(columns).subarray(columns.datedCount);
  return findIn(dataset, all, rest, event) ?? { position: 0, length: dataset.events.length, before: null, after: null };
}

function findIn({ columns }: Dataset, list: ActiveList, undated: Uint32Array, event: number): Neighbours | null {
  const at = (position: number): number | null => {
    const index = position < list.length ? list.at(position) : (undated[position - list.length] ?? -1);
    return index >= 0 ? index : null;
  };
  const position = event < columns.datedCount ? list.positionOf(event) : list.length + undated.indexOf(event);
  if (position < 0 || at(position) !== event) return null;
  return { position, length: list.length + undated.length, before: at(position - 1), after: at(position + 1) };
}
