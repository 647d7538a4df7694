/** The break that playback has just passed, long enough to be read. */
import { useEffect, useState } from 'react';
import { useStoreApi } from '../store.tsx';
import type { Break } from './breaks.ts';

const READING_MS = 1600;

export function useSkipped(breaks: readonly Break[]): Break | null {
  const store = useStoreApi();
  const [skipped, setSkipped] = useState<Break | null>(null);
  useEffect(() => {
    const byIndex = new Map(breaks.map((item) => [item.index, item]));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => setSkipped(null);
    const stop = store.subscribe(({ playback }, before) => {
      if (!playback.playing) {
        clearTimeout(timer);
        forget();
      } else if (before.playback.playing && playback.index !== before.playback.index) {
        const found = byIndex.get(playback.index);
        if (!found) return;
        clearTimeout(timer);
        timer = setTimeout(forget, READING_MS);
        setSkipped(found);
      }
    });
    return () => {
      stop();
      clearTimeout(timer);
      forget();
    };
  }, [store, breaks]);
  return skipped;
}
