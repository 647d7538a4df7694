/** Rows as they arrive: what is published, when, and what stays when a reader has had enough. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/dataset.ts';
import { readCsv } from '../../src/formats/csv.ts';
import { makeGrowingDataset } from '../../src/load/growingDataset.ts';
import { readRows } from '../../src/load/readRows.ts';
import { sourceOf, toBytes } from '../formats/readAll.ts';

const ROWS = 30_000;
const table = toBytes(
  `id,title,date,lat,lon\n${Array.from({ length: ROWS }, (_, k) => `e${k},Event ${k},2024-${String((k % 12) + 1).padStart(2, '0')}-01,${k % 90},${k % 180}`).join('\n')}\n`,
);

/** The datasets that a page would be shown, one after another. */
async function follow({ stopAfter = Number.POSITIVE_INFINITY, pauseMs = 0 } = {}) {
  const growing = makeGrowingDataset('some_file.csv');
  const shown: Dataset[] = [];
  let problems: readonly { readonly code: string }[] = [];
  let batches = 0;
  const fault = await readRows(readCsv, sourceOf(table, 65_536), {
    isStopped: () => ++batches > stopAfter,
    breathe: pauseMs > 0 ? () => new Promise((resolve) => setTimeout(resolve, pauseMs)) : undefined,
    update: (update) => {
      const loaded = growing.add(update);
      shown.push(loaded.dataset);
      problems = loaded.problems;
    },
  } as Parameters<typeof readRows>[2]);
  return { shown, problems, fault };
}

describe('rows that arrive', () => {
  it('end as one dataset of all of them, called after the file', async () => {
    const { shown, problems, fault } = await follow();
    const last = shown.at(-1);
    expect(fault).toBeNull();
    expect(problems).toEqual([]);
    expect(last?.events.length).toBe(ROWS);
    expect(last?.info.title).toBe('some file');
    for (const id of ['e0', 'e1234', `e${ROWS - 1}`]) expect(last?.events.at(last.events.indexOf(id))?.id).toBe(id);
  });

  it('are shown while they come, each time many more, and the texts stay with their rows', async () => {
    const { shown } = await follow({ pauseMs: 20 });
    expect(shown.length).toBeGreaterThan(1);
    for (const [k, { events }] of shown.entries()) {
      // The last one brings the report, with or without rows that had not come before.
      const least = (shown[k - 1]?.events.length ?? 0) + (k < shown.length - 1 ? 1 : 0);
      expect(events.length).toBeGreaterThanOrEqual(least);
      const middle = events.at(Math.floor(events.length / 2));
      expect(middle?.title).toBe(`Event ${middle?.id.slice(1)}`);
    }
    // All snapshots together cost a small multiple of the last.
    expect(shown.reduce((sum, { events }) => sum + events.length, 0)).toBeLessThan(ROWS * 4);
  });

  it('stay when the reader stops, and the report says so', async () => {
    const { shown, problems, fault } = await follow({ stopAfter: 3 });
    expect(fault).toBeNull();
    expect(shown.at(-1)?.events.length).toBeGreaterThan(0);
    expect(shown.at(-1)?.events.length).toBeLessThan(ROWS);
    expect(problems[0]?.code).toBe('load/stopped');
  });
});
