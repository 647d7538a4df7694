/**
 * Where the targets of the handles stand so that each can be hit: on the track but for a small overhang, and never one
 * over the other, however narrow the window. The line that a target holds stays on its day; only the target gives way.
 */

/** A target as laid out on the first day of the track, in CSS pixels. */
export interface Target {
  readonly offset: number;
  readonly width: number;
}

/** Where the handles stand, in CSS pixels from the start of the track. */
export interface Handles<T> {
  readonly start: T;
  readonly end: T;
}

/** CSS pixels that a target may reach beyond the ends of the track. */
const OVERHANG = 8;

/** How far each target moves away from its line. `start` is `null` in the modes that have no such handle. */
export function placeTargets(
  at: Handles<number>,
  targets: { readonly start: Target | null; readonly end: Target },
  trackWidth: number,
): Handles<number> {
  const { start, end } = targets;
  const first = -OVERHANG;
  const last = trackWidth + OVERHANG - end.width;
  let right = Math.min(last, Math.max(first, at.end + end.offset));
  if (!start) return { start: 0, end: right - at.end - end.offset };
  let left = Math.max(first, at.start + start.offset);
  const overlap = left + start.width - right;
  if (overlap > 0) {
    left = Math.max(first, left - overlap / 2);
    right = Math.min(last, left + start.width);
    left = right - start.width;
  }
  return { start: left - at.start - start.offset, end: right - at.end - end.offset };
}
