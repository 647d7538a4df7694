/**
 * Which place of the scrollbar stands for which line, where a list is taller than a browser can lay out. Near both ends
 * lines are as far apart as they look, so that scrolling there is what it always is; between them they are as close as
 * they must be.
 */

export interface ScrollRange {
  readonly lineCount: number;
  /** CSS pixels of a line, about. */
  readonly lineHeight: number;
  /** CSS pixels that the list can be scrolled by. */
  readonly range: number;
}

/** Lines at each end that are as far apart as they look. */
const NATURAL = 500;

/** Pixels from the top of the list; `line` may be between two. */
export function placeOf(line: number, { lineCount, lineHeight, range }: ScrollRange): number {
  const last = Math.max(1, lineCount - 1);
  const edge = edgeOf({ lineCount, lineHeight, range });
  if (edge === 0) return (line / last) * range;
  if (line <= edge) return line * lineHeight;
  if (line >= last - edge) return range - (last - line) * lineHeight;
  return edge * lineHeight + ((line - edge) / (last - 2 * edge)) * (range - 2 * edge * lineHeight);
}

/** The line at a place, within the list. */
export function lineAtPlace(place: number, { lineCount, lineHeight, range }: ScrollRange): number {
  const last = Math.max(1, lineCount - 1);
  const at = Math.max(0, Math.min(range, place));
  const edge = edgeOf({ lineCount, lineHeight, range });
  if (edge === 0) return range === 0 ? 0 : (at / range) * last;
  if (at <= edge * lineHeight) return at / lineHeight;
  if (at >= range - edge * lineHeight) return last - (range - at) / lineHeight;
  return edge + ((at - edge * lineHeight) / (range - 2 * edge * lineHeight)) * (last - 2 * edge);
}

/** Only a list that is squeezed needs ends that are not. */
const edgeOf = ({ lineCount, lineHeight, range }: ScrollRange): number =>
  lineCount * lineHeight > range * 1.5 && range > 4 * NATURAL * lineHeight ? NATURAL : 0;
