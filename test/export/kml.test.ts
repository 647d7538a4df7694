import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { escapeXml, writeKml } from '../../src/export/kml.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';
import { childrenOf, type Element, readXml, textOf } from './readXml.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];
const kml = writeKml(dataset, all);
const root = readXml(kml);
const placemarks = findAll(root, 'Placemark');
const of = (event: string) =>
  placemarks.filter((mark) => findAll(mark, 'Data').some((data) => textOf(data) === event)) as Element[];

describe('the KML file', () => {
  it('is a document of version 2.2 with a folder for each category that has events', () => {
    expect(root).toMatchObject({ name: 'kml', attributes: { xmlns: 'http://www.opengis.net/kml/2.2' } });
    const folders = findAll(root, 'Folder').map((folder) => textOf(childrenOf(folder, 'name')[0]));
    expect(folders).toEqual(['Strike', 'Losses', 'Movement', 'Statement']);
  });

  it('has a placemark for each feature, its children in the order of the schema', () => {
    expect(placemarks).toHaveLength(11);
    const order = ['name', 'description', 'TimeStamp', 'TimeSpan', 'ExtendedData', 'Point'];
    for (const mark of placemarks) {
      const names = mark.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
      expect(names).toEqual([...names].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });

  it.each([
    ['marino-strike', 'TimeStamp', [['when', '2024-11-20']]],
    [
      'five-hundred',
      'TimeSpan',
      [
        ['begin', '2024-11-01'],
        ['end', '2024-11-30'],
      ],
    ],
    ['losses-december', 'TimeSpan', [['end', '2024-12-31']]],
    [
      'interview',
      'TimeSpan',
      [
        ['begin', '2024-12-01'],
        ['end', '2024-12-02'],
      ],
    ],
  ])('tells the time of %s', (event, kind, expected) => {
    const time = findAll(of(event)[0], kind)[0];
    expect(time?.children.map((child) => (typeof child === 'string' ? child : [child.name, textOf(child)]))).toEqual(
      expected,
    );
  });

  it('tells no time of an undated event and no point of an unplaced one', () => {
    expect(findAll(of('losses-deployment')[0], 'TimeSpan')).toEqual([]);
    expect(findAll(of('losses-deployment')[0], 'TimeStamp')).toEqual([]);
    expect(findAll(of('praise')[0], 'Point')).toEqual([]);
  });

  it('writes positions as longitude, latitude', () => {
    expect(textOf(findAll(of('dunai-ship')[0], 'coordinates')[0])).toBe('132.3452,42.8876');
  });

  it('keeps titles as text whatever they hold', () => {
    expect(placemarks.map((mark) => textOf(childrenOf(mark, 'name')[0]))).toContain('An interview "in Kyiv"');
    expect(kml).toContain('<name>Evidence &lt;fixture&gt; &amp; more</name>');
  });

  it('keeps descriptions as text in programs that show them as HTML', () => {
    const event = { ...EVIDENCE_FILE.events[0], summary: '<img src=x onerror=alert(1)> & more' } as never;
    const hostile = readXml(writeKml(makeDataset({ ...EVIDENCE_FILE, events: [event], claims: [] }), [0]));
    const description = textOf(childrenOf(findAll(hostile, 'Placemark')[0] as Element, 'description')[0]);
    expect(description).toBe('&lt;img src=x onerror=alert(1)> &amp; more');
  });

  it('has no time, place or escape for nothing: an empty selection is an empty document', () => {
    expect(findAll(readXml(writeKml(dataset, [])), 'Placemark')).toEqual([]);
  });
});

describe('XML text', () => {
  it('comes back as it was, and is XML, for any text', () => {
    const nasty = fc.stringMatching(/^[<>&"'\]a;#x]{0,12}$/);
    // UTF-16 as it comes, with halves of pairs.
    const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(nasty, anyUnits), (text) => {
        const read = textOf(readXml(`<a>${escapeXml(text)}</a>`));
        expect(read).toBe(text.replace(NOT_XML, '\ufffd'));
      }),
    );
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function findAll(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}
