/** The map on the whole screen, where browser and host allow it. */
import { useCallback, useSyncExternalStore } from 'react';
import { useHost } from '../host.tsx';

export function useFullscreen() {
  const { element } = useHost();
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  const toggle = useCallback(() => {
    // Refused, it stays as it is, which everybody sees.
    const change = document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen();
    change.catch(() => {});
  }, [element]);
  return { isPossible: document.fullscreenEnabled, isOn, toggle };
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}
