/** CSV and TSV: a line of column names, then a row an event. The delimiter is the one that the first line has most of. */
import type { Problem } from '../core/problem.ts';
import { areEvents, EXPECTED_COLUMNS, fieldsOf } from './columnNames.ts';
import { type CsvRecord, CsvRecords } from './csvRecords.ts';
import { decodeChunks, decodeHead } from './decodeText.ts';
import type { ByteSource, Field, FieldColumn, RowBatch, RowReader } from './rowBatch.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows of a batch: what a slow machine makes into columns in a few milliseconds. */
const BATCH = 2_000;
/** Characters of text that are read in one go. */
const PART = 64 * 1024;

export const isCsv = (head: Uint8Array): boolean => ![null, '\t'].includes(delimiterOf(head));
export const isTsv = (head: Uint8Array): boolean => delimiterOf(head) === '\t';

/** The delimiter of a table whose names say that its rows are events; `null` for anything else. */
function delimiterOf(head: Uint8Array): string | null {
  const text = decodeHead(head);
  if (text === null || /^\s*[{[<]/.test(text)) return null;
  const delimiter = guessDelimiter(text);
  const [names] = new CsvRecords(delimiter).push(text, true);
  return names && names.cells.length > 1 && areEvents(fieldsOf(names.cells)) ? delimiter : null;
}

function guessDelimiter(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

export const readCsv: RowReader = async function* (source: ByteSource) {
  let records: CsvRecords | null = null;
  let names: readonly string[] | null = null;
  let fields: ReadonlyMap<Field, number> = new Map();
  let number = 0;
  for await (const { text, isLast } of partsOf(decodeChunks(source.chunks()))) {
    records ??= new CsvRecords(guessDelimiter(text));
    let rows = records.push(text, isLast);
    if (!names && rows.length > 0) {
      names = rows[0]?.cells ?? [];
      fields = fieldsOf(names);
      number = 1;
      rows = rows.slice(1);
      if (!areEvents(fields)) return noEvents(names);
    }
    for (let from = 0; names && from < rows.length; from += BATCH) {
      const part = rows.slice(from, from + BATCH);
      yield toBatch(part, names, fields, number + 1);
      number += part.length;
    }
  }
  return names ? null : noEvents([]);
};

function noEvents(names: readonly string[]): Problem {
  const found = names.length > 0 ? `Its columns are ${names.slice(0, 12).join(', ').slice(0, 200)}.` : 'It is empty.';
  return {
    code: 'table/columns',
    message: `This table does not say where or when anything was. ${found} Dateline reads columns like ${EXPECTED_COLUMNS}.`,
  };
}

function toBatch(
  records: readonly CsvRecord[],
  names: readonly string[],
  fields: ReadonlyMap<Field, number>,
  first: number,
): RowBatch {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const problems: Problem[] = [];
  for (const [k, { cells, isTorn }] of records.entries()) {
    const row = first + k;
    if (isTorn) {
      const message = `Row ${row} was left out: a quote is opened in it and never closed.`;
      problems.push({ code: 'row/quote', message, at: { row } });
    } else if (cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      const message = `Row ${row} was left out: it has ${cells.length} cells under ${names.length} names.`;
      problems.push({ code: 'row/cells', message, at: { row } });
    } else if (cells.some((cell) => cell !== '')) {
      rows.push(cells);
      numbers.push(row);
    }
  }
  const columns: Partial<Record<Field, FieldColumn>> = {};
  for (const [field, index] of fields) columns[field] = { type: 'values', at: (row) => rows[row]?.[index] };
  return { count: rows.length, first, numbers, fields: columns, problems };
}

/** Text in parts of bearable size, and which is the last. */
async function* partsOf(texts: AsyncGenerator<string>): AsyncGenerator<{ text: string; isLast: boolean }> {
  let held = '';
  for await (const text of texts) {
    held += text;
    let at = 0;
    for (; held.length - at > PART; at += PART) yield { text: held.slice(at, at + PART), isLast: false };
    held = held.slice(at);
  }
  yield { text: held, isLast: true };
}
