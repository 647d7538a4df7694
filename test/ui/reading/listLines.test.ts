import { describe, expect, it } from 'vitest';
import { makeActiveList } from '../../../src/core/activeList.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { lineAt, lineCountOf } from '../../../src/ui/reading/listLines.ts';
import { makeEvent, makeFile } from '../../fixtures/datasetFile.ts';

describe('a long list as lines', () => {
  it('has a heading before each chapter and counts positions without them', () => {
    const dates = ['2024-01-05', '2024-01-09', '2024-03-01', '2024'];
    const { columns, events } = makeDataset(makeFile({ events: dates.map((date, k) => makeEvent(`e${k}`, date)) }));
    const list = makeActiveList(columns, { window: { start: null, end: null }, mask: null });
    const lines = Array.from({ length: lineCountOf(list) }, (_, line) => lineAt(list, line));
    expect(
      lines.map((line) => (line.kind === 'heading' ? line.chapter : [events.idAt(line.event), line.position])),
    ).toEqual([0, ['e3', 0], 1, ['e0', 1], ['e1', 2], 2, ['e2', 3]]);
  });

  it('without chapters are the events alone', () => {
    const list = { length: 3, chapters: [], at: (position: number) => 10 + position };
    expect([0, 1, 2].map((line) => lineAt(list, line))).toEqual(
      [0, 1, 2].map((position) => ({ kind: 'event', chapter: 0, event: 10 + position, position })),
    );
  });
});
