/** The ground that the five articles are about, where the map must hold up at zoom 8: here finer sources are used. */
import type { Box } from './shapes.ts';

export const FOCUS_BOXES: Readonly<Record<string, Box>> = {
  /** Ukraine, and Russia to the Volga: Kursk, Belgorod, Saratov, Tatarstan. */
  'eastern-europe': [21, 43.4, 53, 57],
  /** Primorye with Dunai, the Korean peninsula, and the straits to Japan. */
  'korea-primorye': [123.5, 32.8, 137, 48.6],
};

/** The Kakhovka reservoir, emptied in June 2023 when its dam was destroyed; the Dnipro runs in its old bed there. */
export const KAKHOVKA: Box = [33.25, 46.7, 35.35, 47.83];

/** Where villages count too: the Kursk front and Donbas, the coast of Primorye, North Korea. */
export const VILLAGE_BOXES: readonly Box[] = [
  [33.4, 46.8, 40.5, 52.5],
  [130.4, 42.2, 134.2, 44.6],
  [124, 37.6, 130.8, 43.1],
];
