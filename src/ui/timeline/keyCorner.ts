/** Where the chart's key can stand without lying on a bar: a corner above low bars, or nowhere. */
import type { Histogram } from '../../core/histogram.ts';
import type { TimeScale } from './timeScale.ts';

/** CSS pixels that the key may take, in the longest of our languages. */
export const KEY_WIDTH = 300;
/** Share of the plot's height below which a bar leaves the line of the key free. */
const LOW = 0.72;

export function keyCorner({ edges, solid, hollow, categoryCount, peak }: Histogram, scale: TimeScale) {
  const isClear = (from: number, to: number) => {
    for (let bin = 0; bin + 1 < edges.length; bin++) {
      if (scale.toX(edges[bin + 1] as number) <= from || scale.toX(edges[bin] as number) >= to) continue;
      let mass = 0;
      for (let slot = bin * categoryCount; slot < (bin + 1) * categoryCount; slot++) {
        mass += (solid[slot] as number) + (hollow[slot] as number);
      }
      if (mass > LOW * peak) return false;
    }
    return true;
  };
  if (scale.width < KEY_WIDTH) return null;
  if (isClear(0, KEY_WIDTH)) return 'left';
  return isClear(scale.width - KEY_WIDTH, scale.width) ? 'right' : null;
}
