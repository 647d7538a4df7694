/** Images that our layers and the basemap's name, drawn as pixels when MapLibre first asks: no sprite file. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { makeTownDot } from './basemap/townDot.ts';
import { blankSize } from './layers/footprints.ts';
import { ARROW_ID, ARROW_MARGIN } from './layers/legs.ts';

const PIXEL_RATIO = 3;

/** The arrowhead with the margin that a distance field needs, CSS pixels. */
const ARROW = { width: 9, height: 11, margin: ARROW_MARGIN } as const;

/** MapLibre reads a distance field's alpha as 0.75 at the edge, falling to nought over this many pixels outside. */
const FIELD = { edge: 0.75, reach: 8 } as const;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
  /** A distance field, which takes its colour from the layer. */
  readonly sdf?: boolean;
}

export function makeImage(id: string): Pixels | undefined {
  const blank = blankSize(id);
  if (blank) return makeBlank(blank);
  if (id === ARROW_ID) return makeArrow();
  return makeTownDot(id);
}

/** Gives a map the image that it misses. A name that is not ours stays missing. */
export function addImage(map: MapLibreMap, id: string): void {
  const image: Pixels | undefined = makeImage(id);
  if (!image || map.hasImage(id)) return;
  const { width, height, data, pixelRatio, sdf } = image;
  map.addImage(id, { width, height, data }, { pixelRatio, sdf: sdf ?? false });
}

function makeBlank({ width, height }: { readonly width: number; readonly height: number }): Pixels {
  return { width, height, data: new Uint8ClampedArray(width * height * 4), pixelRatio: 1 };
}

/** A barbed arrowhead that points up, its tip at the top margin, as a distance field. */
function makeArrow(): Pixels {
  const width = (ARROW.width + 2 * ARROW.margin) * PIXEL_RATIO;
  const height = (ARROW.height + 2 * ARROW.margin) * PIXEL_RATIO;
  const at = (x: number, y: number): Corner => [
    (ARROW.margin + x * ARROW.width) * PIXEL_RATIO,
    (ARROW.margin + y * ARROW.height) * PIXEL_RATIO,
  ];
  const corners = [at(0.5, 0), at(1, 1), at(0.5, 0.78), at(0, 1)];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const distance = signedDistance([x + 0.5, y + 0.5], corners);
      data.set([255, 255, 255, 255 * (FIELD.edge - distance / FIELD.reach)], (y * width + x) * 4);
    }
  }
  return { width, height, data, pixelRatio: PIXEL_RATIO, sdf: true };
}

type Corner = readonly [x: number, y: number];

/** Distance from a polygon's outline, negative inside. */
function signedDistance([x, y]: Corner, corners: readonly Corner[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  corners.forEach(([x0, y0], k) => {
    const [x1, y1] = corners[(k + 1) % corners.length] as Corner;
    const share = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2);
    const along = Math.min(1, Math.max(0, share));
    nearest = Math.min(nearest, Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0)));
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
  });
  return inside ? -nearest : nearest;
}
