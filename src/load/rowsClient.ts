/**
 * Rows read in a worker, or here in slices where none can start: a sandboxed frame has an opaque origin, to which our own
 * code is somebody else's.
 */
import type { Problem } from '../core/problem.ts';
import { FORMATS, type FormatId } from '../formats/index.ts';
import type { ByteSource } from '../formats/rowBatch.ts';
import type { RowsOptions } from './readRows.ts';
import type { FromWorker, ToWorker } from './rowsWorker.ts';

/** A slice of work on the page's own thread, in milliseconds: under a frame, so that it stays alive. */
const SLICE_MS = 12;
/** How long a worker may take to hand over what it has. */
const PATIENCE_MS = 3_000;

export type ReadOptions = Omit<RowsOptions, 'breathe'> & {
  /** Calls back when the reader has had enough. */
  readonly onStop: (stop: () => void) => void;
};

export async function readRowsAside(
  format: FormatId,
  source: ByteSource,
  options: ReadOptions,
): Promise<Problem | null> {
  const worker = await startWorker();
  return worker ? readIn(worker, format, source, options) : readHere(format, source, options);
}

/** A worker that has answered; `null` where none can start. */
function startWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./rowsWorker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', () => resolve(worker), { once: true });
      worker.addEventListener('error', () => resolve(null), { once: true });
    } catch {
      resolve(null);
    }
  });
}

async function readHere(format: FormatId, source: ByteSource, options: ReadOptions): Promise<Problem | null> {
  const found = FORMATS[format];
  if (found.holds !== 'rows') throw new Error(`${format} is not read row by row.`);
  const [{ readRows }, reader] = await Promise.all([import('./readRows.ts'), found.open()]);
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
  return readRows(reader, source, { ...options, breathe });
}

function readIn(worker: Worker, format: FormatId, source: ByteSource, options: ReadOptions): Promise<Problem | null> {
  const chunks = source.chunks();
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  let isStopped = false;
  const end = async (problem: Problem | null) => {
    worker.terminate();
    await chunks.return?.();
    return problem;
  };
  return new Promise<Problem | null>((resolve) => {
    const answer = async (data: FromWorker) => {
      switch (data.type) {
        case 'pull': {
          const next = isStopped ? STOPPED : await chunks.next();
          const bytes = next.done ? null : ownBytes(next.value);
          send({ type: 'chunk', bytes }, bytes ? [bytes.buffer] : []);
          return;
        }
        case 'tail':
          send({ type: 'tail', bytes: await source.tail(data.length) });
          return;
        case 'update':
          options.update(data.update);
          return;
        case 'end':
          resolve(end(data.fault));
          return;
        case 'ready':
          return;
      }
    };
    const fail = () =>
      resolve(end({ code: 'load/worker', message: `${source.name} could not be read: its reader stopped.` }));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => void answer(data).catch(fail));
    worker.addEventListener('error', fail);
    options.onStop(() => {
      isStopped = true;
      send({ type: 'stop' });
      // One that is lost in a broken file does not hear; what it has sent is kept.
      setTimeout(() => resolve(end(null)), PATIENCE_MS);
    });
    send({ type: 'read', format, name: source.name, size: source.size });
  });
}

const STOPPED = { done: true, value: undefined } as const;

/** Bytes in memory of their own, which can move to a worker. */
const ownBytes = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
