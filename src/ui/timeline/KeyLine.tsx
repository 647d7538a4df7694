/**
 * The line over the chart: what its bars are and, while time plays over days that it skips, which days these are, over a
 * bracket that joins the words to them. It has the line to itself, so that it covers no bar; where both have no room,
 * the key gives way to the words, and comes back where it was.
 *
 * A bar holds parts of the events whose day is not known, and so less than the window over it counts. Where there is room
 * to say why, the key says how much the tallest holds; a number alone would contradict the count.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Day } from '../../core/model.ts';
import { selectStops } from '../../store/counts.ts';
import type { State } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useApp, useMessages } from '../store.tsx';
import { type Break, findBreaks } from './breaks.ts';
import { formatWindow } from './dateText.ts';
import type { TimeScale } from './timeScale.ts';

interface KeyLineProps {
  readonly scale: TimeScale;
  /** What a bar counts. */
  readonly bars: string;
  /** Events in the tallest bar. */
  readonly tallest: number;
  readonly hasHollow: boolean;
  readonly isNarrow: boolean;
}

/** CSS pixels between the key and the words beside it. */
const GAP = 10;

const selectStopIndex = ({ playback }: State) => (playback.playing ? playback.index : -1);

export function KeyLine({ scale, bars, tallest, hasHollow, isNarrow }: KeyLineProps) {
  const { dock } = useMessages();
  const lang = useApp((state) => state.lang);
  const stops = useApp(selectStops);
  const index = useCalmApp(selectStopIndex);
  const breaks = useMemo(() => findBreaks(stops), [stops]);
  // From the stop before the days that are skipped to the one after; by the next, the window has passed them.
  const skipped = breaks.find((item) => item.index === index || item.index === index + 1);
  const left = skipped ? inSight(skipped.start, scale) : 0;
  const right = skipped ? inSight(skipped.end, scale) : 0;
  const key = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const width = words.current?.offsetWidth ?? 0;
      const hasRoom = width > 0 && width <= scale.width;
      const x = Math.max(0, Math.min(scale.width - width, (left + right - width) / 2));
      if (words.current) Object.assign(words.current.style, { left: `${x}px`, visibility: hasRoom ? '' : 'hidden' });
      if (key.current) key.current.style.visibility = hasRoom && x < key.current.offsetWidth + GAP ? 'hidden' : '';
    };
    place();
    // The words may be the first in their font, and wider once it has arrived.
    document.fonts.addEventListener('loadingdone', place);
    return () => document.fonts.removeEventListener('loadingdone', place);
  });
  return (
    <figcaption className="dock-key" aria-hidden>
      <span className="dock-bars" ref={key}>
        <span>{isNarrow ? bars : `${bars}, ${dock.tallest(tallest)}`}</span>
        {hasHollow && <span className="dock-hollow">{dock.dayNotKnown[isNarrow ? 'brief' : 'full']}</span>}
      </span>
      {skipped && left < right && (
        <>
          <span className="dock-skipped" ref={words}>
            {dock.skipped[isNarrow ? 'brief' : 'full'](formatWindow(skipped, lang, dock, formOf(skipped)))}
          </span>
          <span className="dock-bracket" style={{ left, width: right - left }} />
        </>
      )}
    </figcaption>
  );
}

const inSight = (day: Day, { width, toX }: TimeScale): number => Math.max(0, Math.min(width, toX(day)));

/** The axis says which year it is, unless more than one of them is meant. */
const formOf = ({ start, end }: Break) => (end - start > 365 ? 'day-year' : 'day');
