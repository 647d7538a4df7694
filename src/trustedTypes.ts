/**
 * The one Trusted Types policy of the page. It exists for two sinks of MapLibre: the address of its worker and its
 * inert parser of attributions. Everything else that would turn text into code throws.
 *
 * Import this module before any other.
 */

interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: {
      createScriptURL: (url: string) => string;
      createHTML: (html: string, type: string, sink: string) => string;
    },
  ) => unknown;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

/**
 * In a sandboxed frame the page's origin is opaque and no worker may start from our own URL there: MapLibre wraps the text
 * of its worker into a data: URL. The first such URL is the worker's; after it only the same one passes, for further
 * workers and for a map made anew.
 */
let wrappedWorker: string | null = null;

/** Where the site serves this script from. */
const HERE = import.meta.url;

factory?.createPolicy('default', {
  createScriptURL(url) {
    const { origin, protocol } = new URL(url, document.baseURI);
    const ours = new URL(HERE).origin;
    if (protocol.startsWith('http') && origin === ours) return url;
    if (url.startsWith('data:text/javascript') && globalThis.origin === 'null') {
      wrappedWorker ??= url;
      if (url === wrappedWorker) return url;
    }
    throw new TypeError(`Not a script of this site: ${url.slice(0, 80)}`);
  },
  createHTML(html, _type, sink) {
    // DOMParser builds an inert document: nothing in it runs or loads.
    if (sink === 'DOMParser parseFromString') return html;
    throw new TypeError(`Text is never parsed as HTML here (${sink}).`);
  },
});

export {};
