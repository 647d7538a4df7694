/** `embed/v1.js`: defines `<dateline-map>` in a page. Two copies of it, or a server, do nothing. */
import { DatelineMapElement } from './element.ts';

const NAME = 'dateline-map';
const registry = globalThis.customElements;
if (registry && !registry.get(NAME)) registry.define(NAME, DatelineMapElement);
