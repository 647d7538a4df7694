/**
 * Draws the histogram on a canvas: solid mass filled, on top of it hollow mass outlined and hatched in the same colour.
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

/** CSS pixels left free above the tallest bar. */
const HEADROOM = 4;
/** CSS pixels between hatch lines. */
const HATCH = 5;
/** Hollow bars lower than this, in device pixels, show no hatch: they are drawn as a tint. */
const LEAST_HATCHED = 4;

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
  const unit = (canvas.height - HEADROOM * pixelRatio) / peak;
  const gap = Math.max(1, Math.round(pixelRatio));
  const hatches = colors.map((color) => makeHatch(context, color, pixelRatio));

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
      context.fillStyle = colors[category] ?? '';
      if (tall < LEAST_HATCHED * pixelRatio) {
        context.globalAlpha = 0.45;
        context.fillRect(left, top, width, tall);
        context.globalAlpha = 1;
        continue;
      }
      context.fillStyle = hatches[category] ?? '';
      context.fillRect(left, top, width, tall);
      context.strokeStyle = colors[category] ?? '';
      context.lineWidth = gap;
      context.strokeRect(left + gap / 2, top + gap / 2, width - gap, tall - gap);
    }
  }
}

/** A tile of diagonal lines that repeats without a seam. */
function makeHatch(context: CanvasRenderingContext2D, color: string, pixelRatio: number): CanvasPattern | string {
  const size = Math.max(2, Math.round(HATCH * pixelRatio));
  const tile = context.canvas.ownerDocument.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return color;
  pen.strokeStyle = color;
  pen.globalAlpha = 0.6;
  pen.lineWidth = Math.max(1, pixelRatio * 0.75);
  pen.beginPath();
  for (const offset of [-size, 0, size]) {
    pen.moveTo(offset - 1, size + 1);
    pen.lineTo(offset + size + 1, -1);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat') ?? color;
}
