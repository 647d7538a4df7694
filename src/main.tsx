/** Starts the page: store, address, data and theme, then React. The Trusted Types policy comes before everything. */
import './trustedTypes.ts';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { hasMessages, loadMessages, NO_WORDS } from './i18n/index.ts';
import { loadDataset } from './load/dataset.ts';
import { loadOverview } from './load/overview.ts';
import { loadSiteConfig } from './load/siteConfig.ts';
import { mountAddress } from './store/address.ts';
import { mountClock } from './store/clock.ts';
import { LANGUAGES, type State } from './store/state.ts';
import { makeStore, type Store } from './store/store.ts';
import { App } from './ui/App.tsx';
import { mountDocument } from './ui/mountDocument.ts';
import { fetchAtRest } from './ui/rest.ts';
import { StoreProvider } from './ui/store.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
/** Where the site's files are: beside the page, or above it where the entry says so (`data-site="../"`). */
const site = new URL(root.dataset.site ?? '.', document.baseURI);
const isFramed = root.dataset.framed !== undefined;
const DATASET_URL = new URL('data/north-korea-in-russia.geojson', site).href;

const siteConfig = loadSiteConfig(new URL('dateline.config.json', site).href);
const store = makeStore({}, { has: hasMessages, load: loadMessages });
mountDocument(store);
mountAddress(store);
mountClock(store);

async function load() {
  store.setState({ data: { status: 'loading' } });
  const loaded = await loadDataset(DATASET_URL);
  if (loaded.ok) store.actions.loadDataset(loaded.value.dataset, loaded.value.problems);
  else store.actions.failDataset(loaded.problem);
}

const render = () =>
  createRoot(root).render(
    <StrictMode>
      <StoreProvider store={store}>
        <App
          dataUrl={DATASET_URL}
          onReload={load}
          loadOverview={(signal) => loadOverview(new URL('basemap/overview.geojson', site).href, signal)}
          siteConfig={siteConfig}
          assetBase={new URL('basemap/', site).href}
          {...(isFramed && { wholePage: site.href })}
        />
      </StoreProvider>
    </StrictMode>,
  );

/** Resolves when the language that the address asks for has arrived, or English has in its place. */
async function firstWords(store: Store): Promise<void> {
  const isAnswered = ({ lang, missingLang }: State) => hasMessages(lang) || missingLang !== null;
  if (!isAnswered(store.getState())) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe((state) => {
        if (!isAnswered(state)) return;
        stop();
        resolve();
      });
    });
  }
  await loadMessages(store.getState().lang);
}

void load();
firstWords(store).then(render, () =>
  root.replaceChildren(...NO_WORDS.map((text) => Object.assign(document.createElement('p'), { textContent: text }))),
);
// Whoever reads on offline may change the language, too.
for (const lang of LANGUAGES) fetchAtRest(() => loadMessages(lang));
