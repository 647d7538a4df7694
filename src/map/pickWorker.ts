/** The worker that builds the index of points: some tenths of a second for a million of them. */
import { buildPickIndex } from '../core/pickIndex.ts';

export interface PickPoints {
  readonly x: Uint32Array<ArrayBuffer>;
  readonly y: Uint32Array<ArrayBuffer>;
}

addEventListener('message', ({ data: { x, y } }: MessageEvent<PickPoints>) => {
  const index = buildPickIndex(x, y);
  (postMessage as (message: ArrayBuffer, transfer: Transferable[]) => void)(index, [index]);
});
