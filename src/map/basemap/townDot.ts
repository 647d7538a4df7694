/**
 * The dot beside a town's name, drawn as pixels: no sprite file, no canvas, the same in every theme's colours.
 *
 * A style names it `dateline-town-light`, `dateline-capital-dark` …; mountMap hands `makeTownDot` to MapLibre's
 * missing-image resolver. An icon and not a circle layer, because an icon gives way together with its label.
 */
import { FLAVORS, type FlavorName } from './flavor.ts';

export interface DotImage {
  readonly width: number;
  readonly height: number;
  /** RGBA, not premultiplied, row by row. */
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

const PREFIX = 'dateline-';
const PIXEL_RATIO = 3;
/** CSS pixels. */
const SIZE = 9;
const RADIUS = { town: 2.8, capital: 3.2 } as const;
const STROKE = 1;

export function townDotId(kind: keyof typeof RADIUS, flavor: string): string {
  return `${PREFIX}${kind}-${flavor}`;
}

/** The image for an id made by `townDotId`; `undefined` for any other id. */
export function makeTownDot(id: string): DotImage | undefined {
  const [, kind, flavorName] = /^dateline-(town|capital)-(light|dark)$/.exec(id) ?? [];
  if (!kind || !flavorName) return undefined;
  const flavor = FLAVORS[flavorName as FlavorName];
  const ink = toRgb(kind === 'capital' ? flavor.capitalLabel : flavor.townLabel);
  const inside = kind === 'capital' ? ink : toRgb(flavor.earth);
  const radius = RADIUS[kind as keyof typeof RADIUS] * PIXEL_RATIO;
  const size = SIZE * PIXEL_RATIO;
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      const covered = clamp(radius + 0.5 - distance);
      const filled = clamp(radius - STROKE * PIXEL_RATIO + 0.5 - distance);
      const rgb = ink.map((value, i) => value + ((inside[i] ?? 0) - value) * filled);
      data.set([...rgb, covered * 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data, pixelRatio: PIXEL_RATIO };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const toRgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
