/**
 * Draws the histogram on a canvas: solid mass filled, on top of it hollow mass as a tint with an outline of the same colour.
 * Edges are snapped to device pixels, so that bars are crisp at any pixel ratio. Knows colours, not themes or tokens.
 */
import type { Histogram } from '../../core/histogram.ts';
import type { TimeScale } from './timeScale.ts';

export interface HistogramLook {
  /** CSS pixels of the plot. */
  readonly height: number;
  readonly pixelRatio: number;
  /** By category index. */
  readonly colors: readonly string[];
}

/** How much of its colour a hollow bar keeps within its outline, which is all colour. */
const TINT = 0.2;
/** Hollow bars lower than this, in CSS pixels, have no room for an outline: they are a stronger tint. */
const LEAST_OUTLINED = 3;
export const FLAT_TINT = 0.75;

export function drawHistogram(
  canvas: HTMLCanvasElement,
  histogram: Histogram,
  scale: TimeScale,
  { height, pixelRatio, colors }: HistogramLook,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = Math.round(scale.width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const { edges, solid, hollow, categoryCount, peak } = histogram;
  if (peak === 0 || canvas.width === 0) return;
  const unit = canvas.height / peak;
  const gap = Math.max(1, Math.round(pixelRatio));

  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const left = Math.max(0, Math.round(scale.toX(edges[bin] as number) * pixelRatio));
    const right = Math.min(canvas.width, Math.round(scale.toX(edges[bin + 1] as number) * pixelRatio));
    const width = Math.max(1, right - left - (right - left > 2 * gap ? gap : 0));
    let mass = 0;
    const rise = (amount: number): readonly [top: number, height: number] => {
      const bottom = canvas.height - Math.round(mass * unit);
      mass += amount;
      const top = canvas.height - Math.round(mass * unit);
      return [top, bottom - top];
    };
    for (let category = 0; category < categoryCount; category++) {
      const [top, tall] = rise(solid[bin * categoryCount + category] as number);
      context.fillStyle = colors[category] ?? '';
      context.fillRect(left, top, width, tall);
    }
    for (let category = 0; category < categoryCount; category++) {
      const [top, tall] = rise(hollow[bin * categoryCount + category] as number);
      if (tall === 0) continue;
      const isFlat = tall < LEAST_OUTLINED * pixelRatio;
      context.fillStyle = context.strokeStyle = colors[category] ?? '';
      context.globalAlpha = isFlat ? FLAT_TINT : TINT;
      context.fillRect(left, top, width, tall);
      if (!isFlat) {
        context.globalAlpha = 1;
        context.lineWidth = gap;
        context.strokeRect(left + gap / 2, top + gap / 2, width - gap, tall - gap);
      }
      context.globalAlpha = 1;
    }
  }
}
