/**
 * Starts a map: store, address, data and words, then React. A page of its own starts one (main.tsx), and so does an
 * element that holds its map without a frame (embed/direct).
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_CONFIG, type SiteConfig } from './core/siteConfig.ts';
import { hasFirstMessages, hasMessages, loadFirstMessages, loadMessages, NO_WORDS } from './i18n/index.ts';
import { loadFrozen } from './load/frozen.ts';
import { loadOverview } from './load/overview.ts';
import { loadSiteConfig } from './load/siteConfig.ts';
import { openData, openFiles, stopLoading, whenConsented } from './openData.ts';
import { type AddressHost, type MountedAddress, mountAddress } from './store/address.ts';
import { mountAutoplay } from './store/autoplay.ts';
import { mountClock } from './store/clock.ts';
import { LANGUAGES, type State } from './store/state.ts';
import { makeStore, type Store } from './store/store.ts';
import { App } from './ui/App.tsx';
import { type Host, HostProvider, PAGE } from './ui/host.tsx';
import { mountDocument } from './ui/mountDocument.ts';
import { fetchAtRest } from './ui/rest.ts';
import { StoreProvider } from './ui/store.tsx';

export interface StartOptions {
  /** Takes the interface in. */
  readonly root: HTMLElement;
  /** Where the site's files are, absolute and with a slash at its end. */
  readonly site: URL;
  /** False where there are files but no site: no data of its own, no operator, no page to lead to. */
  readonly hasSite?: boolean;
  /** Stands in somebody else's page, which has the chrome. */
  readonly isFramed: boolean;
  /** The page, unless given. */
  readonly host?: Host;
  /** The window's own, unless given. */
  readonly addressHost?: AddressHost;
  /** Of a page that carries its files in itself: where its data can be saved from, and where the whole map is. */
  readonly carried?: { readonly dataUrl: string; readonly wholePage: string };
}

export interface StartedMap {
  readonly store: Store;
  readonly address: MountedAddress;
  readonly siteConfig: ReturnType<typeof loadSiteConfig>;
  readonly dispose: () => void;
}

/** Without a site, the page around the map decides what it shows. */
const NO_OPERATOR: SiteConfig = { ...DEFAULT_CONFIG, embed: { ...DEFAULT_CONFIG.embed, dataHosts: ['*'] } };

export function startMap(options: StartOptions): StartedMap {
  const { root, site, hasSite = true, isFramed, host = PAGE, addressHost, carried } = options;
  const datasetUrl = new URL('data/north-korea-in-russia.geojson', site).href;
  let isDrawn = false;
  const store = makeStore(
    { isFramed },
    {
      has: (lang) => (isDrawn ? hasMessages : hasFirstMessages)(lang),
      load: async (lang) => {
        if (!isDrawn) await loadFirstMessages(lang);
        // Another language needs the words of the parts that stand by then.
        if (isDrawn) await loadMessages(lang);
      },
    },
  );
  const document = mountDocument(store, host.element);
  const address = mountAddress(store, addressHost);
  if (store.getState().given.consent === 'ask') store.setState({ hasConsent: false });
  const consent = whenConsented(store);
  const siteConfig = consent.then(() =>
    hasSite ? loadSiteConfig(new URL('dateline.config.json', site).href) : { config: NO_OPERATOR },
  );
  const clock = mountClock(store);
  const autoplay = mountAutoplay(store, () => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const reactRoot = createRoot(root);

  const load = () => void openData(store, { own: datasetUrl, config: () => siteConfig });
  const open = (files: readonly File[]) => void openFiles(store, files);
  const render = () => {
    isDrawn = true;
    reactRoot.render(
      <StrictMode>
        <HostProvider host={host}>
          <StoreProvider store={store}>
            <App
              dataUrl={carried?.dataUrl ?? datasetUrl}
              onReload={load}
              onStopLoading={() => stopLoading(store)}
              {...(!isFramed && { onOpenFiles: open })}
              loadOverview={(signal) => loadOverview(new URL('basemap/overview.geojson', site).href, signal)}
              siteConfig={siteConfig}
              assetBase={new URL('basemap/', site).href}
              {...(!carried &&
                hasSite && {
                  share: { site: site.href, loadFrozen: () => loadFrozen(new URL('data/frozen.json', site).href) },
                })}
              {...(isFramed && { wholePage: carried?.wholePage ?? (hasSite ? site.href : '') })}
            />
          </StoreProvider>
        </HostProvider>
      </StrictMode>,
    );
  };

  // Without a site, data that no address names are put in later.
  void consent.then(() => (hasSite || store.getState().given.data) && load());
  firstWords(store).then(render, () =>
    root.replaceChildren(
      ...NO_WORDS.map((text) => Object.assign(root.ownerDocument.createElement('p'), { textContent: text })),
    ),
  );
  // Whoever reads on offline may change the language, too.
  void consent.then(() => LANGUAGES.map((lang) => fetchAtRest(() => loadMessages(lang))));
  return {
    store,
    address,
    siteConfig,
    dispose: () => {
      reactRoot.unmount();
      autoplay.dispose();
      clock.dispose();
      address.dispose();
      document.dispose();
    },
  };
}

/** Resolves when the language that the address asks for has arrived, or English has in its place. */
async function firstWords(store: Store): Promise<void> {
  const isAnswered = ({ lang, missingLang }: State) => hasFirstMessages(lang) || missingLang !== null;
  if (!isAnswered(store.getState())) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe((state) => {
        if (!isAnswered(state)) return;
        stop();
        resolve();
      });
    });
  }
  await loadFirstMessages(store.getState().lang);
}
