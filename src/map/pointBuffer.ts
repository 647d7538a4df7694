/** The events of the point view as rows for the GPU: filled once, in the order of their time slices. */
import type { Columns } from '../core/columns.ts';
import { FLAG } from '../core/columns.ts';
import type { Category } from '../core/model.ts';
import type { Slices } from '../core/slices.ts';
import { SHAPES } from '../theme/palette.ts';
import { SECTORS } from './markShaders.ts';
import { KIND, ROW_AT, ROW_BYTES } from './pointShaders.ts';

/** Rows written at a time: a million of them pass through one megabyte. */
const CHUNK_ROWS = 65_536;

/** Writes all rows in order, a chunk at a time; the bytes are good until the next. */
export function writeRows(
  columns: Columns,
  { events }: Slices,
  categories: readonly Category[],
  write: (bytes: Uint8Array, atRow: number) => void,
): void {
  const looks = categories.map(({ color, shape }) => ({
    colour: color % SECTORS,
    shape: Math.max(0, (SHAPES as readonly string[]).indexOf(shape)),
  }));
  const buffer = new ArrayBuffer(Math.min(CHUNK_ROWS, events.length) * ROW_BYTES);
  const times = new Int32Array(buffer);
  const positions = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  const { start, end, x, y, category, flags } = columns;
  for (let first = 0; first < events.length; first += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, events.length - first);
    for (let k = 0; k < count; k++) {
      const event = events[first + k] as number;
      const at = k * ROW_BYTES;
      const word = at / 4;
      times[word + ROW_AT.time / 4] = start[event] as number;
      times[word + ROW_AT.time / 4 + 1] = end[event] as number;
      positions[word + ROW_AT.position / 4] = x[event] as number;
      positions[word + ROW_AT.position / 4 + 1] = y[event] as number;
      const look = looks[category[event] as number];
      bytes[at + ROW_AT.kind + KIND.colour] = look?.colour ?? 0;
      bytes[at + ROW_AT.kind + KIND.shape] = look?.shape ?? 0;
      bytes[at + ROW_AT.kind + KIND.solid] = (flags[event] as number) & FLAG.solid ? 1 : 0;
      bytes[at + ROW_AT.kind + KIND.category] = category[event] as number;
    }
    write(bytes.subarray(0, count * ROW_BYTES), first);
  }
}

/** Writes for every row whether its event is accepted, a chunk at a time. */
export function writeAccepted(
  { events }: Slices,
  mask: Uint8Array,
  write: (bytes: Uint8Array, atRow: number) => void,
): void {
  const bytes = new Uint8Array(Math.min(CHUNK_ROWS, events.length));
  for (let first = 0; first < events.length; first += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, events.length - first);
    for (let k = 0; k < count; k++) bytes[k] = mask[events[first + k] as number] as number;
    write(bytes.subarray(0, count), first);
  }
}
