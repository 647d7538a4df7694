/**
 * Starts the map of `embed-standalone.html`: one file that carries scripts, styles, type, data and basemap in itself. It
 * opens from the disk, from an archive, and in a sandbox whose host sends no header for it.
 */
import './trustedTypes.ts';
import '../../theme/fonts.css';
import '../../theme/tokens.css';
import '../../theme/base.css';
import { CARRIED_SITE, carryFiles, readCarried } from '../../load/carried.ts';
import { startMap } from '../../startMap.tsx';
import { mountFrame } from '../frame.ts';
import { prepareWorker } from './worker.ts';

const DATA_FILE = 'data/north-korea-in-russia.geojson';

async function start(root: HTMLElement): Promise<void> {
  carryFiles();
  await prepareWorker();
  const data = await readCarried(DATA_FILE);
  const isFramed = parent !== window;
  // Where the site itself is not known, the whole map is this file in a window of its own.
  const { site: home } = root.dataset;
  const { store, address, siteConfig } = startMap({
    root,
    site: new URL(CARRIED_SITE),
    isFramed,
    carried: {
      dataUrl: URL.createObjectURL(new Blob(data ? [data] : [], { type: 'application/geo+json' })),
      wholePage: home || location.href.replace(/[?#].*$/, ''),
    },
  });
  if (isFramed) mountFrame({ store, address, siteConfig, site: home || CARRIED_SITE });
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
void start(root);
