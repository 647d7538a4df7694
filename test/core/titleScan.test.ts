import { describe, expect, it } from 'vitest';
import { makeEventTable } from '../../src/core/eventTable.ts';
import { NOTHING_READ, parseTitleQuery, scanTitles, toTitleHit } from '../../src/core/titleScan.ts';
import { makeEvent } from '../fixtures/datasetFile.ts';

const TITLES = [
  'Strike near Kyiv',
  'Meeting in Київ',
  'A shipment of shells',
  'Reshipment denied',
  'Zaporižžja: strike 12',
];
const events = makeEventTable(TITLES.map((title, k) => makeEvent(`e${k}`, '2024-01-01', { title })));

function find(text: string, slice = 2, enough = 10): readonly number[] {
  const query = parseTitleQuery(text);
  let scan = NOTHING_READ;
  for (let turn = 0; !scan.isDone && turn < 100; turn++) scan = scanTitles(events, query, scan, slice, enough);
  expect(scan.isDone).toBe(true);
  return scan.found;
}

describe('a scan of titles', () => {
  it.each([
    ['strike', [0, 4]],
    ['STRIKE ky', [0]],
    ['ship', [2]],
    ['zaporizzja', [4]],
    ['kiev', [1]],
    ['shells meeting', []],
    ['', []],
    ['…', []],
  ] as const)('of %j finds %j, in slices of any size', (text, found) => {
    for (const slice of [1, 2, 100]) expect(find(text, slice)).toEqual(found);
  });

  it('ends when enough has been found', () => {
    expect(find('strike', 1, 1)).toEqual([0]);
  });

  it('marks what was found where it stands', () => {
    const { label, id, match } = toTitleHit(events, 0, parseTitleQuery('kyi strike'));
    expect([id, label]).toEqual(['e0', 'Strike near Kyiv']);
    expect(match.ranges.map(([start, end]) => match.text.slice(start, end))).toEqual(['Strike', 'Kyi']);
  });
});
