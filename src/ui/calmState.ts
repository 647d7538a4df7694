/**
 * The store for readouts: exact while the reader works, at most four changes a second while time plays.
 *
 * Everything that must keep up with the frame (playhead, handles, map) listens to the store itself; words and counts
 * read from here, so that React rests between them. What the reader sets (speed, mode, step) is read with `useApp`.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { useStoreApi } from './store.tsx';

const LEAST_MS_BETWEEN_CHANGES = 250;

interface Feed {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => State;
}

const feeds = new WeakMap<Store, Feed>();

/** A slice of the state, calm while playing. `select` must return the same value for the same state. */
export function useCalmApp<T>(select: (state: State) => T): T {
  const feed = feedOf(useStoreApi());
  return useSyncExternalStore(
    feed.subscribe,
    useCallback(() => select(feed.read()), [feed, select]),
  );
}

function feedOf(store: Store): Feed {
  const feed = feeds.get(store) ?? makeFeed(store);
  feeds.set(store, feed);
  return feed;
}

/** One feed a store, so that all readouts change in the same render. */
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
