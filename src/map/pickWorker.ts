/** The worker that puts points into the order of their index: some tenths of a second for a million of them. */
import { orderPoints } from '../core/pickOrder.ts';

export interface PickPoints {
  readonly x: Uint32Array<ArrayBuffer>;
  readonly y: Uint32Array<ArrayBuffer>;
}

addEventListener('message', ({ data: { x, y } }: MessageEvent<PickPoints>) => {
  const order = orderPoints(x, y);
  (postMessage as (message: Uint32Array, transfer: Transferable[]) => void)(order, [order.buffer]);
});
