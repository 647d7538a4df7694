import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { CSV_COLUMNS, restoreCell, writeCell, writeCsv } from '../../src/export/csv.ts';
import { FEATURE_COLUMNS, makeFeatures } from '../../src/export/feature.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];

describe('the table', () => {
  const text = writeCsv(dataset, all);
  const [header = [], ...rows] = readCsv(text.slice(1));

  it('begins with the mark that spreadsheets need and the columns of the features', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(header).toEqual([...FEATURE_COLUMNS, 'longitude', 'latitude']);
    expect(header).toEqual([...CSV_COLUMNS]);
  });

  it('holds the features, cell by cell', () => {
    const features = all.flatMap((event) => makeFeatures(dataset, event));
    expect(rows).toHaveLength(features.length);
    features.forEach((feature, k) => {
      const [lng, lat] = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : [];
      const cells = [...FEATURE_COLUMNS.map((column) => feature.properties[column]), lng, lat];
      expect(rows[k]?.map(restoreCell)).toEqual(cells.map((cell) => String(cell ?? '')));
    });
  });

  it('ends every row with CRLF, the last too', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('has no cell that a spreadsheet would execute', () => {
    for (const row of rows) for (const cell of row) expect(isFormula(cell), cell).toBe(false);
    expect(text).toContain('\'=cmd|""/c calc""!A1');
  });

  it('of nothing is its header', () => {
    expect(readCsv(writeCsv(dataset, []).slice(1))).toEqual([[...CSV_COLUMNS]]);
  });
});

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['Мар’їно 순안', 'Мар’їно 순안'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [' padded ', '" padded "'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    [' =1', "' =1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ["'=1", "''=1"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['1 = 2', '1 = 2'],
    [-12.5, '-12.5'],
    [0, '0'],
    [null, ''],
  ])('%j: %j', (value, cell) => {
    expect(writeCell(value)).toBe(cell);
  });

  it('of any text is harmless, is one cell, and comes back as it was', () => {
    const nasty = fc.stringMatching(/^['=+\-@\t\r\n ",;|a＝]{0,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { minLength: 1 }), (values) => {
        const read = readCsv(`${values.map(writeCell).join(',')}\r\n`);
        expect(read).toHaveLength(1);
        for (const cell of read[0] ?? []) expect(isFormula(cell), cell).toBe(false);
        expect(read[0]?.map(restoreCell)).toEqual(values);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a spreadsheet would run, by the rule of the OWASP page on CSV injection. */
const isFormula = (cell: string): boolean => /^[\s]*[=+@＝＋－＠-]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);

/** A reader of RFC 4180 to hold the writer against: quotes, doubled quotes, CRLF between rows. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let i = 0; i < text.length; ) {
    let cell = '';
    if (text[i] === '"') {
      const end = /"(?!")/g;
      let at = i + 1;
      for (; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      end.lastIndex = at;
      i = at + 1;
    } else {
      const stop = /,|\r\n/g;
      stop.lastIndex = i;
      const next = stop.exec(text)?.index ?? text.length;
      cell = text.slice(i, next);
      i = next;
    }
    row.push(cell);
    if (text[i] === ',') {
      i++;
      if (i === text.length) row.push('');
    } else {
      rows.push(row);
      row = [];
      i += 2;
    }
  }
  return rows;
}
