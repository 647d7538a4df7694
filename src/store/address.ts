/**
 * The page's address and the store, kept in step: an address restores what it says, and what a reader does is written
 * back. A selection is an entry in the history, so that Back undoes it; everything else replaces the entry it is in.
 *
 * State is written to the query, or to the fragment where the address came with a fragment form. What is not ours (other
 * parameters, `#anchor`, WordPress's `#?secret=…`) passes through as it was.
 */
import type { Bounds, Camera } from '../core/geo.ts';
import type { Problem } from '../core/problem.ts';
import {
  isParameterName,
  PARAMETER_NAMES,
  type ParameterName,
  type ParameterValues,
  parseParameters,
  printParameters,
} from '../params/index.ts';
import { joinQuery, type QueryEntry, splitQuery } from '../params/query.ts';
import { cameraOf, isSettled, toState, toValues } from './parameters.ts';
import type { Selection, State } from './state.ts';
import type { Store } from './store.ts';

/** Browsers refuse more than some hundred history calls in half a minute: we write when the reader comes to rest. */
const REST_MS = 200;
/** A box that an address asks for may be as small as a village. */
const BOX_MAX_ZOOM = 20;

/** Parameters that the page writes; the others of the table are read, and kept as they came. */
const WRITTEN = [
  'event',
  'place',
  'topic',
  'article',
  'area',
  'paragraph',
  'filter',
  'time',
  'time-mode',
  'step',
  'speed',
  'loop',
  'map',
  'density',
  'theme',
  'lang',
] as const satisfies readonly ParameterName[];

/** The part of `window` that an address lives in, so that a test can be one. */
export interface AddressHost {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: {
    readonly state: unknown;
    readonly pushState: (data: unknown, unused: string, url: string) => void;
    readonly replaceState: (data: unknown, unused: string, url: string) => void;
  };
  readonly addEventListener: (type: 'popstate' | 'pagehide', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate' | 'pagehide', listener: () => void) => void;
}

export interface MountedAddress {
  readonly dispose: () => void;
  /** What the address said at the start that could not be used. */
  readonly problems: readonly Problem[];
  /** The address as it would be written now, with all that it says; whether or not the browser lets us write it. */
  readonly now: () => { readonly values: ParameterValues; readonly url: string };
}

/** Restores the state at once, before data are loaded, and follows it from then on. */
export function mountAddress(store: Store, host: AddressHost = window): MountedAddress {
  /** What holds where the address is silent: the page's own choice of language and theme, and its first view. */
  const silent = store.getState();
  let home: Camera | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restoring = false;
  let current = '';

  const restore = (): readonly Problem[] => {
    const address = readAddress(host.location);
    current = address.text;
    const problems = [...address.problems];
    const { values } = address;
    restoring = true;
    store.actions.restore({ ...toState(values, silent, problems), notices: problems });
    const view = targetOf(values, home);
    if (view) store.actions.requestCamera(view);
    restoring = false;
    return problems;
  };

  const urlOf = (state: State): string =>
    makeUrl(host.location, readAddress(host.location), printOwn(state, silent, home));

  const write = (state: State, how: 'pushState' | 'replaceState') => {
    clearTimeout(timer);
    timer = undefined;
    const url = urlOf(state);
    const { pathname, search, hash } = host.location;
    if (url === `${pathname}${search}${hash}`) return;
    try {
      host.history[how](how === 'pushState' ? null : host.history.state, '', url);
    } catch {
      // Too many calls, or a frame that may not: the address waits for the next change.
      return;
    }
    current = readAddress(host.location).text;
  };

  const flush = () => {
    if (timer !== undefined) write(store.getState(), 'replaceState');
  };
  const rest = () => {
    const state = store.getState();
    settle(state);
    write(state, 'replaceState');
  };
  /** The first view that the page chose for itself is not written: nobody has moved the map yet. */
  const settle = (state: State) => {
    if (home === null && !hasView && isSettled(state)) home = state.camera;
  };

  const stopFollowing = store.subscribe((state, before) => {
    if (restoring || !isWritten(state, before)) return;
    const isChosen = state.selection !== before.selection && state.data === before.data;
    if (isChosen && !isSameSelection(state.selection, before.selection)) {
      settle(before);
      // The entry that is left keeps everything but the new selection.
      if (timer !== undefined) write(before, 'replaceState');
      write(state, 'pushState');
    } else if (!state.playback.playing) {
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MS);
    }
  });
  const follow = () => {
    // An anchor on this page (a skip link) is no step in the history of the map.
    if (readAddress(host.location).text === current) return;
    clearTimeout(timer);
    timer = undefined;
    restore();
  };

  const problems = restore();
  const hasView = readAddress(host.location).values.map !== undefined;
  host.addEventListener('popstate', follow);
  host.addEventListener('pagehide', flush);
  return {
    problems,
    now: () => {
      const url = urlOf(store.getState());
      const { search, hash } = new URL(url, 'https://address.invalid');
      return { values: readAddress({ pathname: '', search, hash }).values, url };
    },
    dispose: () => {
      flush();
      stopFollowing();
      host.removeEventListener('popstate', follow);
      host.removeEventListener('pagehide', flush);
    },
  };
}

interface Address {
  readonly values: ParameterValues;
  readonly query: readonly QueryEntry[];
  /** Entries of a fragment form; `null` where the fragment is an anchor or absent. */
  readonly fragment: readonly QueryEntry[] | null;
  readonly anchor: string;
  /** `?secret=…` or `#?secret=…`, as a host appended it. */
  readonly tail: string;
  /** Everything that carries state, to tell whether it changed. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

function readAddress({ search, hash }: AddressHost['location']): Address {
  const body = hash.replace(/^#/, '');
  const cut = body.startsWith('?') ? 0 : body.indexOf('#?');
  const [own, tail] = cut < 0 ? [body, ''] : [body.slice(0, cut), body.slice(cut)];
  const entries = splitQuery(own);
  const isForm = entries.some(({ name, raw }) => raw.includes('=') && isParameterName(name));
  const fragment = isForm ? entries : null;
  const fromQuery = parseParameters(search);
  const fromFragment = parseParameters(isForm ? own : '');
  return {
    values: { ...fromFragment.values, ...fromQuery.values },
    query: splitQuery(search),
    fragment,
    anchor: isForm ? '' : own,
    tail,
    text: isForm ? `${search}#${own}` : search,
    problems: [...fromQuery.problems, ...fromFragment.problems],
  };
}

function makeUrl({ pathname }: AddressHost['location'], address: Address, printed: readonly QueryEntry[]): string {
  const hasView = printed.some(({ name }) => name === 'map');
  // A box has done its work once the map stands somewhere.
  const isOurs = (name: string) => isOwn(name) || (name === 'bbox' && hasView);
  const keep = (entries: readonly QueryEntry[]) => entries.filter(({ name }) => !isOurs(name));
  const query = joinQuery(inOrder([...(address.fragment ? [] : printed), ...keep(address.query)]));
  const fragment = address.fragment
    ? joinQuery(inOrder([...printed, ...keep(address.fragment)])) + address.tail
    : address.anchor + address.tail;
  return `${pathname}${query === '' ? '' : `?${query}`}${fragment === '' ? '' : `#${fragment}`}`;
}

/** Ours in the order of the table, then the others in their own. */
function inOrder(entries: readonly QueryEntry[]): QueryEntry[] {
  const rank = ({ name }: QueryEntry) => (isParameterName(name) ? PARAMETER_NAMES.indexOf(name) : Infinity);
  return [...entries].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** What the page writes itself; the other parameters stay as they came. */
function printOwn(state: State, silent: State, home: Camera | null): QueryEntry[] {
  return printParameters({ ...toValues(state, silent), ...cameraOf(state, home) }).filter(({ name }) => isOwn(name));
}

const isOwn = (name: string): boolean => (WRITTEN as readonly string[]).includes(name);

type Target = { readonly camera: Camera } | { readonly bounds: Bounds; readonly maxZoom: number };

function targetOf({ map, bbox }: ParameterValues, home: Camera | null): Target | null {
  if (map) return { camera: map };
  if (bbox) return { bounds: bbox, maxZoom: BOX_MAX_ZOOM };
  return home && { camera: home };
}

const isWritten = (state: State, before: State): boolean =>
  state.selection !== before.selection ||
  state.filters !== before.filters ||
  state.window !== before.window ||
  state.mode !== before.mode ||
  state.step !== before.step ||
  state.speed !== before.speed ||
  state.loop !== before.loop ||
  state.camera !== before.camera ||
  state.density !== before.density ||
  state.theme !== before.theme ||
  state.lang !== before.lang ||
  state.playback.playing !== before.playback.playing ||
  isSettled(state) !== isSettled(before);

const isSameSelection = (a: Selection | null, b: Selection | null): boolean => a?.kind === b?.kind && a?.id === b?.id;
