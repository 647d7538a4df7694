/**
 * Playback paced by what happened. Stops are the steps in which something begins, and the one in which all is over;
 * empty stretches have none, so they are skipped. A whole run takes 250 ms a stop, but never under 6 s nor over 30 s at normal speed.
 *
 * A reducer over plain state: time comes in as milliseconds since the last tick, so a test can play a year in a loop.
 */
import { addDays } from './day.ts';
import type { Day } from './model.ts';
import { floorTo, nextEdge, type Step } from './step.ts';
import { doneBy, slotAfter, type TimeSums } from './timeSums.ts';
import type { TimeMode, TimeWindow } from './window.ts';

const MS_PER_STOP = 250;
const SHORTEST_RUN_MS = 6_000;
const LONGEST_RUN_MS = 30_000;
/** A tab that stalls, or a clock that jumps, moves playback by at most this much. */
const LONGEST_TICK_MS = 250;
/** Trailing window of `range` mode when stepping by event and the reader has not chosen a width. */
const TRAILING_DAYS = 28;

export interface Stop {
  /** First day of the step. */
  readonly start: Day;
  /** Day after its last. */
  readonly end: Day;
}

export interface Playback {
  readonly playing: boolean;
  /** Index of the current stop; -1 before the first. */
  readonly index: number;
  /** Milliseconds spent at it. */
  readonly elapsed: number;
}

export interface Pace {
  readonly stopCount: number;
  readonly speed: number;
  readonly loop: boolean;
}

export const STOPPED: Playback = { playing: false, index: -1, elapsed: 0 };

/**
 * The steps of `[start, end)` in which at least one of the summed events begins, in order, and a last one that ends with
 * what goes on longest: an event that lies somewhere in July has not been shown whole on the first. An open start begins
 * nowhere.
 */
export function makeStops(sums: TimeSums, step: Step, start: Day, end: Day): Stop[] {
  const stops: Stop[] = [];
  const { index, categoryCount, started } = sums;
  const { days } = index;
  for (let slot = slotAfter(index, start); slot < days.length; slot++) {
    const day = days[slot] as Day;
    if (day >= end) break;
    let begins = false;
    for (let cell = slot * categoryCount; cell < (slot + 1) * categoryCount; cell++) {
      if (started[cell] !== started[cell + categoryCount]) begins = true;
    }
    if (!begins) continue;
    const from = step === 'event' ? day : floorTo(day, step);
    if (stops.at(-1)?.start !== from)
      stops.push({ start: from, end: step === 'event' ? addDays(day, 1) : nextEdge(from, step) });
  }
  const last = stops.at(-1);
  const over = doneBy(sums, end);
  // From event to event nothing is skipped by running out.
  if (last && over > last.end)
    stops.push({ start: step === 'event' ? last.end : floorTo(addDays(over, -1), step), end: over });
  return stops;
}

export function msPerStop({ stopCount, speed }: Pick<Pace, 'stopCount' | 'speed'>): number {
  const run = Math.min(LONGEST_RUN_MS, Math.max(SHORTEST_RUN_MS, stopCount * MS_PER_STOP));
  return run / Math.max(1, stopCount) / speed;
}

/** Moves playback on by `ms`. At the last stop it pauses, or starts over when looping. */
export function advance(playback: Playback, ms: number, pace: Pace): Playback {
  if (!playback.playing || pace.stopCount === 0) return playback;
  const stride = msPerStop(pace);
  let { index } = playback;
  let elapsed = playback.elapsed + Math.min(LONGEST_TICK_MS, Math.max(0, ms));
  if (index < 0) index = 0;
  while (elapsed >= stride) {
    if (index + 1 < pace.stopCount) index++;
    else if (pace.loop) index = 0;
    else return { playing: false, index, elapsed: 0 };
    elapsed -= stride;
  }
  return { playing: true, index, elapsed };
}

/** The window that shows a stop. `width` (days) is what the reader's own window spans, `null` = none chosen. */
export function windowAt(stop: Stop, mode: TimeMode, step: Step, width: number | null): TimeWindow {
  if (mode === 'cumulative') return { start: null, end: stop.end };
  if (mode === 'instant') return { start: addDays(stop.end, -1), end: stop.end };
  if (width !== null) return { start: addDays(stop.end, -width), end: stop.end };
  return { start: step === 'event' ? addDays(stop.end, -TRAILING_DAYS) : stop.start, end: stop.end };
}

/** The stop that a window shows: the last one that ends by the window's end; -1 when there is none. */
export function stopOf(stops: readonly Stop[], window: TimeWindow): number {
  if (window.end === null) return -1;
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stops[middle] as Stop).end <= window.end) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Days skipped between a stop and the one before it, 0 for neighbours: what the axis marks as a break. */
export function gapBefore(stops: readonly Stop[], index: number): number {
  const previous = stops[index - 1];
  const stop = stops[index];
  return previous && stop ? Math.max(0, stop.start - previous.end) : 0;
}
