/** The handles: sliders of the ARIA multi-thumb pattern, each limited by the other, each saying its day in words. */
import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import { addDays } from '../../core/day.ts';
import { type State, selectWholeAxis } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useActions, useApp, useMessages, useStoreApi } from '../store.tsx';
import { formatDate } from './dateText.ts';
import { boundsOf, edgeOf, HANDLES, type Handle, type Limits, moveHandle } from './moveHandle.ts';
import type { TimeScale } from './timeScale.ts';

interface ThumbsProps {
  readonly scale: TimeScale;
  readonly start: RefObject<HTMLDivElement | null>;
  readonly end: RefObject<HTMLDivElement | null>;
}

const selectWindow = (state: State) => state.window;

export function Thumbs({ scale, start, end }: ThumbsProps) {
  const { dock } = useMessages();
  const store = useStoreApi();
  const { setWindow } = useActions();
  const mode = useApp((state) => state.mode);
  const lang = useApp((state) => state.lang);
  const shown = useCalmApp(selectWindow);
  const whole = useApp(selectWholeAxis) ?? scale.span;
  // Keys reach every day, in sight or not; the axis follows.
  const limits = useMemo<Limits>(() => ({ ...whole, open: mode !== 'instant' }), [whole, mode]);
  const parts = { start, end };
  // The start of the other modes follows from their end: it limits nothing.
  const window = mode === 'range' ? shown : { start: null, end: shown.end };

  const press = (handle: Handle) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { window: now } = store.getState();
    const next = moveHandle(mode === 'range' ? now : { start: null, end: now.end }, handle, event.key, limits);
    if (!next) return;
    event.preventDefault();
    setWindow(next);
  };

  /** The day that a handle names: its first, or its last. */
  const dayOf = (handle: Handle, edge = edgeOf(window, handle, limits)) =>
    handle === 'end' ? addDays(edge, -1) : edge;
  const labelOf = (handle: Handle) =>
    handle === 'start' ? dock.startDate : mode === 'instant' ? dock.day : dock.endDate;
  const textOf = (handle: Handle) => {
    const bound = window[handle];
    if (bound === null && limits.open) return handle === 'start' ? dock.fromBeginning : dock.toEnd;
    return formatDate(dayOf(handle, bound ?? undefined), lang);
  };

  return HANDLES[mode].map((handle: Handle) => {
    const [least, most] = boundsOf(window, handle, limits);
    return (
      <div
        key={handle}
        ref={parts[handle]}
        className="dock-thumb"
        data-handle={handle}
        role="slider"
        tabIndex={0}
        aria-label={labelOf(handle)}
        aria-orientation="horizontal"
        aria-valuemin={dayOf(handle, least)}
        aria-valuemax={dayOf(handle, most)}
        aria-valuenow={dayOf(handle)}
        aria-valuetext={textOf(handle)}
        onKeyDown={press(handle)}
      >
        <span className="dock-grip" />
      </div>
    );
  });
}
