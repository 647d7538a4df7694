/**
 * Events over time, stacked by category, each event's mass exactly one.
 *
 * An event known to the day falls into its bin whole. One that lies somewhere in a month, or lasts for a week, is
 * spread evenly over the days of its interval, so that the bars never add up to more events than there are.
 * Solid and hollow masses are kept apart: hollow is what is not known to the day. An open end counts at its known bound.
 */
import { type Columns, FLAG, OPEN_END, OPEN_START } from './dataset.ts';

export interface Histogram {
  /** n + 1 days. */
  readonly edges: Int32Array;
  /** Mass of bin b and category c at `b * categoryCount + c`. */
  readonly solid: Float32Array;
  readonly hollow: Float32Array;
  readonly categoryCount: number;
  /** The tallest bin, solid and hollow together. */
  readonly peak: number;
  /** Mass before the first edge and from the last edge on. */
  readonly before: number;
  readonly after: number;
}

/** Bins the dated ones of `events` (indexes into the columns). */
export function makeHistogram(
  columns: Columns,
  events: Iterable<number>,
  edges: Int32Array,
  categoryCount: number,
): Histogram {
  const bins = Math.max(0, edges.length - 1);
  const solid = new Float32Array(bins * categoryCount);
  const hollow = new Float32Array(bins * categoryCount);
  const first = edges[0] ?? 0;
  const last = edges[bins] ?? 0;
  let before = 0;
  let after = 0;
  for (const event of events) {
    if (event >= columns.datedCount) continue;
    const [start, end] = knownSpan(columns, event);
    const days = end - start;
    const target = (columns.flags[event] as number) & FLAG.solid ? solid : hollow;
    const category = columns.category[event] as number;
    before += Math.max(0, Math.min(end, first) - start) / days;
    after += Math.max(0, end - Math.max(start, last)) / days;
    for (let bin = binOf(edges, Math.max(start, first)); bin < bins && (edges[bin] as number) < end; bin++) {
      const overlap = Math.min(end, edges[bin + 1] as number) - Math.max(start, edges[bin] as number);
      if (overlap > 0) {
        const slot = bin * categoryCount + category;
        target[slot] = (target[slot] as number) + overlap / days;
      }
    }
  }
  return { edges, solid, hollow, categoryCount, peak: peakOf(solid, hollow, categoryCount), before, after };
}

/** The bin that holds `day`, or the number of bins when it lies beyond. */
export function binOf(edges: Int32Array, day: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle + 1] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An event's interval with an open side cut to one day at its known bound. */
function knownSpan({ start, end }: Columns, event: number): [number, number] {
  const from = start[event] as number;
  const to = end[event] as number;
  if (from === OPEN_START) return [to - 1, to];
  return to === OPEN_END ? [from, from + 1] : [from, to];
}

function peakOf(solid: Float32Array, hollow: Float32Array, categoryCount: number): number {
  let peak = 0;
  for (let bin = 0; bin * categoryCount < solid.length; bin++) {
    let height = 0;
    for (let c = 0; c < categoryCount; c++) {
      height += (solid[bin * categoryCount + c] as number) + (hollow[bin * categoryCount + c] as number);
    }
    peak = Math.max(peak, height);
  }
  return peak;
}
