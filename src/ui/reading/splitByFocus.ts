/** What belongs to the story, and what was over before it began. */
import { type Dataset, OPEN_START } from '../../core/dataset.ts';
import { knownEnd } from '../../core/dayIndex.ts';

/**
 * The story begins where the dataset's focus does; what was over by then stands folded above it, unless that is all
 * there is: then the reader has gone there on purpose. These are the events that the time axis counts as earlier.
 */
export function splitByFocus({ columns, focus }: Pick<Dataset, 'columns' | 'focus'>, active: Uint32Array) {
  const start = focus?.start ?? OPEN_START;
  const isEarlier = (event: number) => event < columns.datedCount && knownEnd(columns, event) <= start;
  const earlier = active.filter(isEarlier);
  return earlier.length === active.length
    ? { earlier: active.subarray(0, 0), main: active }
    : { earlier, main: active.filter((event) => !isEarlier(event)) };
}
