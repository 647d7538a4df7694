/**
 * Which data the page shows, and when it asks for them: the site's own file or those that the address names, as soon as
 * nothing stands between (a reader's consent), and again whenever somebody retries.
 */
import { checkDataUrl, type DataSource } from './core/dataUrl.ts';
import type { SiteConfig } from './core/siteConfig.ts';
import { FORMAT_IDS, isFormat, loadDataset } from './load/dataset.ts';
import type { State } from './store/state.ts';
import type { Store } from './store/store.ts';

export interface DataPlan {
  /** The file that the site itself shows, absolute. */
  readonly own: string;
  /** What the operator set. Asked for only where the address names other data. */
  readonly config: () => Promise<{ readonly config: SiteConfig }>;
}

/** Loads what the address asks for; what goes wrong is in the store. */
export async function openData(store: Store, { own, config }: DataPlan): Promise<void> {
  const { actions } = store;
  const { data = [], format = 'auto' } = store.getState().given;
  store.setState({ data: { status: 'loading' } });
  if (!isFormat(format)) {
    const message = `The format “${format}” was ignored: it may be ${FORMAT_IDS.join(', ')}.`;
    actions.notify({ code: 'parameter/format', message, at: { field: 'format' } });
  }
  const sources: DataSource[] = [];
  const dataHosts = data.length === 0 ? [] : (await config()).config.embed.dataHosts;
  const check = (url: string) => checkDataUrl(url, own, dataHosts);
  for (const url of data) {
    const checked = check(url);
    if (!checked.ok) {
      actions.failDataset(checked.problem);
      return;
    }
    sources.push(checked.value);
  }
  const loaded =
    data.length === 0
      ? await loadDataset(own)
      : await loadDataset(
          sources.map(({ url }) => url),
          { format, checkUrl: check },
        );
  if (!loaded.ok) {
    actions.failDataset(loaded.problem);
    return;
  }
  const hosts = [...new Set(sources.flatMap(({ host }) => host ?? []))];
  actions.loadDataset(loaded.value.dataset, loaded.value.problems, hosts.length > 0 ? hosts.join(', ') : null);
}

/** Resolves at once, or when the reader has agreed. */
export function whenConsented(store: Store): Promise<void> {
  return whenever(store, ({ hasConsent }) => hasConsent);
}

function whenever(store: Store, holds: (state: State) => boolean): Promise<void> {
  if (holds(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!holds(state)) return;
      stop();
      resolve();
    });
  });
}
