/**
 * A map's end of a port: answers calls as far as they are allowed, tells what happens and who caused it, and where the
 * map stands. The same for a map in a frame and for one without.
 */
import { makeDataset } from '../core/dataset.ts';
import { parseDateline } from '../formats/dateline.ts';
import { PARAMETERS } from '../params/index.ts';
import type { MountedAddress } from '../store/address.ts';
import type { Store } from '../store/store.ts';
import type { Origin } from './api.ts';
import { METHODS, type MethodName, methodNamed } from './methods.ts';
import { mountNotifications } from './notifications.ts';
import { servePort } from './port.ts';
import type { rightsOf } from './rights.ts';

export interface ServeOptions {
  readonly store: Store;
  readonly address: MountedAddress;
  /** Where the page with all its chrome is. */
  readonly site: string;
  readonly rights: ReturnType<typeof rightsOf>;
  /** Whoever holds the other end. */
  readonly origin: string;
  /** Holds the map: links to sources are heard from it. */
  readonly root: Document | ShadowRoot;
  /** Bears the custom properties of the look. */
  readonly look: HTMLElement;
  /** The host gives the map its turn, or takes it back for others on its page. */
  readonly onRest: (rest: boolean) => void;
}

/**
 * What a host may say of the looks, after the accent and in the order in which it does: nothing that could load, hide or
 * cover anything.
 */
const LOOKS = [
  ['--sans', /^[\w\s,'"-]{1,200}$/],
  ['--radius', /^\d{1,2}(\.\d+)?px$/],
] as const;

/** Writes at rest come this soon after the last change; the host learns of them a little later. */
const ADDRESS_MS = 300;

export function serveMap(port: MessagePort, options: ServeOptions): { readonly dispose: () => void } {
  const { store, address, rights, origin, root, look } = options;
  let acting: Origin = 'user';
  let linksGoToHost = false;

  const asApi = <T>(run: () => T): T => {
    acting = 'api';
    try {
      return run();
    } finally {
      acting = 'user';
    }
  };

  const served = servePort(port, {
    ...options,
    asApi,
    settled: settled(store),
    takeData: (text) => takeData(store, text, origin),
    onInitialize: (params) => {
      linksGoToHost = params['links'] === true;
      applyLooks(store, look, params['looks']);
      if (typeof params['rest'] === 'boolean') options.onRest(params['rest']);
      // Until then the operator's configuration was not fetched, and nobody could be told.
      const { given, hasConsent } = store.getState();
      if (given.consent === 'ask' && hasConsent) served.notify('consent', { origin: 'user' });
      void settled(store).then(() => served.notify('ready', { versions: [1], capabilities: capabilitiesOf(rights) }));
    },
  });
  if (!rights.has('view')) return { dispose: () => port.close() };
  const notifications = mountNotifications(store, served, () => acting, root);
  for (const { code, message } of address.problems) served.notify('error', { code, message });
  const stopFollowing = followAddress(store, address, served.tellAddress);
  const openSource = (event: Event) => {
    const href = linksGoToHost ? sourceOf(event as MouseEvent) : null;
    if (href === null) return;
    event.preventDefault();
    served.notify('link', { href });
  };
  root.addEventListener('click', openSource);
  return {
    dispose: () => {
      root.removeEventListener('click', openSource);
      stopFollowing();
      notifications.dispose();
      port.close();
    },
  };
}

const capabilitiesOf = (rights: ReturnType<typeof rightsOf>): string[] =>
  (Object.keys(METHODS) as MethodName[]).filter((name) => rights.has(methodNamed(name).right));

/** Resolves when the data are here or have failed to come. */
function settled(store: Store): Promise<void> {
  const isSettled = () => store.getState().data.status !== 'loading';
  if (isSettled()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe(() => {
      if (!isSettled()) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Shows a dataset file of the host's own; its origin is named wherever the data are shown. */
function takeData(store: Store, text: string, origin: string): string | null {
  const parsed = parseDateline(text);
  if (!parsed.ok) return parsed.problem.message;
  const host = origin === self.origin ? null : new URL(origin).host;
  store.setState({ isAddressable: false });
  store.actions.loadDataset(makeDataset(parsed.value.file), parsed.value.problems, host);
  return null;
}

/** Tells where the map stands whenever it has come to rest. */
function followAddress(store: Store, address: MountedAddress, tell: (url: string) => void): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    const { url } = address.now();
    if (url !== told) tell(url);
    told = url;
  };
  const unsubscribe = store.subscribe((state) => {
    // A map that is being made anew stands nowhere yet.
    if (state.playback.playing || state.mapStatus === 'starting') return;
    clearTimeout(timer);
    timer = setTimeout(say, ADDRESS_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Where a plain click on a link to another site leads, `null` for everything else. */
function sourceOf(event: MouseEvent): string | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  // From inside a shadow root, `target` would be the element that has it.
  const [target] = event.composedPath();
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const isAway = link && /^https?:$/.test(link.protocol) && link.origin !== new URL(location.href).origin;
  return isAway ? link.href : null;
}

function applyLooks(store: Store, look: HTMLElement, looks: unknown): void {
  if (!Array.isArray(looks)) return;
  const [colour, ...others] = looks as readonly unknown[];
  const { given } = store.getState();
  const accent = typeof colour === 'string' ? PARAMETERS.accent.parse(colour.replace(/^#/, '')) : null;
  // As the parameter does, which goes before it: no colour that could not be read.
  if (accent?.ok && given.accent === undefined) store.actions.restore({ given: { ...given, accent: accent.value } });
  LOOKS.forEach(([name, pattern], index) => {
    const value = others[index];
    if (typeof value === 'string' && pattern.test(value)) look.style.setProperty(name, value);
  });
}
