/**
 * The clock of playback: turns animation frames into `tick`s while the store plays, and asks for none while it rests.
 *
 * Time is the frames' own, which is monotonic; a hidden tab pauses playback, and only a reader starts it again.
 */
import type { Store } from './store.ts';

/** What the clock needs from the page it runs in, so that a test can be one. */
export interface Page {
  /** Calls back before the next repaint with a monotonic time in milliseconds. */
  readonly requestFrame: (callback: (now: number) => void) => number;
  readonly cancelFrame: (id: number) => void;
  /** Calls back each time the page is hidden; returns how to stop listening. */
  readonly onHide: (listener: () => void) => () => void;
}

export function mountClock(store: Store, page: Page = thisPage): { readonly dispose: () => void } {
  let frame: number | null = null;
  let last: number | null = null;

  const run = (now: number) => {
    // Asked for first, so that a tick that ends playback finds a frame to cancel.
    frame = page.requestFrame(run);
    const ms = last === null ? 0 : now - last;
    last = now;
    if (ms > 0) store.actions.tick(ms);
  };
  const follow = () => {
    const { playing } = store.getState().playback;
    if (playing && frame === null) {
      last = null;
      frame = page.requestFrame(run);
    } else if (!playing && frame !== null) {
      page.cancelFrame(frame);
      frame = null;
    }
  };

  const stopFollowing = store.subscribe(follow);
  const stopListening = page.onHide(() => {
    if (store.getState().playback.playing) store.actions.pause();
  });
  follow();
  return {
    dispose: () => {
      stopFollowing();
      stopListening();
      if (frame !== null) page.cancelFrame(frame);
      frame = null;
    },
  };
}

const thisPage: Page = {
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (id) => cancelAnimationFrame(id),
  onHide: (listener) => {
    const hear = () => {
      if (document.hidden) listener();
    };
    document.addEventListener('visibilitychange', hear);
    return () => document.removeEventListener('visibilitychange', hear);
  },
};
