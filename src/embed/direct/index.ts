/** The package `dateline-map`: defines the element that holds its map without a frame. On a server it does nothing. */
import { DatelineMapDirectElement } from './directElement.ts';

export * from '../api.ts';
export { connectFrame, type FrameClient, type FrameHost } from '../client.ts';
export { DatelineMapDirectElement as DatelineMapElement };

if (globalThis.customElements && !customElements.get('dateline-map')) {
  customElements.define('dateline-map', DatelineMapDirectElement);
}
