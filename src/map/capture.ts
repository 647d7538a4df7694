/**
 * A picture of the map as it is drawn, marks and labels included. MapLibre clears its canvas after every frame, so it
 * is read inside the frame that draws it; for as long as that takes, the map is drawn at the picture's pixel ratio.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface MapPicture {
  /** Width and height are the map's in CSS pixels times `pixelRatio`. */
  readonly canvas: HTMLCanvasElement;
  readonly pixelRatio: number;
  /** Credits that the map shows, as plain text. */
  readonly attribution: string;
}

/** Pixels of the picture per CSS pixel. */
const PIXEL_RATIO = 2;

/** How long labels and tiles may take to come to rest: a basemap that never answers must not keep the picture. */
const REST_MS = 5_000;

/** How long one frame may take; longer, and the context is lost or the page is hidden. */
const FRAME_MS = 10_000;

/** @throws when no frame is drawn, as in a page that is hidden */
export async function captureMap(map: MapLibreMap): Promise<MapPicture> {
  map.setPixelRatio(PIXEL_RATIO);
  try {
    await rest(map);
    const canvas = await readFrame(map);
    const { clientWidth } = map.getCanvas();
    return { canvas, pixelRatio: canvas.width / Math.max(1, clientWidth), attribution: attributionOf(map) };
  } finally {
    // Null follows the device again, as MapLibre documents and does not type.
    map.setPixelRatio(null as unknown as number);
  }
}

function rest(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      map.off('idle', done);
      resolve();
    };
    const timer = setTimeout(done, REST_MS);
    map.once('idle', done);
    map.triggerRepaint();
  });
}

function readFrame(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      map.off('render', read);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('The map drew no frame.'));
    }, FRAME_MS);
    const read = () => {
      stop();
      const source = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = source.width;
      copy.height = source.height;
      const context = copy.getContext('2d');
      if (!context) {
        reject(new Error('The browser gave no canvas to copy the map to.'));
        return;
      }
      context.drawImage(source, 0, 0);
      resolve(copy);
    };
    map.once('render', read);
    map.triggerRepaint();
  });
}

const attributionOf = (map: MapLibreMap): string =>
  (map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? '').trim();
