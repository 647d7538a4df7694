import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import type { Claim, Figure } from '../../src/core/model.ts';
import { makeTopicTable } from '../../src/core/topic.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const table = makeTopicTable(dataset, 'casualties');

describe('the table of a topic', () => {
  it('holds every figure of every claim about its events, and no other', () => {
    const events = new Set(EVIDENCE_FILE.events.flatMap((event) => (event.topic === 'casualties' ? [event.id] : [])));
    const expected = EVIDENCE_FILE.claims
      .filter((claim) => events.has(claim.event))
      .flatMap((claim) => claim.figures.map((_, k) => `${claim.id}#${k}`));
    expect(table?.rows.map((row) => row.id).sort()).toEqual(expected.sort());
  });

  it('holds the claims without figures too', () => {
    expect(table?.claims.map((claim) => claim.id)).toContain('c-pentagon');
  });

  it('keeps the two different 4,000s apart', () => {
    const rows = table?.rows.filter((row) => row.value === 4000) ?? [];
    expect(rows.map((row) => row.event).sort()).toEqual(['losses-deployment', 'losses-january']);
    expect(new Set(rows.map((row) => row.claimant)).size).toBe(2);
  });

  it('stands in the order of time, with undated claims last', () => {
    expect(table?.rows.map((row) => row.claim)).toEqual([
      'c-500',
      'c-zelensky',
      'c-jcs',
      'c-300',
      'c-300',
      'c-4000-july',
      'c-4000-january',
    ]);
    expect(table?.rows[0]?.when?.start).toBe(toDay(2024, 11, 23));
    expect(table?.rows.at(-1)).toMatchObject({ when: null, whenKind: 'unknown' });
  });

  it('carries who says so, through whom, and where it stands', () => {
    expect(table?.rows[0]).toMatchObject({
      claimant: 'Global Defense Corporation',
      via: ['Ukrainian media'],
      source: 'first',
      paragraph: 6,
      stance: 'asserts',
      whenKind: 'stated',
    });
    expect(table?.rows[1]?.whenKind).toBe('inferred from publication');
  });

  it('lists the compared measures that occur, in the order of the topic', () => {
    expect(table?.measures).toEqual(['killed', 'wounded', 'casualties']);
  });

  it('does not exist for a topic that does not', () => {
    expect(makeTopicTable(dataset, 'no-such-topic')).toBeNull();
  });
});

describe('a figure', () => {
  it.each<[string, Partial<Figure>, object]>([
    ['an exact number', { value: 12 }, { low: 12, high: 12, value: 12, approximate: false }],
    ['about a number', { value: 12, approximate: true }, { low: 12, high: 12, value: 12, approximate: true }],
    ['a range', { min: 10_900, max: 12_000 }, { low: 10_900, high: 12_000, value: null }],
    ['at least', { min: 300 }, { low: 300, high: null, value: null }],
    ['up to', { max: 400 }, { low: null, high: 400, value: null }],
    ['none at all', { value: 0 }, { low: 0, high: 0, value: 0 }],
    ['a number and at least another', { value: 5, min: 3 }, { low: 3, high: null, value: 5 }],
    ['a number that may be more', { value: 5, max: 9 }, { low: null, high: 9, value: 5 }],
  ])('%s', (_, figure, expected) => {
    expect(rowsOf([{ measure: 'killed', unit: 'people', ...figure }])[0]).toMatchObject(expected);
  });

  it('of a measure that the topic does not compare is marked, not dropped', () => {
    const rows = rowsOf([
      { measure: 'killed', unit: 'people', value: 1 },
      { measure: 'missiles', unit: 'missiles', value: 12 },
    ]);
    expect(rows.map((row) => row.compared)).toEqual([true, false]);
  });
});

function rowsOf(figures: readonly Figure[]) {
  const claim = { ...(EVIDENCE_FILE.claims.find(({ id }) => id === 'c-500') as Claim), figures };
  return makeTopicTable(makeDataset({ ...EVIDENCE_FILE, claims: [claim] }), 'casualties')?.rows ?? [];
}
