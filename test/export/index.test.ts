import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { EXPORT_FORMATS, EXPORTERS, fileNameOf } from '../../src/export/index.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];
const accessed = toDay(2026, 11, 22);

describe.each(EXPORT_FORMATS)('%s', (format) => {
  const exporter = EXPORTERS[format];

  it('writes well-formed Unicode, the same text each time', () => {
    const text = exporter.write(dataset, all, accessed);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(exporter.write(dataset, all, accessed)).toBe(text);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('[object');
  });

  it('writes what was asked for, and nothing else', () => {
    const strike = exporter.write(dataset, [dataset.events.indexOf('marino-strike')], accessed);
    expect(strike).toContain(exporter.holds === 'events' ? 'Storm Shadow' : 'expendable');
    expect(strike).not.toContain('Syrskyi');
    expect(strike).not.toContain('A third article');
  });

  it('does not change the dataset', () => {
    const before = JSON.stringify(dataset.events);
    exporter.write(dataset, all, accessed);
    expect(JSON.stringify(dataset.events)).toBe(before);
  });
});

describe('a file name', () => {
  it('comes from the dataset and ends as its format does', () => {
    expect(fileNameOf(dataset, 'csl-json')).toBe('evidence-fixture.csl.json');
    expect(EXPORT_FORMATS.map((format) => fileNameOf(dataset, format).split('.').at(-1))).toEqual([
      'geojson',
      'csv',
      'kml',
      'json',
      'ris',
      'bib',
    ]);
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['a b/c:d', 'a-b-c-d.csv'],
    ['…', 'dateline.csv'],
    ['', 'dateline.csv'],
  ])('of the id %j is %s', (id, name) => {
    expect(fileNameOf({ ...dataset, info: { ...dataset.info, id } }, 'csv')).toBe(name);
  });
});
