/** The Trusted Types policy of a page that carries its files in itself: its own worker passes, and no other script. */
import { isOurWorker } from './worker.ts';

interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: {
      createScriptURL: (url: string) => string;
      createHTML: (html: string, type: string, sink: string) => string;
    },
  ) => unknown;
}

(globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (isOurWorker(url)) return url;
    throw new TypeError(`Not a script of this page: ${url.slice(0, 80)}`);
  },
  createHTML(html, _type, sink) {
    // DOMParser builds an inert document: nothing in it runs or loads.
    if (sink === 'DOMParser parseFromString') return html;
    throw new TypeError(`Text is never parsed as HTML here (${sink}).`);
  },
});
