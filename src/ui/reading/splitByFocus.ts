/** What belongs to the story, and what began before it. */
import { type Dataset, OPEN_START } from '../../core/dataset.ts';

/**
 * The story begins where the dataset's focus does; what began earlier stands folded above it, unless that is all there
 * is: then the reader has gone there on purpose.
 */
export function splitByFocus({ columns, focus }: Pick<Dataset, 'columns' | 'focus'>, active: Uint32Array) {
  const start = focus?.start ?? OPEN_START;
  const isEarlier = (event: number) => event < columns.datedCount && (columns.start[event] as number) < start;
  const earlier = active.filter(isEarlier);
  return earlier.length === active.length
    ? { earlier: active.subarray(0, 0), main: active }
    : { earlier, main: active.filter((event) => !isEarlier(event)) };
}
