/**
 * The fonts of the labels, as files that MapLibre fetches itself through the style's `font-faces`.
 *
 * Not the page's own fonts: MapLibre asks the document for them without a sample text, which loads only the subset
 * that holds a space; Cyrillic and Latin Extended would then be drawn in a fallback font and stay so. `font-faces`
 * fetches a file when a character in its range first appears and waits for it. Static files, because a variable one
 * would come at its default weight only.
 */
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Names to use in `text-font`. Hangul has one weight, 542 kB, fetched only where Korean is shown. */
export const REGULAR = ['Noto Sans Regular', 'Noto Sans Hangul'];
export const SEMIBOLD = ['Noto Sans Semibold', 'Noto Sans Hangul'];

/** Characters a file covers, as @fontsource cut it, without the marks that two files share. */
const RANGES = {
  latin: [
    'U+0000-00FF',
    'U+0131',
    'U+0152-0153',
    'U+02BB-02BC',
    'U+02C6',
    'U+02DA',
    'U+02DC',
    'U+2000-206F',
    'U+20AC',
    'U+2122',
    'U+2191',
    'U+2193',
    'U+2212',
    'U+2215',
  ],
  'latin-ext': ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF', 'U+2113'],
  cyrillic: ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
} as const;

const HANGUL = ['U+1100-11FF', 'U+3130-318F', 'U+AC00-D7A3'];

/** `assetBase`: where public/basemap is served, absolute or relative, with or without the last slash. */
export function makeFontFaces(assetBase: string): FontFacesSpecification {
  const base = `${assetBase.replace(/\/$/, '')}/fonts`;
  const faces = (weight: 400 | 600) =>
    Object.entries(RANGES).map(([subset, ranges]) => ({
      url: `${base}/noto-sans-${subset}-${weight}-normal.woff2`,
      'unicode-range': [...ranges],
    }));
  return {
    'Noto Sans Regular': faces(400),
    'Noto Sans Semibold': faces(600),
    'Noto Sans Hangul': [{ url: `${base}/noto-sans-kr-korean-400-normal.woff2`, 'unicode-range': HANGUL }],
  };
}
