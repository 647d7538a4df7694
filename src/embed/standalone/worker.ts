/**
 * MapLibre's worker in a page that carries its files in itself. A page from the disk or in a sandbox has an opaque origin:
 * there MapLibre reads the worker's text itself and starts it from a data: address. Elsewhere it starts from a blob.
 */
import { CARRIED_SITE, readCarried } from '../../load/carried.ts';

/** Path of the carried file. */
const WORKER_FILE = 'worker.js';

interface PreparedWorker {
  readonly code: string;
  /** What MapLibre is told. */
  readonly url: string;
}

let prepared: PreparedWorker | null = null;

/** Call before the map's code runs. */
export async function prepareWorker(): Promise<void> {
  const code = new TextDecoder().decode((await readCarried(WORKER_FILE)) ?? new Uint8Array());
  const isOpaque = globalThis.origin === 'null';
  const blob = () => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  prepared = { code, url: isOpaque ? `${CARRIED_SITE}${WORKER_FILE}` : blob() };
}

export const workerUrl = (): string => prepared?.url ?? '';

/** Whether an address starts our worker and nothing else. */
export const isOurWorker = (url: string): boolean =>
  prepared !== null &&
  (url === prepared.url || url === `data:text/javascript;charset=utf-8,${encodeURIComponent(prepared.code)}`);
