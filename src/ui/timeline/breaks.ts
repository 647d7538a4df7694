/** The long empty stretches that playback skips. Nothing begins in them; what lasts may still last. */
import type { Day } from '../../core/model.ts';
import { gapBefore, type Stop } from '../../core/playback.ts';

export interface Break {
  /** Index of the stop at its end: the one that playback jumps to. */
  readonly index: number;
  /** First day without a beginning. */
  readonly start: Day;
  /** The day on which something begins again. */
  readonly end: Day;
}

/** Shorter stretches are the ordinary rhythm of the news; a sentence for each would only flicker. */
const SHORTEST_BREAK_DAYS = 28;

export function findBreaks(stops: readonly Stop[]): Break[] {
  return stops.flatMap((stop, index) => {
    const days = gapBefore(stops, index);
    return days >= SHORTEST_BREAK_DAYS ? [{ index, start: (stop.start - days) as Day, end: stop.start }] : [];
  });
}
