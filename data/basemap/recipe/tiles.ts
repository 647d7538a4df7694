/** Cuts layers of GeoJSON into vector tiles, zoom by zoom, in the layer and field names of Protomaps' basemap (version 4). */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { makeCollection, type Shape } from './shapes.ts';

export const LAYERS = ['earth', 'water', 'boundaries', 'places'] as const;
export type LayerName = (typeof LAYERS)[number];
/** What a layer holds at one zoom. */
export type LayersAt = (zoom: number) => Readonly<Record<LayerName, readonly Shape[]>>;

export const MAX_ZOOM = 6;
export const EXTENT = 4096;

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export function cutTiles(layersAt: LayersAt): readonly Tile[] {
  return Array.from({ length: MAX_ZOOM + 1 }, (_, z) => cutZoom(z, layersAt(z))).flat();
}

function cutZoom(z: number, layers: ReturnType<LayersAt>): readonly Tile[] {
  const indexes = LAYERS.map((name) => {
    // The last zoom is drawn beyond itself and keeps every vertex (geojson-vt simplifies below maxZoom only); the
    // others lose what is under half a pixel.
    const maxZoom = z === MAX_ZOOM ? z : z + 1;
    const options = { maxZoom, indexMaxZoom: 0, tolerance: z < 2 ? 1 : 4, extent: EXTENT, buffer: 64 };
    return [name, new GeoJSONVT(makeCollection(layers[name]), options)] as const;
  });
  const tiles: Tile[] = [];
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const cut = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y);
        return tile?.features.length ? [[name, tile] as const] : [];
      });
      if (cut.length)
        tiles.push({ z, x, y, bytes: fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: EXTENT }) });
    }
  }
  return tiles;
}
