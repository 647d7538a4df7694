/** Everything that is not the site's own: tables, files from a reader's disk, and what is neither table nor dataset. */
import { failure, type Result, success } from '../core/problem.ts';
import { describeHead } from '../formats/detect.ts';
import { FORMATS, type Format, type FormatId } from '../formats/index.ts';
import type { ByteSource } from '../formats/rowBatch.ts';
import type { LoadedDataset, LoadOptions } from './dataset.ts';
import { makeGrowingDataset } from './growingDataset.ts';
import { makeIntake } from './intake.ts';
import { readRowsAside } from './rowsClient.ts';

/** Parts in which a file is read. */
const PART = 256 * 1024;

export function openFile(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    chunks: async function* () {
      for (let at = 0; at < file.size; at += PART) {
        yield new Uint8Array(await file.slice(at, Math.min(file.size, at + PART)).arrayBuffer());
      }
      return undefined;
    },
    tail: async (length) => new Uint8Array(await file.slice(Math.max(0, file.size - length)).arrayBuffer()),
  };
}

/** Says what a file is, and what could be read. */
export function refuse(name: string, head: Uint8Array): Result<never> {
  const readable = Object.values<Format>(FORMATS).map(({ label }) => label);
  return failure('file/other', `${name} is ${describeHead(head)}. Dateline reads ${readable.join(', ')}.`);
}

export async function loadTable(
  format: FormatId,
  source: ByteSource,
  options: LoadOptions,
): Promise<Result<LoadedDataset>> {
  const growing = makeGrowingDataset(source.name);
  const intake = options.onGrowth && makeIntake(options.onGrowth);
  let last: LoadedDataset | null = null;
  const fault = await readRowsAside(format, source, {
    isStopped: () => options.signal?.aborted ?? false,
    onStop: (stop) => options.signal?.addEventListener('abort', stop, { once: true }),
    update: (update) => {
      last = growing.add(update);
      intake?.put(last);
    },
  });
  await intake?.rest();
  if (fault) return { ok: false, problem: fault };
  return last ? success(last) : failure('table/empty', `${source.name} has no rows.`);
}
