/**
 * Writes a PMTiles v3 archive: header, one root directory, metadata, then the tiles in Hilbert order, equal tiles once.
 * Layout: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Box } from './shapes.ts';
import type { Tile } from './tiles.ts';

const HEADER_BYTES = 127;
/** The root directory must fit, with the header, into the first 16 KiB that a reader asks for. */
const ROOT_LIMIT = 16_384 - HEADER_BYTES;
const GZIP = 2;
const MVT = 1;

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

export interface ArchiveOptions {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Box;
  /** Longitude, latitude, zoom of a first view. */
  readonly centre: readonly [number, number, number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

export function writeArchive(tiles: readonly Tile[], options: ArchiveOptions): Uint8Array {
  const { entries, data, contents } = packTiles(tiles);
  const root = gzip(encodeDirectory(entries));
  if (root.length > ROOT_LIMIT) throw new Error(`root directory is ${root.length} bytes, at most ${ROOT_LIMIT} fit`);
  const metadata = gzip(Buffer.from(JSON.stringify(options.metadata)));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  const metadataAt = HEADER_BYTES + root.length;
  const dataAt = metadataAt + metadata.length;
  const sections = [HEADER_BYTES, root.length, metadataAt, metadata.length, dataAt, 0, dataAt, data.length];
  for (const [i, value] of [...sections, tiles.length, entries.length, contents].entries()) {
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
  }
  header.set([1, GZIP, GZIP, MVT, options.minZoom, options.maxZoom], 96);
  for (const [i, degrees] of options.bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
  const [lon, lat, zoom] = options.centre;
  header.writeUInt8(zoom, 118);
  header.writeInt32LE(Math.round(lon * 1e7), 119);
  header.writeInt32LE(Math.round(lat * 1e7), 123);
  return Buffer.concat([header, root, metadata, data]);
}

function packTiles(tiles: readonly Tile[]): { entries: readonly Entry[]; data: Buffer; contents: number } {
  const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), tile })).sort((a, b) => a.id - b.id);
  const seen = new Map<string, { offset: number; length: number }>();
  const chunks: Buffer[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, tile } of sorted) {
    const key = createHash('sha256').update(tile.bytes).digest('hex');
    let at = seen.get(key);
    if (!at) {
      const chunk = gzip(tile.bytes);
      at = { offset: end, length: chunk.length };
      chunks.push(chunk);
      seen.set(key, at);
      end += chunk.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === at.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, ...at, run: 1 });
  }
  return { entries, data: Buffer.concat(chunks), contents: seen.size };
}

/** Columns of varints: count, id deltas, run lengths, lengths, offsets (0 = right after the entry before). */
function encodeDirectory(entries: readonly Entry[]): Buffer {
  const out: number[] = [];
  pushVarint(out, entries.length);
  for (const [i, entry] of entries.entries()) pushVarint(out, entry.id - (entries[i - 1]?.id ?? 0));
  for (const entry of entries) pushVarint(out, entry.run);
  for (const entry of entries) pushVarint(out, entry.length);
  for (const [i, entry] of entries.entries()) {
    const before = entries[i - 1];
    pushVarint(out, before && before.offset + before.length === entry.offset ? 0 : entry.offset + 1);
  }
  return Buffer.from(out);
}

function pushVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
}

/** Level 9, and no time stamp or system byte: the same tiles give the same archive. */
function gzip(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}
