/**
 * Category colours and shapes, one row per palette index of data/categories.json. Each colour has 3:1 against its
 * theme's ground; pairs stay apart under simulated colour blindness (test/theme/palette.test.ts); shape doubles colour.
 */

export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'triangle-down', 'cross', 'star', 'hexagon'] as const;
export type Shape = (typeof SHAPES)[number];

export const PALETTE = {
  light: ['#b3261e', '#1f5fa8', '#0b7a5b', '#a35a00', '#6b3fa0', '#3d4652', '#c2408f', '#7a6a00'],
  dark: ['#ff8a7a', '#7db4f5', '#5fd0a8', '#f2b35c', '#c3a3f2', '#b9c2cd', '#f59ad0', '#d9cb5a'],
} as const satisfies Record<'light' | 'dark', readonly string[]>;

export const colorOf = (index: number, dark: boolean): string =>
  (dark ? PALETTE.dark : PALETTE.light)[index % PALETTE.light.length] as string;
