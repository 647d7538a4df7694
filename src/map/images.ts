/** Images that our layers and the basemap's name, drawn as pixels when MapLibre first asks: no sprite file. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { makeTownDot } from './basemap/townDot.ts';
import { FOOTPRINT_SIZE } from './layers/markLabels.ts';
import { LOOKS, toRgb } from './look.ts';

const PIXEL_RATIO = 3;

/** CSS pixels. */
const ARROW = { width: 9, height: 11 } as const;

export const ARROW_IDS = { light: 'dateline-arrow-light', dark: 'dateline-arrow-dark' } as const;
export const BLANK_ID = 'dateline-blank';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

export function makeImage(id: string): Pixels | undefined {
  if (id === BLANK_ID) return makeBlank();
  if (id === ARROW_IDS.light) return makeArrow(LOOKS.light.ink);
  if (id === ARROW_IDS.dark) return makeArrow(LOOKS.dark.ink);
  return makeTownDot(id);
}

/** Gives a map the image that it misses. A name that is not ours stays missing. */
export function addImage(map: MapLibreMap, id: string): void {
  const image = makeImage(id);
  if (!image || map.hasImage(id)) return;
  const { width, height, data, pixelRatio } = image;
  map.addImage(id, { width, height, data }, { pixelRatio });
}

function makeBlank(): Pixels {
  const size = FOOTPRINT_SIZE;
  return { width: size, height: size, data: new Uint8ClampedArray(size * size * 4), pixelRatio: 1 };
}

/** A barbed arrowhead that points up, sampled 4 × 4 times a pixel. */
function makeArrow(colour: string): Pixels {
  const width = ARROW.width * PIXEL_RATIO;
  const height = ARROW.height * PIXEL_RATIO;
  const data = new Uint8ClampedArray(width * height * 4);
  const rgb = toRgb(colour).map((part) => Math.round(part * 255));
  const isInside = (x: number, y: number): boolean => {
    const across = Math.abs(x / width - 0.5) * 2;
    const down = y / height;
    return across <= down && down <= 0.78 + 0.22 * across;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let covered = 0;
      for (let k = 0; k < 16; k++) if (isInside(x + ((k % 4) + 0.5) / 4, y + (Math.floor(k / 4) + 0.5) / 4)) covered++;
      data.set([...rgb, Math.round((covered / 16) * 255)], (y * width + x) * 4);
    }
  }
  return { width, height, data, pixelRatio: PIXEL_RATIO };
}
