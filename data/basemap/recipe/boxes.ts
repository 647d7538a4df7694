/** The ground that the five articles are about, where the map must hold up at zoom 8: here finer sources are used. */
import type { Box } from './shapes.ts';

export const FOCUS_BOXES: Readonly<Record<string, Box>> = {
  /** Ukraine, and Russia to the Volga: Kursk, Belgorod, Saratov, Tatarstan. */
  'eastern-europe': [21, 43.4, 53, 57],
  /** Primorye with Dunai, the Korean peninsula, and the straits to Japan. */
  'korea-primorye': [123.5, 32.8, 137, 48.6],
};

/** The Syvash lagoon and the neck of Crimea, which GSHHG fills with land: here Natural Earth is the better of the two. */
export const SYVASH: readonly (readonly [number, number])[] = [
  [33.4, 46.3],
  [34.75, 46.3],
  [34.95, 46.1],
  [35.6, 45.3],
  [35.4, 45.2],
  [34.2, 45.2],
  [33.4, 45.7],
  [33.4, 46.3],
];

/** The Kakhovka reservoir, emptied in June 2023 when its dam was destroyed; the Dnipro runs in its old bed there. */
export const KAKHOVKA: Box = [33.36, 46.7, 35.35, 47.83];

/** Where villages count too: the Kursk front and Donbas, the coast of Primorye, North Korea. */
export const VILLAGE_BOXES: readonly Box[] = [
  [33.4, 46.8, 40.5, 52.5],
  [130.4, 42.2, 134.2, 44.6],
  [124, 37.6, 130.8, 43.1],
];
