/** Has the points put into order in a worker, and gives it up where none can start: then every point is looked through. */
import type { PickIndex } from '../core/pickIndex.ts';
import type { PickPoints } from './pickWorker.ts';

/** Data that are still arriving come anew several times a second: only what stays is worth an index. */
const REST_MS = 500;

/** @returns how to stop it */
export function buildPickAside(index: PickIndex): () => void {
  let worker: Worker | null = null;
  const timer = index.isIndexed
    ? undefined
    : setTimeout(() => {
        worker = startWorker();
        worker?.addEventListener('message', ({ data }: MessageEvent<Uint32Array>) => {
          index.adopt(data);
          worker?.terminate();
        });
        worker?.addEventListener('error', (event) => {
          event.preventDefault();
          worker?.terminate();
        });
        const points: PickPoints = index.points();
        worker?.postMessage(points, [points.x.buffer, points.y.buffer]);
      }, REST_MS);
  return () => {
    clearTimeout(timer);
    worker?.terminate();
  };
}

/** `null` in a sandboxed frame: it has an opaque origin, to which our own code is somebody else's. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./pickWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
