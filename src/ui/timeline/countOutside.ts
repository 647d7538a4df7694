/** How many events lie wholly before or after a span of days: what the axis does not show. */
import { slotAfter, type TimeSums } from '../../core/timeSums.ts';
import type { DaySpan } from './timeScale.ts';

/** An open side counts at the bound that is known, as in the histogram. */
export function countOutside(
  { index, categoryCount, begun, finished, dated }: TimeSums,
  span: DaySpan,
): { readonly earlier: number; readonly later: number } {
  const first = index.slotOf(span.start);
  const last = slotAfter(index, span.end);
  let earlier = 0;
  let later = 0;
  for (let c = 0; c < categoryCount; c++) {
    if (first >= 0) earlier += finished[first * categoryCount + c] as number;
    later += (dated[c] as number) - (begun[last * categoryCount + c] as number);
  }
  return { earlier, later };
}
