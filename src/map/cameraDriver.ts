/**
 * Drives the camera: serves requests of the store, keeps what was asked for clear of panels that move, follows the
 * address, and reports where the reader has gone.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../core/geo.ts';
import { type State, selectDataset } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { isComfortable, isSameCamera, moveTo, readCamera, sizeOf, toCameraOptions } from './camera.ts';

export interface CameraDriver {
  /** Takes in a state that differs from the one before. */
  update(state: State, before: State): void;
  /** Serves what was asked for meanwhile, at once. */
  catchUp(): void;
  /** The reader has chosen a spot: the camera no longer belongs to the last request. */
  release(): void;
}

const PAN_MS = 400;

export function makeCameraDriver(
  map: MapLibreMap,
  store: Store,
  { animated, selected }: { readonly animated: () => boolean; readonly selected: () => LngLat | null },
): CameraDriver {
  const first = store.getState();
  // A map that is made anew goes on where the reader was, not where the last request had led.
  let served = first.camera ? (first.cameraRequest?.serial ?? 0) : 0;
  /** The request that the camera still stands at: kept under panels that move, until the reader moves the map. */
  let held: State['cameraRequest'] = null;
  let reported = first.camera;

  const serve = ({ cameraRequest: request, padding }: State, animate: boolean) => {
    if (!request || request.serial === served) return;
    served = request.serial;
    held = request;
    moveTo(map, request.target, padding, animate);
  };

  /** A position in the store that did not come from here: the address, or the browser's Back. */
  const follow = ({ camera }: State) => {
    if (!camera || camera === reported) return;
    reported = camera;
    const options = toCameraOptions(camera);
    if (!options || isSameCamera(camera, readCamera(map))) return;
    held = null;
    map.jumpTo(options);
  };

  const keepInSight = ({ padding }: State) => {
    if (held) {
      moveTo(map, held.target, padding, false);
      return;
    }
    const position = selected();
    if (!position) return;
    const { x, y } = map.project([...position]);
    const { width, height } = sizeOf(map);
    const isInWindow = x >= 0 && x <= width && y >= 0 && y <= height;
    if (!isInWindow || isComfortable(x, y, padding, width, height)) return;
    const middle = [(padding.left + width - padding.right) / 2, (padding.top + height - padding.bottom) / 2] as const;
    map.panBy([x - middle[0], y - middle[1]], { duration: animated() ? PAN_MS : 0 });
  };

  map.on('movestart', (event) => {
    if (event.originalEvent) held = null;
  });
  // A column that opens beside the map, or a phone that is turned. MapLibre would end a movement that is under way at
  // the middle of the map as it was when the movement began.
  map.on('resize', () => {
    if (held) moveTo(map, held.target, store.getState().padding, map.isMoving() && animated());
  });
  map.on('moveend', () => {
    const state = store.getState();
    // Before there is anything to see, the map stands nowhere in particular.
    if (state.camera === null && held === null && !selectDataset(state)) return;
    reported = readCamera(map);
    const bounds = map.getBounds();
    store.actions.setCamera(reported, [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
  });
  serve(first, false);

  return {
    update(state, before) {
      serve(state, animated());
      if (state.camera !== before.camera) follow(state);
      if (state.padding !== before.padding) keepInSight(state);
    },
    catchUp: () => serve(store.getState(), false),
    release() {
      held = null;
    },
  };
}
