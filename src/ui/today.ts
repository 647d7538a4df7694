/** The day it is, from the clock: the edge at which citations learn when they were accessed. */
import { toDay } from '../core/day.ts';
import type { Day } from '../core/model.ts';

/**
 * @param timeZone `tz` of an address: `utc` or an IANA name; any other word, and none, is the reader's own zone. Dates
 * of events are calendar days, which no zone moves: this is all that a zone decides.
 */
export function today(timeZone?: string, now: Date = new Date()): Day {
  const zone = timeZone === 'utc' ? 'UTC' : timeZone?.includes('/') ? timeZone : undefined;
  if (zone === undefined) return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now);
  const of = (type: 'year' | 'month' | 'day') => Number(parts.find((part) => part.type === type)?.value);
  return toDay(of('year'), of('month'), of('day'));
}
