/**
 * The store for what is read: exact while the reader works, at most four changes a second while time plays.
 *
 * Words, counts, handles and the map's places follow this one feed, so that a still picture never shows two moments, and
 * React rests between them. Only what glides (the points of big data) listens to the store itself.
 */
import type { State } from './state.ts';
import type { Store } from './store.ts';

const LEAST_MS_BETWEEN_CHANGES = 250;

export interface Feed {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => State;
}

const feeds = new WeakMap<Store, Feed>();

/** One feed a store, so that all that follows it changes in the same frame. */
export function feedOf(store: Store): Feed {
  const feed = feeds.get(store) ?? makeFeed(store);
  feeds.set(store, feed);
  return feed;
}

/** Calls back whenever the feed shows another window; returns how to stop. */
export function followWindow(store: Store, listener: (state: State) => void): () => void {
  const feed = feedOf(store);
  let { window } = feed.read();
  return feed.subscribe(() => {
    const state = feed.read();
    if (state.window === window) return;
    window = state.window;
    listener(state);
  });
}

export function makeFeed(store: Pick<Store, 'getState' | 'subscribe'>): Feed {
  const listeners = new Set<() => void>();
  let seen = store.getState();
  let shownAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let unsubscribe: (() => void) | null = null;

  const show = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    shownAt = performance.now();
    seen = store.getState();
    for (const listener of listeners) listener();
  };
  const hear = (state: State) => {
    const rest = shownAt + LEAST_MS_BETWEEN_CHANGES - performance.now();
    // At once where the last change is long enough ago, so that at a reader's speed no count lags behind the list's.
    if (state.playback.playing && seen.playback.playing && rest > 0) timer ??= setTimeout(show, rest);
    else show();
  };

  return {
    read: () => (unsubscribe ? seen : store.getState()),
    subscribe: (listener) => {
      if (!unsubscribe) {
        seen = store.getState();
        unsubscribe = store.subscribe(hear);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe?.();
        unsubscribe = null;
        if (timer !== null) clearTimeout(timer);
        timer = null;
      };
    },
  };
}
