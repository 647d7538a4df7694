/** How many of some events lie wholly before or after a span of days: what the axis does not show. */
import { type Columns, OPEN_END, OPEN_START } from '../../core/dataset.ts';
import type { DaySpan } from './timeScale.ts';

export function countOutside(
  { start, end, datedCount }: Columns,
  events: Iterable<number>,
  span: DaySpan,
): { readonly earlier: number; readonly later: number } {
  let earlier = 0;
  let later = 0;
  for (const event of events) {
    if (event >= datedCount) continue;
    // An open side counts at the bound that is known, as in the histogram.
    const from = start[event] === OPEN_START ? (end[event] as number) - 1 : (start[event] as number);
    const to = end[event] === OPEN_END ? from + 1 : (end[event] as number);
    if (to <= span.start) earlier++;
    else if (from >= span.end) later++;
  }
  return { earlier, later };
}
