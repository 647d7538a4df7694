/** The stretches that playback skips, hatched on the axis while it plays; the one just skipped says how long it was. */
import { useMemo } from 'react';
import { selectStops } from '../../store/counts.ts';
import type { State } from '../../store/state.ts';
import { useApp, useMessages } from '../store.tsx';
import { findBreaks, roundDays } from './breaks.ts';
import type { TimeScale } from './timeScale.ts';
import { useSkipped } from './useSkipped.ts';

const selectPlaying = (state: State) => state.playback.playing;

export function Breaks({ scale }: { readonly scale: TimeScale }) {
  const { dock } = useMessages();
  const stops = useApp(selectStops);
  const isPlaying = useApp(selectPlaying);
  const breaks = useMemo(() => findBreaks(stops), [stops]);
  const skipped = useSkipped(breaks);
  if (!isPlaying) return null;
  const label = skipped && roundDays(skipped.end - skipped.start);
  return (
    <div className="dock-breaks" aria-hidden>
      {breaks.map(({ start, end }) => (
        <span
          key={start}
          className="dock-break"
          style={{ transform: `translateX(${scale.toX(start)}px)`, width: scale.toX(end) - scale.toX(start) }}
        />
      ))}
      {skipped && label && (
        <span className="dock-skipped" style={{ left: `clamp(5.5rem, ${middleOf(scale, skipped)}px, 100% - 5.5rem)` }}>
          {dock.skipped(label.count, label.unit)}
        </span>
      )}
    </div>
  );
}

const middleOf = (scale: TimeScale, { start, end }: { readonly start: number; readonly end: number }) =>
  Math.round(scale.toX((start + end) / 2));
