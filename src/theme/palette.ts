/**
 * Category colours and shapes, one row per palette index of data/categories.json. Each colour has 3:1 against its
 * theme's grounds; pairs stay apart under simulated colour blindness (test/theme/palette.test.ts); shape doubles colour.
 */

export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'triangle-down', 'cross', 'star', 'hexagon'] as const;
export type Shape = (typeof SHAPES)[number];

/** Red, navy, green, ochre, violet, slate, mauve, olive: lightness differs where hue would not be told apart. */
export const PALETTE = {
  light: ['#b92a36', '#0b3672', '#26825f', '#b46915', '#7642a4', '#42616d', '#b65caf', '#594f00'],
  dark: ['#e87268', '#bfd2ff', '#88f6cb', '#f7b562', '#8f75bf', '#b9c0c1', '#cf90c5', '#8f850c'],
} as const satisfies Record<'light' | 'dark', readonly string[]>;

export const colorOf = (index: number, dark: boolean): string =>
  (dark ? PALETTE.dark : PALETTE.light)[index % PALETTE.light.length] as string;
