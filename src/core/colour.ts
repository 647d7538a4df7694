/** Colours by their WCAG contrast, and a given colour made readable on a ground without changing its hue. */

/** `#rrggbb`. */
export type Hex = string;

type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2.2 AA for text. */
export const TEXT_CONTRAST = 4.5;

/** In how many steps a colour goes to black or white: fine enough that it stays as near as it can. */
const STEPS = 100;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [1, 1, 1];

/** The contrast ratio of two colours, 1 to 21. */
export function contrastOf(a: Hex, b: Hex): number {
  const [dark, light] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour itself where it has the contrast on every ground, else the nearest mixture with black or white that has.
 * Where neither has, the one of black and white that comes closest.
 */
export function toReadable(colour: Hex, grounds: readonly Hex[], least: number = TEXT_CONTRAST): Hex {
  const worst = (candidate: Hex) => Math.min(...grounds.map((ground) => contrastOf(candidate, ground)));
  const rgb = toRgb(colour);
  for (let step = 0; step <= STEPS; step++) {
    const found = [BLACK, WHITE]
      .map((end) => toHex(mix(rgb, end, step / STEPS)))
      .filter((candidate) => worst(candidate) >= least)
      .sort((a, b) => worst(b) - worst(a))[0];
    if (found) return found;
  }
  return worst(toHex(BLACK)) >= worst(toHex(WHITE)) ? toHex(BLACK) : toHex(WHITE);
}

/** Two colours mixed in sRGB; `share` of the second, 0 to 1. */
export const mixHex = (a: Hex, b: Hex, share: number): Hex => toHex(mix(toRgb(a), toRgb(b), share));

const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  a.map((value, index) => value + ((b[index] as number) - value) * share) as unknown as Rgb;

function luminanceOf(colour: Hex): number {
  const [red, green, blue] = toRgb(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toRgb(colour: Hex): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const toHex = (rgb: Rgb): Hex =>
  `#${rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
