/**
 * Starts playback once, when data and map are there, where the address asks for it. Not for a reader who wants less
 * motion, nor where no button could stop it (WCAG 2.2.2), nor in a picture that stands still.
 */
import { selectLook } from './look.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** @param prefersStill whether the reader's system asks for less motion */
export function mountAutoplay(store: Store, prefersStill: () => boolean): { dispose: () => void } {
  if (!store.getState().given.autoplay) return { dispose: () => {} };
  const start = (state: State) => {
    if (!canBegin(state)) return;
    stop();
    const { ui, isStatic } = selectLook(state);
    if (ui.timeline && !isStatic && !prefersStill()) store.actions.play();
  };
  const stop = store.subscribe(start);
  start(store.getState());
  return { dispose: stop };
}

/** Without a map, the list and the dock play on their own. */
const canBegin = (state: State): boolean =>
  state.data.status === 'ready' &&
  (selectLook(state).layout === 'list' || state.mapStatus === 'ready' || state.mapStatus === 'unavailable');
