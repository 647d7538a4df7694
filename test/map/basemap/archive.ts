/** Opens the checked-in archive and reads features of a layer at a zoom, in degrees, as a map would. */
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import type { Feature, MultiLineString, Position } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

export const BASEMAP_FOLDER = new URL('../../../public/basemap/', import.meta.url);

/** The archive in memory, so that no server is needed. */
class FileSource implements Source {
  readonly #bytes = new Uint8Array(readFileSync(new URL('dateline.pmtiles', BASEMAP_FOLDER)));

  getKey(): string {
    return 'dateline.pmtiles';
  }

  getBytes(offset: number, length: number): Promise<RangeResponse> {
    return Promise.resolve({ data: this.#bytes.slice(offset, offset + length).buffer });
  }
}

export const archive = new PMTiles(new FileSource());

/** Features of one layer in every tile of a zoom; what lies in a tile's margin comes more than once. */
export async function readLayer(zoom: number, name: string): Promise<Feature[]> {
  const edge = Array.from({ length: 2 ** zoom }, (_, i) => i);
  const tiles = await Promise.all(edge.flatMap((x) => edge.map((y) => readTile(zoom, x, y, name))));
  return tiles.flat();
}

async function readTile(z: number, x: number, y: number, name: string): Promise<Feature[]> {
  const response = await archive.getZxy(z, x, y);
  const layer = response && new VectorTile(new PbfReader(response.data)).layers[name];
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i).toGeoJSON(x, y, z)) : [];
}

/** The lines of features as pairs of neighbouring positions. */
export function listSegments(features: readonly Feature[]): [Position, Position][] {
  return features.flatMap(({ geometry }) => {
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return [];
    const lines: MultiLineString['coordinates'] =
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return lines.flatMap((line) => line.slice(1).map((end, i): [Position, Position] => [line[i] ?? end, end]));
  });
}

/** Whether two segments cross, touching ends left aside. */
export function doCross([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, [x = 0, y = 0]: Position): number {
  return Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
}
