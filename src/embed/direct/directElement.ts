/** `<dateline-map>` without a frame: the map stands in the element's own shadow root. Everything else is the same. */
import { type MapHost, makeCaller } from '../caller.ts';
import { DatelineMapElement, type OpenedMap } from '../element.ts';

/** Where this module is; apart, because a bundler takes a folder in `new URL('./', import.meta.url)` for a file to copy. */
const HERE = import.meta.url;

export class DatelineMapDirectElement extends DatelineMapElement {
  /**
   * Where the folder `basemap` of this package is served, for maps without `src`: beside this module, unless a bundler has
   * moved that; then set it to where the folder was copied.
   */
  static files = new URL('.', HERE);

  protected override open(src: string, host: MapHost): OpenedMap {
    const { href, search } = new URL(src);
    const page = this.hasAttribute('src') ? new URL('../', href) : null;
    const node = document.createElement('div');
    const root = document.createElement('div');
    root.className = 'dateline-root';
    node.append(root);
    const caller = makeCaller(host);
    let isGone = false;
    let dispose = () => {};
    import('./mountDirect.ts').then(
      ({ mountDirect }) => {
        if (isGone) return;
        const { port1, port2 } = new MessageChannel();
        ({ dispose } = mountDirect(
          root,
          { files: page ?? DatelineMapDirectElement.files, page, query: search },
          port2,
          host.onHeight,
        ));
        caller.attach(port1);
      },
      () => {
        host.onTell('error', { code: 'embed/code', message: 'The code of the map did not arrive.' });
        caller.drop();
      },
    );
    return {
      node,
      client: {
        call: caller.call,
        dispose: () => {
          isGone = true;
          caller.drop();
          dispose();
        },
      },
    };
  }
}
