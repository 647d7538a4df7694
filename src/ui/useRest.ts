/** Fetches what can wait, once the first view stands: the data are here, and the map is drawn or will not be. */
import { useEffect } from 'react';
import { rest } from './rest.ts';
import { useApp } from './store.tsx';

/** After everything that a reader waits for. */
const REST_MS = 1_000;

export function useRest(): void {
  const isSettled = useApp(({ data, mapStatus }) => data.status === 'ready' && mapStatus !== 'starting');
  useEffect(() => {
    if (!isSettled) return;
    const timer = setTimeout(() => void rest(), REST_MS);
    return () => clearTimeout(timer);
  }, [isSettled]);
}
