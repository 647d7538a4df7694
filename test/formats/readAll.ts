/** Any bytes through the table of formats, as the page reads them, without a page. */
import type { Dataset } from '../../src/core/dataset.ts';
import type { Problem } from '../../src/core/problem.ts';
import { FORMATS, type FormatId } from '../../src/formats/index.ts';
import type { ByteSource } from '../../src/formats/rowBatch.ts';
import { makeGrowingDataset } from '../../src/load/growingDataset.ts';
import { readRows } from '../../src/load/readRows.ts';

export const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @param part bytes of a chunk @param hasTail whether the end can be had first */
export function sourceOf(bytes: Uint8Array, part = 7, hasTail = true): ByteSource {
  return {
    name: 'file',
    size: bytes.length,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += part) yield bytes.slice(at, at + part) as Uint8Array<ArrayBuffer>;
      return undefined;
    },
    tail: async (length) =>
      hasTail ? (bytes.slice(Math.max(0, bytes.length - length)) as Uint8Array<ArrayBuffer>) : null,
  };
}

export interface ReadAll {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/** The dataset of some bytes with all that was wrong; without a dataset, the one problem that says why. */
export async function readAll(format: FormatId, source: ByteSource): Promise<ReadAll> {
  const found = FORMATS[format];
  if (found.holds !== 'rows') throw new Error(`${format} is no table.`);
  const growing = makeGrowingDataset('file.csv');
  let last: ReadAll = { dataset: null, problems: [] };
  const fault = await readRows(await found.open(), source, {
    isStopped: () => false,
    update: (update) => {
      last = growing.add(update);
    },
  });
  return fault ? { dataset: null, problems: [fault] } : last;
}
