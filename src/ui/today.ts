/** The reader's day, from the clock of their own time zone: the edge at which citations learn when they were accessed. */
import { toDay } from '../core/day.ts';
import type { Day } from '../core/model.ts';

export function today(now: Date = new Date()): Day {
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
