/**
 * Drives a reader of rows: batch after batch into columns, and from time to time a snapshot of what is there. Runs in a
 * worker, or on the page's own thread in short slices where no worker can start.
 */
import type { Problem } from '../core/problem.ts';
import type { RowSnapshot } from '../core/rowTable.ts';
import type { ByteSource, RowReader } from '../formats/rowBatch.ts';
import { RowBuilder } from '../formats/rowBuilder.ts';

export interface RowsUpdate {
  readonly snapshot: RowSnapshot;
  /** Texts of the rows since the last update. */
  readonly texts: ReturnType<RowBuilder['takeTexts']>;
  readonly problems: readonly Problem[];
}

export interface RowsOptions {
  readonly update: (update: RowsUpdate) => void;
  /** True once the reader has had enough: what is there is kept. */
  readonly isStopped: () => boolean;
  /** Lets others work; called between slices, which are short. None in a worker. */
  readonly breathe?: () => Promise<void>;
}

/** At most four updates a second, and each with more than half as much again: all of them cost three times the last. */
const UPDATE_MS = 250;
/** The first comes sooner, for there is nothing to see before it; and not at once, for most files are read whole by then. */
const FIRST_MS = 80;
const FIRST_ROWS = 2_000;
const GROWTH = 1.6;
/** Rows that a slow machine puts into columns in some milliseconds. */
const SLICE = 1_000;

/** Returns what makes the rows useless, or `null`. Rows that had come before a fault are kept, and the fault is told. */
export async function readRows(reader: RowReader, source: ByteSource, options: RowsOptions): Promise<Problem | null> {
  const builder = new RowBuilder();
  const rows = reader(source);
  let shown = 0;
  let shownAt = performance.now();
  let fault: Problem | null = null;
  for (;;) {
    const next = await rows.next();
    if (next.done) {
      fault = next.value;
      break;
    }
    const batch = next.value;
    const slice = options.breathe ? SLICE : Math.max(1, batch.count);
    for (let from = 0; from < Math.max(1, batch.count); from += slice) {
      builder.add(batch, from, Math.min(batch.count, from + slice));
      await options.breathe?.();
    }
    if (options.isStopped()) break;
    const now = performance.now();
    const wait = shown === 0 ? FIRST_MS : UPDATE_MS;
    if (builder.length >= Math.max(FIRST_ROWS, shown * GROWTH) && now - shownAt >= wait) {
      shown = builder.length;
      options.update({ snapshot: builder.snapshot(), texts: builder.takeTexts(), problems: builder.problems() });
      shownAt = performance.now();
    }
  }
  if (builder.length === 0) {
    const [first] = builder.problems();
    if (options.isStopped()) return { code: 'load/aborted', message: `Loading ${source.name} was cancelled.` };
    return fault ?? first ?? { code: 'table/empty', message: `${source.name} has no rows.` };
  }
  const stopped: Problem = {
    code: 'load/stopped',
    message: `Reading ${source.name} was stopped after ${builder.length} rows; the rest of the file is not shown.`,
  };
  const heading = options.isStopped() ? stopped : fault;
  const snapshot = builder.snapshot();
  options.update({
    snapshot,
    texts: builder.takeTexts(),
    problems: [...(heading ? [heading] : []), ...builder.problems()],
  });
  return null;
}
