/**
 * What the readers of tables hand on: some rows, field by field. A format gives the values as it holds them (texts,
 * numbers, codes into a dictionary), so that what a binary file keeps compact is never blown up into objects.
 */
import type { Problem } from '../core/problem.ts';

/** What a column of somebody's table can mean. See `columnNames.ts` for the words that say so. */
export const FIELDS = [
  'id',
  'title',
  'summary',
  'date',
  'start',
  'end',
  'lng',
  'lat',
  'point',
  'category',
  'place',
  'country',
  'kind',
  'uncertainty_m',
  'role',
  'status',
  'date_kind',
  'url',
] as const;
export type Field = (typeof FIELDS)[number];

/** Values in the order of the rows. `null`, `undefined` and `''` = none. */
export type FieldColumn =
  | { readonly type: 'values'; readonly at: (row: number) => unknown }
  /** Numbers without gaps. */
  | { readonly type: 'numbers'; readonly values: ArrayLike<number> }
  /** Few distinct values: row k has `values[codes[k]]`, or none where that is outside the list. */
  | { readonly type: 'coded'; readonly values: readonly unknown[]; readonly codes: ArrayLike<number> }
  /** UTF-8: row k has `bytes[offsets[k] … offsets[k + 1] - 1]`. */
  | { readonly type: 'text'; readonly offsets: ArrayLike<number>; readonly bytes: Uint8Array };

export interface RowBatch {
  readonly count: number;
  /** The number of the first row in its file, as a person would count: from 1, a line of names included. */
  readonly first: number;
  /** The number of each row, where some in between are missing. */
  readonly numbers?: ArrayLike<number>;
  readonly fields: Readonly<Partial<Record<Field, FieldColumn>>>;
  /** True where rows of one id stand together: the writer of the file has seen to it, and nobody needs to remember. */
  readonly isGrouped?: boolean;
  /** Rows of the file that could not become part of the batch. */
  readonly problems?: readonly Problem[];
}

/** A way to read a column by row, whatever its type. */
export function valuesOf(column: FieldColumn, decode: (bytes: Uint8Array) => string): (row: number) => unknown {
  switch (column.type) {
    case 'values':
      return column.at;
    case 'numbers':
      return (row) => column.values[row];
    case 'coded':
      return (row) => column.values[column.codes[row] as number];
    case 'text':
      return (row) => decode(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]));
  }
}

/** The bytes of a file, in order and once; or any part of them, where the file lies ready. */
export interface ByteSource {
  /** As people call the file, for sentences. */
  readonly name: string;
  /** Bytes in all; `null` where nobody says. */
  readonly size: number | null;
  readonly chunks: () => AsyncIterator<Uint8Array<ArrayBuffer>, undefined, undefined>;
  /** The last `length` bytes, ahead of the others; `null` where that cannot be had. */
  readonly tail: (length: number) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Rows as they arrive. Returns what made it stop before the end, or `null` where all was read. */
export type RowReader = (source: ByteSource) => AsyncGenerator<RowBatch, Problem | null, undefined>;
