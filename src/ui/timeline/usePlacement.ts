/**
 * Places what moves with time by transforms, past React: shades, window and handles, at
 * the moments that the words beside them follow.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { feedOf, followWindow } from '../../store/calm.ts';
import type { State } from '../../store/state.ts';
import { useApp, useStoreApi } from '../store.tsx';
import { edgeOf } from './moveHandle.ts';
import { placeTargets, type Target } from './placeTargets.ts';
import type { TimeScale } from './timeScale.ts';

type Part = RefObject<HTMLDivElement | null>;

export interface TrackParts {
  readonly before: Part;
  readonly after: Part;
  readonly window: Part;
  readonly start: Part;
  readonly end: Part;
}

export function usePlacement(scale: TimeScale | null): TrackParts {
  const store = useStoreApi();
  const mode = useApp((state) => state.mode);
  const parts: TrackParts = {
    before: useRef(null),
    after: useRef(null),
    window: useRef(null),
    start: useRef(null),
    end: useRef(null),
  };
  const kept = useRef(parts);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a mode mounts and unmounts the start handle, which must be placed.
  useLayoutEffect(() => {
    if (!scale) return;
    const { current: at } = kept;
    const targets = { start: targetOf(at.start.current), end: targetOf(at.end.current) };
    const place = ({ window }: State) => {
      const start = scale.toX(edgeOf(window, 'start', scale.span));
      const end = scale.toX(edgeOf(window, 'end', scale.span));
      stretch(at.before.current, start / scale.width);
      stretch(at.after.current, 1 - end / scale.width);
      const shifts = targets.end && placeTargets({ start, end }, { ...targets, end: targets.end }, scale.width);
      moveThumb(at.start.current, start, shifts?.start ?? 0);
      moveThumb(at.end.current, end, shifts?.end ?? 0);
      move(at.window.current, start);
      if (at.window.current) at.window.current.style.width = `${end - start}px`;
    };
    const unfollow = followWindow(store, place);
    place(feedOf(store).read());
    return unfollow;
  }, [store, scale, mode]);

  return kept.current;
}

const targetOf = (thumb: HTMLElement | null): Target | null =>
  thumb && { offset: thumb.offsetLeft, width: thumb.offsetWidth };

/** The target gives way by `shift`, while the line it holds stays on its day. */
function moveThumb(thumb: HTMLElement | null, x: number, shift: number) {
  move(thumb, x + shift);
  move(thumb?.firstElementChild as HTMLElement | null, -shift);
}

/** Sets the share of the track that a shade covers from its own end. */
function stretch(element: HTMLElement | null, share: number) {
  if (element) element.style.transform = `scaleX(${share})`;
}

function move(element: HTMLElement | null, x: number) {
  if (element) element.style.transform = `translateX(${x}px)`;
}
