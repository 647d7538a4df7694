/** Whether a media query holds now, of the room that the interface has. */
import { useCallback, useSyncExternalStore } from 'react';
import { useHost } from './host.tsx';

export function useMedia(query: string): boolean {
  const { media } = useHost();
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = media(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [media, query],
  );
  return useSyncExternalStore(subscribe, () => media(query).matches);
}

/** Too narrow for the header's field and words. */
export const PHONE = '(max-width: 599.98px)';

/** One column of panels: the reading column is a sheet over the map, which a column beside it would leave too tall. */
export const SHEET = '(max-width: 599.98px), (max-width: 899.98px) and (orientation: portrait)';
