/** Starts the page: store, address, data and theme, then React. The Trusted Types policy comes before everything. */
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
const DATASET_URL = new URL('data/north-korea-in-russia.geojson', site).href;

const siteConfig = loadSiteConfig(new URL('dateline.config.json', site).href);
const store = makeStore();
mountDocument(store);
mountAddress(store);
mountClock(store);

async function load() {
  store.setState({ data: { status: 'loading' } });
  const loaded = await loadDataset(DATASET_URL);
  if (loaded.ok) store.actions.loadDataset(loaded.value.dataset, loaded.value.problems);
  else store.actions.failDataset(loaded.problem);
}
