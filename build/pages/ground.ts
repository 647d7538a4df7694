/**
 * The ground of a page's map, read from the basemap's own archive: land, lakes, coast, borders and the larger towns of a
 * frame, as SVG path data. So a picture on paper shows the coast that the live map shows.
 */
import { readFileSync } from 'node:fs';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import { type LngLat, toMercator } from '../../src/core/geo.ts';
import type { Frame, Projection } from '../../src/ui/overview/project.ts';
import { type Line, trimLines } from './trimPath.ts';

export interface Town {
  readonly names: Readonly<Record<string, string>>;
  readonly at: readonly [x: number, y: number];
  /** The zoom from which a web map names it: the largest first. */
  readonly rank: number;
}

export interface Ground {
  readonly land: string;
  readonly lakes: string;
  readonly coast: string;
  readonly borders: string;
  readonly disputed: string;
  readonly regions: string;
  readonly towns: readonly Town[];
}

export type ReadGround = (frame: Frame, projection: Projection, anchor: LngLat) => Promise<Ground>;

const TILE_SIZE = 512;
const MAX_ZOOM = 6;
/** Zooms by which a picture's tiles are finer than a screen's: a card has two pixels to a unit. */
const FINER = 0.6;
/** Rivers and region borders under this are noise. */
const REGION_ZOOM = 4;
/** Units around the frame, out of sight. */
const EDGE = 8;

/** Opens the archive once; tiles are decoded as pictures need them and kept. */
export function openGround(path: string): ReadGround {
  const archive = new PMTiles(fileSource(path));
  const tiles = new Map<string, Promise<VectorTile | null>>();
  const tileAt = (z: number, x: number, y: number) => {
    const key = `${z}/${x}/${y}`;
    const known = tiles.get(key);
    if (known) return known;
    const made = archive.getZxy(z, x, y).then((found) => (found ? decode(found.data) : null));
    tiles.set(key, made);
    return made;
  };
  return async (frame, projection, anchor) => {
    const z = Math.max(0, Math.min(MAX_ZOOM, Math.round(projection.zoom + FINER)));
    const scale = TILE_SIZE * 2 ** projection.zoom;
    const [px, py] = projection.project(anchor);
    const [mx, my] = toMercator(anchor);
    const toFrame = (x: number, y: number) => [px + (x - mx) * scale, py + (y - my) * scale] as const;
    const count = 2 ** z;
    const column = (x: number) => Math.floor((mx + (x - px) / scale) * count);
    const row = (y: number) => Math.min(count - 1, Math.max(0, Math.floor((my + (y - py) / scale) * count)));
    const parts = {
      land: [] as Line[],
      lakes: [] as Line[],
      coast: [] as Line[],
      borders: [] as Line[],
      disputed: [] as Line[],
      regions: [] as Line[],
    };
    const towns: Town[] = [];
    for (let x = column(0); x <= column(frame.width); x++) {
      for (let y = row(0); y <= row(frame.height); y++) {
        const tile = await tileAt(z, ((x % count) + count) % count, y);
        if (!tile) continue;
        const place = (at: Point, extent: number) => toFrame((x + at.x / extent) / count, (y + at.y / extent) / count);
        for (const [layer, feature] of featuresOf(tile)) {
          const part = partOf(layer, feature, z);
          if (part === 'town') towns.push(...townOf(feature, place));
          else if (part) parts[part].push(...linesOf(feature, place));
        }
      }
    }
    const sight = { left: -EDGE, top: -EDGE, right: frame.width + EDGE, bottom: frame.height + EDGE };
    const cut = (lines: readonly Line[]) => trimLines(lines, sight);
    return {
      land: cut(parts.land),
      lakes: cut(parts.lakes),
      coast: cut(parts.coast),
      borders: cut(parts.borders),
      disputed: cut(parts.disputed),
      regions: cut(parts.regions),
      towns: towns.sort((a, b) => a.rank - b.rank),
    };
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}
type Place = (at: Point, extent: number) => readonly [x: number, y: number];

function fileSource(path: string): Source {
  const bytes = readFileSync(path);
  return {
    getKey: () => path,
    getBytes: async (offset, length) => ({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
  };
}

const decode = (data: ArrayBuffer): VectorTile => new VectorTile(new PbfReader(new Uint8Array(data)));

function* featuresOf(tile: VectorTile): Generator<[layer: string, feature: VectorTileFeature]> {
  for (const [name, layer] of Object.entries(tile.layers)) {
    for (let index = 0; index < layer.length; index++) yield [name, layer.feature(index)];
  }
}

type Part = Exclude<keyof Ground, 'towns'> | 'town';

function partOf(layer: string, { type, properties }: VectorTileFeature, zoom: number): Part | null {
  const { kind } = properties;
  if (layer === 'earth') return type === 3 ? 'land' : null;
  if (layer === 'water') return type === 3 ? 'lakes' : kind === 'coastline' ? 'coast' : null;
  if (layer === 'places') return type === 1 && kind !== 'country' && kind !== 'region' ? 'town' : null;
  if (layer !== 'boundaries') return null;
  if (kind === 'region') return zoom >= REGION_ZOOM ? 'regions' : null;
  return properties.disputed === true ? 'disputed' : 'borders';
}

function linesOf(feature: VectorTileFeature, place: Place): Line[] {
  const closed = feature.type === 3;
  return feature.loadGeometry().map((line) => ({
    closed,
    points: (closed ? line.slice(0, -1) : line).map((point) => place(point, feature.extent)),
  }));
}

function townOf(feature: VectorTileFeature, place: Place): Town[] {
  const { properties, extent } = feature;
  const point = feature.loadGeometry()[0]?.[0];
  // A tile repeats what lies in its margin: its neighbour has it, too.
  if (!point || point.x < 0 || point.y < 0 || point.x >= extent || point.y >= extent) return [];
  const names = Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => {
      const lang = /^name(?::(\w+))?$/.exec(key);
      return lang ? [[lang[1] ?? 'en', String(value)]] : [];
    }),
  );
  return [{ names, at: place(point, extent), rank: Number(properties.min_zoom ?? 99) }];
}
