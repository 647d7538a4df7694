/** The store in React: one context and two hooks. Components read slices and call actions; they never write state. */
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { FirstMessages } from '../i18n/first.ts';
import { firstMessagesOf, messagesOf } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { State } from '../store/state.ts';
import type { Actions, Store } from '../store/store.ts';

const StoreContext = createContext<Store | null>(null);

export function StoreProvider({ store, children }: { readonly store: Store; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, for code that listens outside of rendering. */
export function useStoreApi(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A component that reads the store must stand inside StoreProvider.');
  return store;
}

/** A slice of the state. `select` must return the same value for the same state. */
export function useApp<T>(select: (state: State) => T): T {
  return useStore(useStoreApi(), select);
}

export const useActions = (): Actions => useStoreApi().actions;

/** The words of the list in the reader's language, for whatever the first chunk holds. */
export const useFirstMessages = (): FirstMessages => firstMessagesOf(useApp((state) => state.lang));

/** All words in the reader's language, for the parts: they come with the first of them. */
export const useMessages = (): Messages => messagesOf(useApp((state) => state.lang));
