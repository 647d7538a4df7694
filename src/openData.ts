/**
 * Which data the page shows, and when it asks for them: the site's own file or those that the address names, as soon as
 * nothing stands between (a reader's consent), and again whenever somebody retries; or files that a reader opens here.
 */
import { checkDataUrl, type DataSource } from './core/dataUrl.ts';
import type { Problem } from './core/problem.ts';
import type { SiteConfig } from './core/siteConfig.ts';
import { FORMAT_IDS, isFormat, type LoadOptions, loadDataset } from './load/dataset.ts';
import { INITIAL_STATE, type State } from './store/state.ts';
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
  store.setState({ data: { status: 'loading' }, isAddressable: true });
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
  const hosts = [...new Set(sources.flatMap(({ host }) => host ?? []))];
  const host = hosts.length > 0 ? hosts.join(', ') : null;
  if (data.length === 0) await show(store, own, {}, null);
  else
    await show(
      store,
      sources.map(({ url }) => url),
      { format, checkUrl: check },
      host,
    );
}

/** Shows files from the reader's own disk. They are read here and go nowhere. */
export async function openFiles(store: Store, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const { selection, missing, filters, window, mode, playback, playWidth, axis, tray, camera } = INITIAL_STATE;
  // What was asked of the other data means nothing in these; the camera is free, to find them wherever they are.
  const asked = { selection, missing, filters, window, mode, playback, playWidth, axis, tray, camera };
  store.setState({ ...asked, cameraRequest: null, data: { status: 'loading' }, dataHost: null, isAddressable: false });
  await show(store, files, {}, null);
}

/** Ends what is being loaded; rows that have come stay. */
export const stopLoading = (store: Store): void => controllers.get(store)?.abort();

/** How to end what a store waits for. */
const controllers = new WeakMap<Store, AbortController>();

async function show(store: Store, from: Parameters<typeof loadDataset>[0], options: LoadOptions, host: string | null) {
  const { actions } = store;
  controllers.get(store)?.abort();
  const controller = new AbortController();
  controllers.set(store, controller);
  const isCurrent = () => controllers.get(store) === controller;
  let isShown = false;
  const loaded = await loadDataset(from, {
    ...options,
    signal: controller.signal,
    onProgress: (loading) => isCurrent() && actions.setLoading(loading),
    onGrowth: ({ dataset, problems }) => {
      if (!isCurrent()) return;
      if (isShown) actions.growDataset(dataset, problems);
      else actions.loadDataset(dataset, problems, host);
      isShown = true;
    },
  });
  if (!isCurrent()) return;
  actions.setLoading(null);
  if (!loaded.ok) actions.failDataset(withHost(loaded.problem, host));
  else if (isShown) {
    // The last growth has shown them already, unless the line broke after it.
    const { data } = store.getState();
    const { dataset, problems } = loaded.value;
    if (data.status !== 'ready' || data.problems !== problems) actions.growDataset(dataset, problems);
  } else actions.loadDataset(loaded.value.dataset, loaded.value.problems, host);
}

/** Whose file it was that failed, where it was not the site’s own. */
const withHost = (problem: Problem, host: string | null): Problem =>
  host === null ? problem : { ...problem, message: `${host}: ${problem.message}` };

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
