/**
 * The accent in both themes: the house's own, or one that an address asks for. A colour that would not be readable is
 * made lighter or darker until it is; its hue stays.
 */
import { mixHex, toReadable } from '../core/colour.ts';

export interface Accent {
  /** Text, handles and lines of emphasis. */
  readonly accent: string;
  /** Text on the accent. */
  readonly ink: string;
  /** Ground under marked text. */
  readonly soft: string;
}

/** Grounds on which the accent is read, as in tokens.css; the first is that of panels. */
const GROUNDS = { light: ['#fffefb', '#f7f5f0', '#f3f0e9'], dark: ['#222529', '#1b1d20', '#2a2e33'] } as const;

/** How much of the accent is in the ground under marked text. */
const SOFT = { light: 0.12, dark: 0.2 } as const;

export function makeAccent(colour: string, theme: 'light' | 'dark'): Accent {
  const accent = toReadable(colour, GROUNDS[theme]);
  return {
    accent,
    ink: toReadable(theme === 'light' ? '#ffffff' : '#1b1d20', [accent]),
    soft: mixHex(GROUNDS[theme][0], accent, SOFT[theme]),
  };
}
