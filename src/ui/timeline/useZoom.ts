/**
 * Looks closer at the axis and moves along it: by wheel and trackpad, by two fingers, by dragging the axis under the
 * chart, and by keys. Buttons do the same (AxisZoom).
 */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { ZOOM_STEP } from '../../core/axisZoom.ts';
import { useActions, useStoreApi } from '../store.tsx';
import type { TimeScale } from './timeScale.ts';

/** How much closer a pixel of the wheel looks; a trackpad's pinch comes as a wheel of few pixels with Ctrl. */
const PER_PIXEL = 0.002;
const PER_PINCH_PIXEL = 0.012;
/** Pixels of a line of those wheels that count in lines. */
const LINE = 16;
/** Share of the sight that a key moves. */
const STRIDE = 0.25;

interface Fingers {
  /** By pointer id, pixels from the left end of the plot. */
  readonly at: Map<number, number>;
  scale: TimeScale;
}

export function useZoom(plot: RefObject<HTMLElement | null>, scale: TimeScale | null, stopDragging: () => void) {
  const store = useStoreApi();
  const { zoomAxis, panAxis, showWholeAxis } = useActions();
  const fingers = useRef<Fingers | null>(null);
  const drag = useRef<{ readonly pointer: number; x: number } | null>(null);
  const latest = useRef(scale);
  useEffect(() => {
    latest.current = scale;
  }, [scale]);

  useEffect(() => {
    const element = plot.current?.parentElement;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      const now = latest.current;
      const left = plot.current?.getBoundingClientRect().left;
      // In a frame the wheel belongs to the page around it, as over the map.
      if (!now || left === undefined || (store.getState().isFramed && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const [across, along] = [event.deltaX * unit, event.deltaY * unit];
      if (event.shiftKey || Math.abs(across) > Math.abs(along)) panAxis(daysOf(now, across || along));
      else zoomAxis(Math.exp(-along * (event.ctrlKey ? PER_PINCH_PIXEL : PER_PIXEL)), dayAt(now, event.clientX - left));
    };
    // React listens to wheels passively, and a passive listener cannot keep the page from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [plot, store, zoomAxis, panAxis]);

  const xOf = (event: PointerEvent) => event.clientX - (plot.current?.getBoundingClientRect().left ?? 0);

  /** Two fingers on the chart; true when they, and not the brush, have the event. */
  const pinch = {
    down: (event: PointerEvent): boolean => {
      if (event.pointerType !== 'touch' || !scale) return false;
      fingers.current ??= { at: new Map(), scale };
      fingers.current.at.set(event.pointerId, xOf(event));
      if (fingers.current.at.size !== 2) return false;
      fingers.current.scale = scale;
      stopDragging();
      return true;
    },
    move: (event: PointerEvent): boolean => {
      const now = fingers.current;
      const before = now?.at.get(event.pointerId);
      if (!now || !scale || before === undefined || now.at.size !== 2) return false;
      const other = [...now.at].find(([pointer]) => pointer !== event.pointerId)?.[1] ?? 0;
      const x = xOf(event);
      now.at.set(event.pointerId, x);
      const [apart, wasApart] = [Math.abs(x - other), Math.abs(before - other)];
      if (apart > 8 && wasApart > 8) zoomAxis(apart / wasApart, dayAt(scale, other));
      return true;
    },
    up: (event: PointerEvent): void => {
      fingers.current?.at.delete(event.pointerId);
      if (fingers.current?.at.size === 0) fingers.current = null;
    },
  };

  /** Dragging the axis moves along it. */
  const axis = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !store.getState().axisPart) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { pointer: event.pointerId, x: event.clientX };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!scale || drag.current?.pointer !== event.pointerId) return;
      const days = Math.round(daysOf(scale, drag.current.x - event.clientX));
      if (days === 0) return;
      drag.current.x -= (days / (scale.span.end - scale.span.start)) * scale.width;
      panAxis(days);
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !scale) return;
    const stride = Math.round((scale.span.end - scale.span.start) * STRIDE);
    const keys: Record<string, () => void> = {
      '+': () => zoomAxis(ZOOM_STEP),
      '=': () => zoomAxis(ZOOM_STEP),
      '-': () => zoomAxis(1 / ZOOM_STEP),
      '0': showWholeAxis,
      ...(event.shiftKey && { ArrowLeft: () => panAxis(-stride), ArrowRight: () => panAxis(stride) }),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return { pinch, axis, onKeyDown };
}

const dayAt = ({ span, width }: TimeScale, x: number): number =>
  span.start + (x / Math.max(1, width)) * (span.end - span.start);

const daysOf = ({ span, width }: TimeScale, pixels: number): number =>
  (pixels / Math.max(1, width)) * (span.end - span.start);
