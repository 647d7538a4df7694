/**
 * What the frame tells its host of its own accord: derived from changes of the store, with who caused them. Time is
 * told at most ten times a second, the view when it has come to rest.
 */
import { printFilterAttribute } from '../core/filter.ts';
import { isSameWindow } from '../core/window.ts';
import { PARAMETERS } from '../params/index.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { Origin } from './api.ts';
import type { ServedPort } from './port.ts';

const TIME_MS = 100;
const REST_MS = 250;

export interface MountedNotifications {
  readonly dispose: () => void;
}

/**
 * @param acting who is acting while a change goes through the store
 * @param root holds the map: hands on it are seen there
 */
export function mountNotifications(
  store: Store,
  port: ServedPort,
  acting: () => Origin,
  root: EventTarget,
): MountedNotifications {
  /** A run of playback, and the flight of a camera, belong to whoever began them. */
  let runner: Origin = 'user';
  let pilot: Origin = 'user';
  let driver: Origin = 'user';

  const tellTime = throttle(() => {
    const { window, mode } = store.getState();
    const time = PARAMETERS.time.print(window);
    port.notify('time-change', { time: time === '' ? null : time, timeMode: mode, origin: driver });
  });
  const tellView = debounce(() => {
    const { camera } = store.getState();
    if (camera) port.notify('view-change', { map: PARAMETERS.map.print(camera), origin: pilot });
  });

  const follow = (state: State, before: State) => {
    const isRunning = state.playback.playing && before.playback.playing;
    if (state.playback.playing !== before.playback.playing) {
      if (state.playback.playing) runner = acting();
      port.notify(state.playback.playing ? 'play' : 'pause', { origin: acting() });
    }
    if (!isSameWindow(state.window, before.window) || state.mode !== before.mode) {
      driver = isRunning ? runner : acting();
      tellTime();
    }
    if (state.selection !== before.selection && !isSame(state.selection, before.selection)) {
      const { kind, id, paragraph } = state.selection ?? {};
      port.notify('select', {
        ...(kind && id !== undefined ? { [kind]: id } : {}),
        ...(paragraph === undefined ? {} : { paragraph }),
        origin: acting(),
      });
    }
    if (state.filters !== before.filters) {
      const filter = printFilterAttribute(state.filters);
      port.notify('filter-change', { filter: filter === '' ? null : filter, origin: acting() });
    }
    if (state.cameraRequest !== before.cameraRequest && acting() === 'api') pilot = 'api';
    if (state.camera !== before.camera && before.camera !== null) tellView();
    if (state.hasConsent && !before.hasConsent) port.notify('consent', { origin: acting() });
    if (state.mapProblem && state.mapProblem !== before.mapProblem) port.notify('error', plain(state.mapProblem));
    if (state.data !== before.data && state.data.status === 'failed') port.notify('error', plain(state.data.problem));
  };

  const unsubscribe = store.subscribe(follow);
  /** A hand on the map takes it over from a flight that the host began. */
  const takeOver = () => {
    pilot = 'user';
  };
  const hands = ['pointerdown', 'wheel', 'keydown'] as const;
  for (const hand of hands) root.addEventListener(hand, takeOver, { capture: true, passive: true });
  return {
    dispose: () => {
      unsubscribe();
      tellTime.cancel();
      tellView.cancel();
      for (const hand of hands) root.removeEventListener(hand, takeOver, { capture: true });
    },
  };
}

const plain = ({ code, message }: { readonly code: string; readonly message: string }) => ({ code, message });

const isSame = (a: State['selection'], b: State['selection']): boolean =>
  a?.kind === b?.kind && a?.id === b?.id && a?.paragraph === b?.paragraph;

interface Paced {
  (): void;
  readonly cancel: () => void;
}

/** Runs at once and then at most once in `TIME_MS`; the last call is never lost. */
function throttle(run: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const open = () => {
    timer = undefined;
    if (isDue) call();
  };
  const call = () => {
    isDue = timer !== undefined;
    if (isDue) return;
    run();
    timer = setTimeout(open, TIME_MS);
  };
  return Object.assign(call, { cancel: () => clearTimeout(timer) });
}

/** Runs once there has been no call for `REST_MS`. */
function debounce(run: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    clearTimeout(timer);
    timer = setTimeout(run, REST_MS);
  };
  return Object.assign(call, { cancel: () => clearTimeout(timer) });
}
