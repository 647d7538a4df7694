/**
 * The line over the chart: what its bars are and, while time plays, how long the stretch is that playback skips, which a
 * bracket marks. It has the line to itself, so that it covers no bar.
 */
import { useMemo } from 'react';
import { selectStops } from '../../store/counts.ts';
import { useApp, useMessages } from '../store.tsx';
import { findBreaks, roundDays } from './breaks.ts';
import type { TimeScale } from './timeScale.ts';
import { useSkipped } from './useSkipped.ts';

interface KeyLineProps {
  readonly scale: TimeScale;
  /** What a bar counts. */
  readonly bars: string;
  readonly hasHollow: boolean;
}

export function KeyLine({ scale, bars, hasHollow }: KeyLineProps) {
  const { dock } = useMessages();
  const stops = useApp(selectStops);
  const breaks = useMemo(() => findBreaks(stops), [stops]);
  const skipped = useSkipped(breaks);
  const length = skipped && roundDays(skipped.end - skipped.start);
  return (
    <figcaption className="dock-key" aria-hidden>
      <span>{bars}</span>
      {hasHollow && <span className="dock-hollow">{dock.dayNotKnown}</span>}
      {skipped && length && (
        <>
          <span className="dock-skipped">{dock.skipped(length.count, length.unit)}</span>
          <span
            className="dock-bracket"
            style={{ left: scale.toX(skipped.start), width: scale.toX(skipped.end) - scale.toX(skipped.start) }}
          />
        </>
      )}
    </figcaption>
  );
}
