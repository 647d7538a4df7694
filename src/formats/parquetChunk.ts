/**
 * One column of one row group of a Parquet file. What the file keeps compact stays so: dictionaries as codes, texts as
 * bytes, numbers as numbers. Everything else goes through hyparquet's own conversions.
 */
import type { ColumnMetaData, DecodedArray, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getMaxDefinitionLevel, isFlatColumn } from 'hyparquet/src/schema.js';
import { decodeUtf8 } from '../core/utf8.ts';
import { type FieldColumn, valuesOf } from './rowBatch.ts';
import { readRunLengths } from './runLengths.ts';

type Decoder = Parameters<typeof convert>[1];
type Header = ReturnType<typeof parquetHeader>;
interface Piece {
  readonly count: number;
  readonly column: FieldColumn;
}
/** A page of data: which rows have a value, and the values as they are encoded. */
interface Page {
  readonly count: number;
  /** 1 for each row with a value; `null` = all have. */
  readonly levels: Uint8Array | null;
  readonly defined: number;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

const MS_PER_DAY = 86_400_000;
/** A page unpacks to a megabyte or a few; one of a gigabyte is no page. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A day as the readers of dates take it, without a clock. */
const toDate = (days: number) => ({ getTime: () => days * MS_PER_DAY });
const PARSERS = { ...DEFAULT_PARSERS, dateFromDays: toDate as unknown as (days: number) => Date };

/** @param bytes the column chunk, from its dictionary page on @throws where it is not what the plan of the file says */
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
  let dictionary: readonly unknown[] = [];
  for (let read = 0; read < rows; ) {
    if (reader.offset >= bytes.byteLength) throw new RangeError('a column has fewer values than rows');
    const header = parquetHeader(reader);
    const size = header.compressed_page_size;
    if (!(size >= 0 && size <= bytes.byteLength - reader.offset && header.uncompressed_page_size <= MOST_BYTES)) {
      throw new RangeError('a page is larger than its column');
    }
    const body = bytes.subarray(reader.offset, reader.offset + size);
    reader.offset += size;
    if (header.type === 'DICTIONARY_PAGE') {
      dictionary = Array.from(readDictionary(body, header, decoder) as ArrayLike<unknown>);
      continue;
    }
    const page = openPage(body, header, decoder, isNullable, rows - read);
    pieces.push({ count: page.count, column: readPage(page, decoder, dictionary, isText) });
    read += page.count;
  }
  return join(pieces);
}

function readDictionary(body: Uint8Array, header: Header, decoder: Decoder): DecodedArray {
  const bytes = decompressPage(body, header.uncompressed_page_size, decoder.codec, undefined);
  const count = header.dictionary_page_header?.num_values ?? 0;
  if (!(count >= 0 && count <= bytes.length)) throw new RangeError('a dictionary has more words than bytes');
  return convert(readPlain(readerOf(bytes), decoder.type, count, decoder.element.type_length), decoder);
}

/** The two versions of a page differ in where the levels stand and in whether they are packed. */
function openPage(body: Uint8Array, header: Header, { codec }: Decoder, isNullable: boolean, most: number): Page {
  const second = header.data_page_header_v2;
  const first = header.data_page_header;
  const count = second?.num_values ?? first?.num_values ?? -1;
  const encoding = second?.encoding ?? first?.encoding;
  if (!(count > 0 && count <= most) || !encoding) throw new RangeError('a page has more values than there are rows');
  let levelBytes: Uint8Array;
  let bytes: Uint8Array;
  if (second) {
    const from = second.repetition_levels_byte_length;
    const to = from + second.definition_levels_byte_length;
    if (!(from >= 0 && to >= from && to <= body.length)) throw new RangeError('a page is smaller than its levels');
    levelBytes = body.subarray(from, to);
    const packed = body.subarray(to);
    const size = Math.max(0, header.uncompressed_page_size - to);
    bytes = second.is_compressed === false ? packed : decompressPage(packed, size, codec, undefined);
  } else {
    const whole = decompressPage(body, header.uncompressed_page_size, codec, undefined);
    const length = isNullable ? readerOf(whole).view.getUint32(0, true) : 0;
    const to = isNullable ? 4 + length : 0;
    if (to > whole.length) throw new RangeError('a page is smaller than its levels');
    levelBytes = whole.subarray(isNullable ? 4 : 0, to);
    bytes = whole.subarray(to);
  }
  if (!isNullable) return { count, levels: null, defined: count, encoding, bytes };
  const levels = new Uint8Array(count);
  readRunLengths(levelBytes, 1, levels);
  let defined = 0;
  for (const level of levels) defined += level;
  return { count, levels: defined === count ? null : levels, defined, encoding, bytes };
}

function readPage(page: Page, decoder: Decoder, dictionary: readonly unknown[], isText: boolean): FieldColumn {
  const { encoding, bytes, defined, levels, count } = page;
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY') {
    const codes = new Int32Array(defined);
    readRunLengths(bytes.subarray(1), bytes[0] ?? 0, codes);
    return { type: 'coded', values: dictionary, codes: levels ? spread(codes, levels) : codes };
  }
  if (isText && encoding === 'PLAIN' && !levels) return readTexts(bytes, count);
  const values = convert(readValues(page, decoder), decoder);
  const isPlain = values instanceof Float64Array || values instanceof Float32Array || values instanceof Int32Array;
  if (isPlain && !levels) return { type: 'numbers', values };
  const codes =
    levels &&
    spread(
      Int32Array.from({ length: defined }, (_, k) => k),
      levels,
    );
  return { type: 'values', at: (row) => (values as ArrayLike<unknown>)[codes ? (codes[row] as number) : row] };
}

function readValues({ encoding, bytes, defined }: Page, { type, element }: Decoder): DecodedArray {
  const reader = readerOf(bytes);
  switch (encoding) {
    case 'PLAIN':
      return readPlain(reader, type, defined, element.type_length);
    case 'RLE': {
      const flags = new Uint8Array(defined);
      readRunLengths(bytes.subarray(4), 1, flags);
      return Array.from(flags, (flag) => flag === 1);
    }
    case 'BYTE_STREAM_SPLIT':
      return byteStreamSplit(reader, defined, type, element.type_length);
    case 'DELTA_BINARY_PACKED': {
      const values = type === 'INT32' ? new Int32Array(defined) : new BigInt64Array(defined);
      deltaBinaryUnpack(reader, defined, values);
      return values;
    }
    case 'DELTA_LENGTH_BYTE_ARRAY':
    case 'DELTA_BYTE_ARRAY': {
      const values: Uint8Array[] = new Array(defined);
      (encoding === 'DELTA_BYTE_ARRAY' ? deltaByteArray : deltaLengthByteArray)(reader, defined, values);
      return values;
    }
    default:
      throw new RangeError(`a page is encoded as ${encoding}, which is not read`);
  }
}

const readerOf = (bytes: Uint8Array) => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

/** Codes of all rows, -1 for those without a value. */
function spread(codes: Int32Array, levels: Uint8Array): Int32Array {
  const all = new Int32Array(levels.length);
  let next = 0;
  for (let k = 0; k < all.length; k++) all[k] = levels[k] ? (codes[next++] as number) : -1;
  return all;
}

/** Each text stands behind its length: the lengths become offsets, and the texts move together. */
function readTexts(values: Uint8Array, count: number): FieldColumn {
  const { view } = readerOf(values);
  const offsets = new Uint32Array(count + 1);
  const bytes = new Uint8Array(Math.max(0, values.length - count * 4));
  let from = 0;
  let to = 0;
  for (let k = 0; k < count; k++) {
    const length = view.getUint32(from, true);
    from += 4;
    if (length > values.length - from) throw new RangeError('a text is longer than its page');
    if (length < 64) for (let i = 0; i < length; i++) bytes[to + i] = values[from + i] as number;
    else bytes.set(values.subarray(from, from + length), to);
    from += length;
    to += length;
    offsets[k + 1] = to;
  }
  return { type: 'text', offsets, bytes };
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
