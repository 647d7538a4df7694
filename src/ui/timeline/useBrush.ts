/**
 * The pointer on the track: drag a handle, drag the window by its body, or press anywhere to bring the nearest handle.
 * A double click shows all time. The pointer is captured, so a drag may leave the dock without losing its handle.
 */
import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { Day } from '../../core/model.ts';
import type { TimeWindow } from '../../core/window.ts';
import { type State, selectWholeAxis } from '../../store/state.ts';
import { useActions, useStoreApi } from '../store.tsx';
import { edgeOf, type Handle, type Limits, nearestHandle, placeHandle, slideWindow } from './moveHandle.ts';
import type { TimeScale } from './timeScale.ts';

type Drag =
  | { readonly kind: 'handle'; readonly handle: Handle; readonly pointer: number; readonly grab: number }
  | {
      readonly kind: 'window';
      readonly pointer: number;
      readonly from: number;
      readonly window: TimeWindow;
      hasMoved: boolean;
    };

/** CSS pixels within which a press on the window is a click, not a drag. */
const SLACK = 4;

export function useBrush(plot: RefObject<HTMLElement | null>, scale: TimeScale | null) {
  const store = useStoreApi();
  const { setWindow, showAllTime } = useActions();
  const drag = useRef<Drag | null>(null);

  const xOf = (event: { readonly clientX: number }) =>
    event.clientX - (plot.current?.getBoundingClientRect().left ?? 0);
  const limitsOf = (state: State, { span }: TimeScale): Limits => ({
    ...span,
    open: state.mode !== 'instant',
    whole: selectWholeAxis(state) ?? span,
  });
  const bring = (handle: Handle, edge: Day) => {
    if (!scale) return;
    const state = store.getState();
    const window = state.mode === 'range' ? state.window : { start: null, end: state.window.end };
    setWindow(placeHandle(window, handle, edge, limitsOf(state, scale)));
  };
  /** The handle that a press at `x` means, and the edge on which that puts it. A single day is the day pressed. */
  const aim = (x: number, { toEdge, toX }: TimeScale): readonly [Handle, Day] => {
    const { mode, window } = store.getState();
    const edge = toEdge(x);
    if (mode !== 'range') return ['end', (mode === 'instant' && toX(edge) < x ? edge + 1 : edge) as Day];
    return [nearestHandle(window, edge, scale?.span ?? { start: edge, end: edge }), edge];
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!scale || event.button !== 0 || drag.current) return;
    const x = xOf(event);
    const { mode, window } = store.getState();
    const thumb = (event.target as HTMLElement).closest<HTMLElement>('[data-handle]');
    event.currentTarget.setPointerCapture(event.pointerId);
    const [start, end] = [edgeOf(window, 'start', scale.span), edgeOf(window, 'end', scale.span)];
    if (thumb) {
      const handle = thumb.dataset.handle as Handle;
      const grab = x - scale.toX(handle === 'start' ? start : end);
      drag.current = { kind: 'handle', handle, pointer: event.pointerId, grab };
      focusThumb(event.currentTarget, handle);
      return;
    }
    const isOnWindow = x > scale.toX(start) && x < scale.toX(end);
    const isMovable = mode !== 'cumulative' && (start > scale.span.start || end < scale.span.end);
    if (isOnWindow && isMovable) {
      drag.current = { kind: 'window', pointer: event.pointerId, from: x, window, hasMoved: false };
      return;
    }
    const [handle, edge] = aim(x, scale);
    bring(handle, edge);
    drag.current = { kind: 'handle', handle, pointer: event.pointerId, grab: 0 };
    focusThumb(event.currentTarget, handle);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (!scale || !current || event.pointerId !== current.pointer) return;
    const x = xOf(event);
    if (current.kind === 'handle') {
      bring(current.handle, scale.toEdge(x - current.grab));
      return;
    }
    if (!current.hasMoved && Math.abs(x - current.from) < SLACK) return;
    current.hasMoved = true;
    const state = store.getState();
    const days = Math.round(((x - current.from) / scale.width) * (scale.span.end - scale.span.start));
    setWindow(slideWindow(current.window, days, limitsOf(state, scale)));
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (!current || event.pointerId !== current.pointer) return;
    drag.current = null;
    if (!scale || current.kind !== 'window' || current.hasMoved || event.type !== 'pointerup') return;
    const [handle, edge] = aim(xOf(event), scale);
    bring(handle, edge);
    focusThumb(event.currentTarget, handle);
  };

  return {
    /** Lets go of what is dragged: a second finger has come down. */
    cancel: () => {
      drag.current = null;
    },
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onDoubleClick: showAllTime,
    // The mouse event that follows would take the focus from the handle again, and select text.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
  };
}

/** A pressed track hands the keyboard to the handle it brought, as native sliders do. */
function focusThumb(track: HTMLElement, handle: Handle) {
  track.querySelector<HTMLElement>(`[data-handle='${handle}']`)?.focus({ preventScroll: true });
}
