/** The break that playback is about to skip or has just skipped, long enough to be read. */
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
    const forget = () => {
      clearTimeout(timer);
      setSkipped(null);
    };
    const stop = store.subscribe(({ playback }, before) => {
      if (!playback.playing) {
        if (before.playback.playing) forget();
        return;
      }
      if (before.playback.playing && playback.index === before.playback.index) return;
      const ahead = byIndex.get(playback.index + 1);
      if (!ahead) return;
      clearTimeout(timer);
      timer = setTimeout(forget, READING_MS);
      setSkipped(ahead);
    });
    return () => {
      stop();
      forget();
    };
  }, [store, breaks]);
  return skipped;
}
