/**
 * One column of one row group of a Parquet file. What the file keeps compact stays so: dictionaries as codes, texts as
 * bytes, numbers as numbers. Everything else goes through hyparquet's own conversions.
 */
import type { ColumnMetaData, SchemaTree } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { getMaxDefinitionLevel, isFlatColumn } from 'hyparquet/src/schema.js';
import { decodeUtf8 } from '../core/utf8.ts';
import { type FieldColumn, valuesOf } from './rowBatch.ts';

type Header = ReturnType<typeof parquetHeader>;
type Decoder = Parameters<typeof readPage>[2];
interface Piece {
  readonly count: number;
  readonly column: FieldColumn;
}

const MS_PER_DAY = 86_400_000;
/** A day as the readers of dates take it, without a clock. */
const toDate = (days: number) => ({ getTime: () => days * MS_PER_DAY });
const PARSERS = { ...DEFAULT_PARSERS, dateFromDays: toDate as unknown as (days: number) => Date };

/** @param bytes the column chunk, from its dictionary page on */
export function readParquetChunk(
  bytes: Uint8Array<ArrayBuffer>,
  path: SchemaTree[],
  metadata: ColumnMetaData,
  rows: number,
): FieldColumn {
  const element = path.at(-1)?.element;
  if (!element || !isFlatColumn(path)) return { type: 'values', at: () => null };
  const decoder: Decoder = {
    pathInSchema: metadata.path_in_schema,
    type: metadata.type,
    element,
    schemaPath: path,
    codec: metadata.codec,
    parsers: PARSERS,
  };
  const isNullable = getMaxDefinitionLevel(path) > 0;
  const isText = element.converted_type === 'UTF8' || element.logical_type?.type === 'STRING';
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const pieces: Piece[] = [];
  let dictionary: ArrayLike<unknown> | undefined;
  for (let read = 0; read < rows && reader.offset < bytes.byteLength; ) {
    const header = parquetHeader(reader);
    const start = reader.offset;
    if (header.type === 'DICTIONARY_PAGE') {
      const { data } = readPage(reader, header, decoder, undefined, undefined, 0);
      dictionary = data && convert(data, decoder);
      continue;
    }
    const piece = readCompactPage(bytes, start, header, decoder, dictionary, isNullable, isText);
    if (piece) reader.offset = start + header.compressed_page_size;
    const made = piece ?? readAnyPage(reader, header, decoder, dictionary);
    if (!made) break;
    pieces.push(made);
    read += made.count;
  }
  return join(pieces);
}

/** A page of the second version with codes or texts that are all there; `null` for any other. */
function readCompactPage(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  header: Header,
  { codec }: Decoder,
  dictionary: ArrayLike<unknown> | undefined,
  isNullable: boolean,
  isText: boolean,
): Piece | null {
  const page = header.data_page_header_v2;
  if (header.type !== 'DATA_PAGE_V2' || !page) return null;
  const isCoded = page.encoding === 'RLE_DICTIONARY' && dictionary !== undefined;
  if (!isCoded && !(isText && page.encoding === 'PLAIN' && page.num_nulls === 0)) return null;
  const levels = page.repetition_levels_byte_length + page.definition_levels_byte_length;
  const packed = bytes.subarray(start + levels, start + header.compressed_page_size);
  const values =
    page.is_compressed === false
      ? packed
      : decompressPage(packed, header.uncompressed_page_size - levels, codec, undefined);
  const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
  if (!isCoded) return { count: page.num_rows, column: readTexts(values, view, page.num_values) };
  const width = values.length > 0 ? view.getUint8(0) : 0;
  const codes = new Int32Array(page.num_values - page.num_nulls);
  if (width > 0) readRleBitPackedHybrid({ view, offset: 1 }, width, codes, values.length - 1);
  const all = page.num_nulls > 0 && isNullable ? spread(codes, bytes, start, page) : codes;
  return { count: page.num_rows, column: { type: 'coded', values: Array.from(dictionary ?? []), codes: all } };
}

/** Codes of all rows, -1 for those without a value. */
function spread(
  codes: Int32Array,
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  page: NonNullable<Header['data_page_header_v2']>,
): Int32Array {
  const levels = new Uint8Array(page.num_values);
  const at = start + page.repetition_levels_byte_length;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, page.definition_levels_byte_length);
  readRleBitPackedHybrid({ view, offset: 0 }, 1, levels, page.definition_levels_byte_length);
  const all = new Int32Array(page.num_values);
  let next = 0;
  for (let k = 0; k < all.length; k++) all[k] = levels[k] ? (codes[next++] as number) : -1;
  return all;
}

/** Each text stands behind its length: the lengths become offsets, and the texts move together. */
function readTexts(values: Uint8Array, view: DataView, count: number): FieldColumn {
  const offsets = new Uint32Array(count + 1);
  const bytes = new Uint8Array(Math.max(0, values.length - count * 4));
  let from = 0;
  let to = 0;
  for (let k = 0; k < count; k++) {
    const length = view.getUint32(from, true);
    from += 4;
    if (length < 64) for (let i = 0; i < length; i++) bytes[to + i] = values[from + i] as number;
    else bytes.set(values.subarray(from, from + length), to);
    from += length;
    to += length;
    offsets[k + 1] = to;
  }
  return { type: 'text', offsets, bytes };
}

function readAnyPage(
  reader: { view: DataView; offset: number },
  header: Header,
  decoder: Decoder,
  dictionary: ArrayLike<unknown> | undefined,
): Piece | null {
  const { data } = readPage(reader, header, decoder, dictionary as never, undefined, 0);
  if (!data) return null;
  const isPlain = data instanceof Float64Array || data instanceof Float32Array || data instanceof Int32Array;
  const column: FieldColumn = isPlain
    ? { type: 'numbers', values: data }
    : { type: 'values', at: (row) => data[row] as unknown };
  return { count: data.length, column };
}

/** The pages of a column one after another. */
function join(pieces: readonly Piece[]): FieldColumn {
  const [only] = pieces;
  if (only && pieces.length === 1) return only.column;
  const readers = pieces.map(({ column }) => valuesOf(column, decodeUtf8));
  const starts = [0];
  for (const { count } of pieces) starts.push((starts.at(-1) ?? 0) + count);
  let piece = 0;
  return {
    type: 'values',
    at: (row) => {
      // Rows are read in order: the next one is nearly always in the same page.
      if (row < (starts[piece] ?? 0)) piece = 0;
      while (piece + 1 < pieces.length && row >= (starts[piece + 1] as number)) piece++;
      return readers[piece]?.(row - (starts[piece] as number));
    },
  };
}
