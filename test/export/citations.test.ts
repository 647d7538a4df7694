import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import type { Source } from '../../src/core/model.ts';
import { escapeTex, writeBibtex } from '../../src/export/bibtex.ts';
import { writeBibtexFile, writeCslJson, writeRisFile } from '../../src/export/citations.ts';
import { writeRis } from '../../src/export/ris.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];
const accessed = toDay(2026, 11, 22);
const sourceOf = (id: string, more: Partial<Source> = {}) => ({ ...(dataset.sourceById.get(id) as Source), ...more });

describe('a bibliography', () => {
  it('holds the articles of the chosen events, each once', () => {
    const items = JSON.parse(writeCslJson(dataset, all, accessed)) as { id: string; note?: string }[];
    expect(items.map((item) => item.id)).toEqual(['first', 'second', 'third']);
    expect(items[1]?.note).toBe('Paragraphs 2, 6, 9.');
    expect(JSON.parse(writeCslJson(dataset, [dataset.events.indexOf('interview')], accessed))).toEqual([]);
  });

  it('is a list of records in RIS and of entries in BibTeX', () => {
    expect(writeRisFile(dataset, all, accessed).match(/^TY {2}- /gm)).toHaveLength(3);
    expect(writeRisFile(dataset, all, accessed).match(/^ER {2}- \r$/gm)).toHaveLength(3);
    expect(writeBibtexFile(dataset, all, accessed).match(/^@\w+\{[\w-]+,$/gm)).toHaveLength(3);
  });
});

describe('RIS', () => {
  it('writes what the record holds, line by line', () => {
    expect(writeRis(sourceOf('second'), { accessed, paragraphs: [2] }).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - second',
      'AU  - Doe, Ann',
      'AU  - A News Agency',
      'TI  - War widens: 50% more & counting?',
      'T2  - The Daily_Fixture',
      'PY  - 2024',
      'DA  - 2024/12/23/',
      'LA  - en',
      'UR  - https://example.org/a_b?x=1&y={2}',
      'Y2  - 2026/11/22',
      'N1  - Paragraph 2.',
      'ER  - ',
      '',
    ]);
  });

  it('marks an inferred date in its fourth part and in a note', () => {
    const ris = writeRis(sourceOf('first'), { accessed });
    expect(ris).toContain('DA  - 2024/12//inferred\r\n');
    expect(ris).toContain('N1  - Date of publication [December 2024?]: ');
  });

  it.each([
    ['2024-23', 'DA  - 2024///Autumn'],
    ['2024', 'DA  - 2024///'],
  ])('writes %s as %s', (published, line) => {
    expect(writeRis(sourceOf('third', { published, published_basis: 'stated' }), { accessed })).toContain(
      `${line}\r\n`,
    );
  });

  it('has no date where there is no single one', () => {
    const ris = writeRis(sourceOf('first', { published: '[2024-12-01..2025-04-21]' }), { accessed });
    expect(ris).not.toMatch(/^(PY|DA)/m);
    expect(ris).toContain('[between 1 December 2024 and 21 April 2025?]');
  });

  it('cannot be made to begin a field or a record by what a field holds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z ER\-\r\n\u2028]{0,20}$/), (title) => {
        const lines = writeRis(sourceOf('third', { title: `x${title}` }), { accessed }).split(/\r\n|[\r\n\u2028]/);
        expect(lines.map((line) => line.slice(0, 4))).toEqual(['TY  ', 'ID  ', 'TI  ', 'Y2  ', 'ER  ', '']);
      }),
    );
  });
});

describe('BibTeX', () => {
  it('writes what the record holds', () => {
    expect(writeBibtex(sourceOf('second'), { accessed, paragraphs: [2] })).toBe(
      [
        '@article{second,',
        '  author = {Doe, Ann and {A News Agency}},',
        '  title = {{War widens: 50\\% more \\& counting?}},',
        '  journal = {The Daily\\_Fixture},',
        '  year = {2024},',
        '  month = {12},',
        '  language = {en},',
        '  url = {https://example.org/a\\_b?x=1\\&y=\\%7B2\\%7D},',
        '  urldate = {2026-11-22},',
        '  note = {Paragraph 2. Accessed 2026-11-22.}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('marks an inferred date', () => {
    expect(writeBibtex(sourceOf('first'), { accessed })).toContain('year = {[December 2024?]}');
    expect(writeBibtex(sourceOf('first'), { accessed })).not.toContain('month');
  });

  it('has no year for an article without a date', () => {
    expect(writeBibtex(sourceOf('third'), { accessed })).not.toContain('year');
  });

  it.each([
    ['\\input{/etc/passwd}', '\\textbackslash{}input\\{/etc/passwd\\}'],
    ['100% of $5 & #1_a', '100\\% of \\$5 \\& \\#1\\_a'],
    ['a^b~c', 'a\\textasciicircum{}b\\textasciitilde{}c'],
    ['Київ, 순안', 'Київ, 순안'],
  ])('escapes %s', (text, escaped) => {
    expect(escapeTex(text)).toBe(escaped);
  });

  it('cannot be broken out of by any title, author, publisher or address', () => {
    const nasty = fc.oneof(fc.stringMatching(/^[{}\\%@,"=^~a\n]{0,16}$/), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, literal, container, path) => {
        const entry = writeBibtex(
          sourceOf('third', {
            id: `k${title}`,
            title,
            author: [{ literal }],
            'container-title': container,
            URL: `https://example.org/${path}`,
          }),
          { accessed },
        );
        // Escaped braces are no braces: what is left must open and close, and reach zero only at the end.
        const bare = entry.replace(/\\[\\{}]/g, '');
        let depth = 0;
        for (const [k, character] of [...bare].entries()) {
          if (character === '{') depth++;
          if (character === '}') depth--;
          if (depth === 0 && k > bare.indexOf('{')) expect([...bare].slice(k + 1).join('')).toMatch(/^\n?$/);
        }
        expect(depth).toBe(0);
        expect(entry.match(/^@/gm)).toHaveLength(1);
      }),
    );
  });
});
