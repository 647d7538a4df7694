/** The worker in which rows become columns. Bytes come from the page, which alone fetches; columns go back unpacked. */
import { FORMATS, type FormatId } from '../formats/index.ts';
import type { ByteSource } from '../formats/rowBatch.ts';
import { type RowsUpdate, readRows } from './readRows.ts';

export type ToWorker =
  | { readonly type: 'read'; readonly format: FormatId; readonly name: string; readonly size: number | null }
  | { readonly type: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly type: 'tail'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly type: 'stop' };

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'pull' }
  | { readonly type: 'tail'; readonly length: number }
  | { readonly type: 'update'; readonly update: RowsUpdate }
  | { readonly type: 'end'; readonly fault: Awaited<ReturnType<typeof readRows>> };

const send = (message: FromWorker, transfer: Transferable[] = []) =>
  (self as unknown as { postMessage: (message: FromWorker, transfer: Transferable[]) => void }).postMessage(
    message,
    transfer,
  );

type Bytes = Uint8Array<ArrayBuffer> | null;
/** Who waits for the next chunk, or for the end of the file. */
const waiting: { chunk?: (bytes: Bytes) => void; tail?: (bytes: Bytes) => void } = {};
let isStopped = false;

function ask(kind: 'chunk' | 'tail', message: FromWorker): Promise<Bytes> {
  return new Promise((resolve) => {
    waiting[kind] = resolve;
    send(message);
  });
}

async function* chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined, undefined> {
  for (;;) {
    const bytes = await ask('chunk', { type: 'pull' });
    if (bytes === null) return undefined;
    yield bytes;
  }
}

async function read(format: FormatId, name: string, size: number | null): Promise<void> {
  const found = FORMATS[format];
  if (found.holds !== 'rows') throw new Error(`${format} is not read row by row.`);
  const source: ByteSource = {
    name,
    size,
    chunks,
    tail: (length) => ask('tail', { type: 'tail', length }),
  };
  const fault = await readRows(await found.open(), source, {
    isStopped: () => isStopped,
    update: (update) => send({ type: 'update', update }, buffersOf(update)),
  });
  send({ type: 'end', fault });
}

/** The memory that moves to the page instead of being copied. */
function buffersOf({ snapshot, texts }: RowsUpdate): ArrayBuffer[] {
  const arrays = [
    ...Object.values(snapshot.columns),
    snapshot.order,
    snapshot.dateKind,
    ...Object.values(texts).flatMap((segment) => [segment.offsets, segment.bytes]),
  ];
  const buffers = arrays.flatMap((array) => (ArrayBuffer.isView(array) ? [array.buffer as ArrayBuffer] : []));
  return [...new Set(buffers)];
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'stop') isStopped = true;
  else if (data.type === 'read') void read(data.format, data.name, data.size);
  else {
    const resolve = waiting[data.type];
    delete waiting[data.type];
    resolve?.(data.bytes);
  }
});
send({ type: 'ready' });
