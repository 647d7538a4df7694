/** The store's calm feed in React: for words and counts. What the reader sets (speed, mode, step) is read with `useApp`. */
import { useCallback, useSyncExternalStore } from 'react';
import { feedOf } from '../store/calm.ts';
import type { State } from '../store/state.ts';
import { useStoreApi } from './store.tsx';

/** A slice of the state, calm while playing. `select` must return the same value for the same state. */
export function useCalmApp<T>(select: (state: State) => T): T {
  const feed = feedOf(useStoreApi());
  return useSyncExternalStore(
    feed.subscribe,
    useCallback(() => select(feed.read()), [feed, select]),
  );
}
