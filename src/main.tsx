/** Starts the page: the map, and its line to the page around it. The Trusted Types policy comes before everything. */
import './trustedTypes.ts';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { startMap } from './startMap.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
/** Where the site's files are: beside the page, or above it where the entry says so (`data-site="../"`). */
const site = new URL(root.dataset.site ?? '.', document.baseURI);
const isFramed = root.dataset.framed !== undefined;

const { store, address, siteConfig } = startMap({ root, site, isFramed });
if (isFramed && parent !== window) {
  // Many frames may start at once, most of them out of sight: each map waits for its turn.
  store.actions.setMapTurn(false);
  import('./embed/frame.ts').then(
    ({ mountFrame }) => mountFrame({ store, address, siteConfig, site: site.href }),
    () => store.actions.setMapTurn(true),
  );
}
