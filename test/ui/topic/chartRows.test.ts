/** Which figures a chart may compare. */
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { makeTopicTable, type TopicTable } from '../../../src/core/topic.ts';
import { figureOf, numberRows } from '../../../src/ui/topic/chartRows.ts';
import { row } from './rows.ts';

const tableOf = (rows: TopicTable['rows'], measures: readonly string[] = ['killed']): TopicTable => ({
  topic: { id: 't', title: 'T', question: '?', measures },
  events: [],
  claims: [],
  rows,
  measures,
});

describe('the rows of a chart', () => {
  it('are the compared figures, numbered in the order of the table', () => {
    const beside = { ...row(9, '2024-11', { value: 11 }, 'civilians'), compared: false };
    const rows = [row(5, '2024-11', { value: 500 }), beside, row(7, '', { min: 4000 })];
    expect(numberRows(tableOf(rows)).map(({ id, number }) => [id, number])).toEqual([
      ['claim-5#0', 1],
      ['claim-7#0', 2],
    ]);
  });

  it('are none where one figure, or none, could stand there', () => {
    expect(numberRows(tableOf([row(1, '2024', { value: 1 })]))).toEqual([]);
    expect(numberRows(tableOf([row(1, '2024', { value: 1 }), row(2, '2024', {})]))).toEqual([]);
  });

  it('are none where figures of different things would share a scale that nobody asked for', () => {
    const rows = [row(1, '2024', { value: 1 }, 'tons'), row(2, '2024', { value: 2 }, 'days')];
    expect(numberRows(tableOf(rows, []))).toEqual([]);
    expect(numberRows(tableOf(rows, ['tons', 'days']))).toHaveLength(2);
  });

  it.each([
    { value: 500 },
    { min: 300 },
    { max: 3000 },
    { min: 10_900, max: 12_000 },
    { value: 4000, approximate: true },
  ])('give back the figure as it was claimed: %j', (figure) => {
    expect(figureOf(row(1, '2024', figure))).toEqual({ measure: 'killed', unit: 'persons', ...figure });
  });
});

describe('of our own topics', () => {
  const compiled = compileDataset('.');
  if (!compiled.ok) throw new Error('The records do not compile.');
  const dataset = makeDataset(compiled.dataset);
  const charted = dataset.topics.filter(({ id }) => {
    const table = makeTopicTable(dataset, id);
    return table && numberRows(table).length > 0;
  });

  it('those with figures have a chart, and the two about a fact have a table alone', () => {
    expect(charted.map(({ id }) => id)).toEqual([
      'casualties',
      'first-contingent',
      'next-deployment',
      'second-wave',
      'missiles',
    ]);
  });

  it('the losses keep the two different 4,000s apart', () => {
    const table = makeTopicTable(dataset, 'casualties');
    const found = table ? numberRows(table).filter(({ value }) => value === 4000) : [];
    expect(
      found.map(({ claimant, paragraph, source, date }) => ({ claimant, paragraph, source, dated: date !== '' })),
    ).toEqual([
      { claimant: 'Unnamed Western officials', paragraph: 7, source: 'cnn-30000-troops', dated: true },
      { claimant: 'Volodymyr Zelenskyy', paragraph: 3, source: 'news-digest', dated: false },
    ]);
    expect(new Set(found.map(({ event }) => event)).size).toBe(2);
  });
});
