/** Tells the format of a file from its first bytes. Names and endings are not asked: they say what somebody believed. */
import { isCsv, isTsv } from './csv.ts';
import { decodeHead } from './decodeText.ts';
import { describeText } from './describeFile.ts';
import { isGeojson } from './geojson.ts';
import { FORMAT_IDS, type FormatId } from './index.ts';
import { isDateline } from './isDateline.ts';

/** As many bytes as a look needs; less is enough where the file is shorter. */
export const HEAD_BYTES = 64 * 1024;

const startsWith = (text: string) => (head: Uint8Array) =>
  Array.from(text).every((character, k) => head[k] === character.charCodeAt(0));

const DETECTORS = {
  dateline: (head) => isDateline(decodeHead(head) ?? ''),
  parquet: startsWith('PAR1'),
  // A file, or the first message of a stream: a mark, and the length of a schema, which is not large.
  arrow: (head) =>
    startsWith('ARROW1')(head) ||
    (startsWith('\xff\xff\xff\xff')(head) && head.length > 16 && head[6] === 0 && head[7] === 0),
  geojson: isGeojson,
  tsv: isTsv,
  csv: isCsv,
} as const satisfies Record<FormatId, (head: Uint8Array) => boolean>;

/** `null` for what is none of ours; `describeHead` then says what it seems to be. */
export const detectFormat = (head: Uint8Array): FormatId | null => FORMAT_IDS.find((id) => DETECTORS[id](head)) ?? null;

/** A noun phrase for what a file is, e.g. “a web page (HTML)”. */
export const describeHead = (head: Uint8Array): string =>
  describeText(decodeHead(head) ?? String.fromCharCode(...head.subarray(0, 64)));
