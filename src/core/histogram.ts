/**
 * Events over time, stacked by category, each event's mass exactly one.
 *
 * An event known to the day falls into its bin whole. One that lies somewhere in a month, or lasts for a week, is
 * spread evenly over the days of its interval, so that the bars never add up to more events than there are.
 * Solid and hollow masses are kept apart: hollow is what is not known to the day. An open end counts at its known bound.
 *
 * Bars are differences of running sums (core/timeSums): new edges cost as much as there are bars, however many events.
 */
import type { DayIndex } from './dayIndex.ts';
import type { TimeSums } from './timeSums.ts';

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

/** Bins what the sums hold. Undated events have no bin. */
export function makeHistogram(sums: TimeSums, edges: Int32Array): Histogram {
  const { index, categoryCount } = sums;
  const bins = Math.max(0, edges.length - 1);
  const solid = new Float32Array(bins * categoryCount);
  const hollow = new Float32Array(bins * categoryCount);
  let before = 0;
  let after = 0;
  for (const [mass, bars] of [
    [sums.solid, solid],
    [sums.hollow, hollow],
  ] as const) {
    for (let c = 0; c < categoryCount; c++) {
      const total = mass[mass.length - categoryCount + c] as number;
      let left = bins === 0 ? total : massBefore(mass, index, edges[0] as number, c, categoryCount);
      before += bins === 0 ? 0 : left;
      for (let bin = 0; bin < bins; bin++) {
        const right = massBefore(mass, index, edges[bin + 1] as number, c, categoryCount);
        bars[bin * categoryCount + c] = clean(right - left);
        left = right;
      }
      after += total - left;
    }
  }
  const peak = peakOf(solid, hollow, categoryCount);
  return { edges, solid, hollow, categoryCount, peak, before: clean(before), after: clean(after) };
}

/** Between two days of the index nothing begins or ends, so the sum runs straight. */
function massBefore(mass: Float64Array, { days, slotOf }: DayIndex, day: number, c: number, stride: number): number {
  const slot = slotOf(day);
  if (slot < 0) return 0;
  const here = mass[slot * stride + c] as number;
  if (slot + 1 >= days.length) return here;
  const share = (day - (days[slot] as number)) / ((days[slot + 1] as number) - (days[slot] as number));
  return share === 0 ? here : here + ((mass[(slot + 1) * stride + c] as number) - here) * share;
}

/** What sums of thirds leave behind is no event: a bar of nothing is nothing. */
const DUST = 1e-6;
const clean = (mass: number): number => (mass < DUST ? 0 : mass);

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
