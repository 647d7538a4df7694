/** `embed/v1.js`: defines `<dateline-map>` in a page. Two copies of it, or a server, do nothing. */
import { DatelineMapElement } from './element.ts';

export { DatelineMapElement };

if (globalThis.customElements && !customElements.get('dateline-map')) {
  customElements.define('dateline-map', DatelineMapElement);
}
