/**
 * CSV by RFC 4180: one row for each feature, the properties as columns, then the position. UTF-8 with a byte-order
 * mark, without which spreadsheets misread Cyrillic and Hangul.
 *
 * A cell that a spreadsheet would execute gets an apostrophe in front (trust: S8); `restoreCell` takes it off again, so
 * that reading the file back loses nothing.
 */
import type { Dataset } from '../core/dataset.ts';
import { FEATURE_COLUMNS, makeFeatures } from './feature.ts';

export const CSV_COLUMNS = [...FEATURE_COLUMNS, 'longitude', 'latitude'] as const;

/** What spreadsheets take for the start of a formula, in ASCII and full width, also behind white space. */
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n|]/u;

export function writeCsv(dataset: Dataset, events: readonly number[]): string {
  const rows = events.flatMap((event) =>
    makeFeatures(dataset, event).map(({ properties, geometry }) => {
      const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
      return [...FEATURE_COLUMNS.map((column) => properties[column]), lng ?? null, lat ?? null];
    }),
  );
  return `\ufeff${[CSV_COLUMNS, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** A cell as it stands between commas. Numbers are ours and stay numbers, negative ones too. */
export function writeCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  // Semicolons and tabs separate cells in some countries' spreadsheets.
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The text of a cell that `writeCell` made safe, its quotes already read. */
export const restoreCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
