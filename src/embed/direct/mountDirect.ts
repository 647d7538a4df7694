/**
 * Mounts the application into a root inside an element's shadow root, and serves it on a port as a frame would. Its code
 * and its styles come with this module, which is loaded when the first map is wanted.
 */
// Before all others: it takes everything away that the page around would pass on.
import './direct.css';
import '../../theme/fonts.css';
import '../../theme/tokens.css';
import '../../theme/base.css';
import { startMap } from '../../startMap.tsx';
import type { Host } from '../../ui/host.tsx';
import { serveMap } from '../serve.ts';
import { stageHeight } from '../sizing.ts';
import { makeContainerMedia } from './containerMedia.ts';
import { makeMemoryAddress } from './memoryAddress.ts';
import { dressRoot } from './styles.ts';

export interface DirectSource {
  /** Where the files of the site, or of the package, are. */
  readonly files: URL;
  /** The page that shows the whole map; `null` where there is none. */
  readonly page: URL | null;
  /** Parameters, as a query. */
  readonly query: string;
}

/** The page around the map is its operator: it may do everything. */
const RIGHTS = new Set(['view', 'data'] as const);

/**
 * @param root in a shadow root; taken over
 * @param onHeight hears how high the map would like to be, in CSS pixels, now and whenever that changes
 */
export function mountDirect(
  root: HTMLElement,
  { files, page, query }: DirectSource,
  port: MessagePort,
  onHeight: (height: number) => void,
): { readonly dispose: () => void } {
  const shadow = root.getRootNode() as ShadowRoot;
  const styles = dressRoot(shadow);
  const app = document.createElement('div');
  app.className = 'dateline-app';
  root.append(app);

  const addressHost = makeMemoryAddress(query);
  const host: Host = {
    root: shadow,
    element: root,
    media: makeContainerMedia(root),
    base: page?.href ?? '',
    address: () => new URL(addressHost.location.search, page ?? location.href).href,
  };
  const started = startMap({ root: app, site: files, hasSite: page !== null, isFramed: true, host, addressHost });
  const served = serveMap(port, {
    ...started,
    site: (page ?? location).href,
    rights: RIGHTS,
    origin: location.origin,
    root: shadow,
    look: root,
    onRest: (rest) => started.store.actions.setMapTurn(!rest),
  });
  const sizes = new ResizeObserver(() => onHeight(heightOf(root)));
  sizes.observe(root);
  return {
    dispose: () => {
      sizes.disconnect();
      served.dispose();
      started.dispose();
      styles.dispose();
    },
  };
}

/** As a frame would like to be: its rows, and a stage in proportion to the width. */
function heightOf(root: HTMLElement): number {
  const rows = [...root.querySelectorAll<HTMLElement>('.app > :not(.stage, .skip-links, .visually-hidden)')];
  return Math.ceil(rows.reduce((sum, row) => sum + row.offsetHeight, 0) + stageHeight(root.clientWidth));
}
