/**
 * The map's own colours, fonts and sizes: the tokens of src/theme/tokens.css as values that WebGL and styles can take.
 * test/map/look.test.ts holds both to the same colours.
 */
import { makeAccent } from '../theme/accent.ts';
import { colorOf, PALETTE } from '../theme/palette.ts';

export interface Look {
  readonly dark: boolean;
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  /** Ground that events are about: an umber wash, told apart from water and from every category. */
  readonly wash: string;
  /** Categorical colours by palette index. */
  readonly categories: readonly string[];
}

const categoriesOf = (dark: boolean) => PALETTE.light.map((_, index) => colorOf(index, dark));

export const LOOKS = {
  light: {
    dark: false,
    paper: '#f7f5f0',
    panel: '#fffefb',
    ink: '#1f1d1a',
    inkSoft: '#57534c',
    inkFaint: '#6f6a61',
    accent: '#b3261e',
    wash: '#7a5c2e',
    categories: categoriesOf(false),
  },
  dark: {
    dark: true,
    paper: '#1b1d20',
    panel: '#222529',
    ink: '#ece8e1',
    inkSoft: '#b9b4ab',
    inkFaint: '#9d988f',
    accent: '#ff8a7a',
    wash: '#d8b878',
    categories: categoriesOf(true),
  },
} as const satisfies Record<'light' | 'dark', Look>;

/** @param accent a colour that an address asks for, made readable; `null` = the house's own */
export function lookOf(dark: boolean, accent: string | null = null): Look {
  const look = dark ? LOOKS.dark : LOOKS.light;
  return accent === null ? look : { ...look, accent: makeAccent(accent, dark ? 'dark' : 'light').accent };
}

/** A `#rrggbb` colour as red, green and blue from 0 to 1. */
export function toRgb(hex: string): [red: number, green: number, blue: number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
