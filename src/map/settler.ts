/**
 * Runs what a map that has come to rest deserves, once for many causes: after a while without another, and after a frame,
 * so that what stands on the map stands where it will.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface Settler {
  /** Something has changed: waits anew. */
  ask(): void;
  isPending(): boolean;
  dispose(): void;
}

/** @param wait in milliseconds */
export function makeSettler(map: MapLibreMap, wait: () => number, settle: () => void): Settler {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPending = false;
  const run = () => {
    isPending = false;
    settle();
    // For those who wait for it.
    map.triggerRepaint();
  };
  const stop = () => {
    clearTimeout(timer);
    map.off('render', run);
    isPending = false;
  };
  return {
    ask() {
      stop();
      isPending = true;
      timer = setTimeout(() => {
        map.once('render', run);
        map.triggerRepaint();
      }, wait());
    },
    isPending: () => isPending,
    dispose: stop,
  };
}
