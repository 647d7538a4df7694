/**
 * The map's place in the page. Its code comes as a chunk of its own, after the list; where it cannot run, a drawn
 * overview of the same places stands in.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { MountedMap } from '../map/mountMap.ts';
import { parseParameters } from '../params/index.ts';
import { LoadingMap } from './LoadingMap.tsx';
import { type LoadOverview, Overview } from './overview/Overview.tsx';
import { useApp, useMessages, useStoreApi } from './store.tsx';
import './map-pane.css';

export type Capture = MountedMap['capture'];

interface MapPaneProps {
  readonly loadOverview: LoadOverview;
  /** Holds the map while it is mounted, for what takes pictures of it. */
  readonly mounted: RefObject<MountedMap | null>;
}

export function MapPane({ loadOverview, mounted }: MapPaneProps) {
  const { status } = useMessages();
  const container = useRef<HTMLDivElement>(null);
  const mapStatus = useApp((state) => state.mapStatus);
  const problem = useApp((state) => state.mapProblem);
  useMap(container, mounted);
  const isUnavailable = mapStatus === 'unavailable';
  return (
    <section id="map" className="map-pane" data-status={mapStatus} aria-label={status.panels.map} tabIndex={-1}>
      <div ref={container} className="map-pane-canvas" hidden={isUnavailable} />
      {mapStatus === 'starting' && <LoadingMap />}
      {isUnavailable && <Overview load={loadOverview} />}
      {mapStatus === 'lost' && <p className="map-pane-line">{status.mapLost}</p>}
      {mapStatus === 'ready' && problem && (
        <p className="map-pane-line" lang="en">
          {problem.message}
        </p>
      )}
    </section>
  );
}

/** Loads the map's chunk and mounts it for as long as the container stands. */
function useMap(container: RefObject<HTMLDivElement | null>, mounted: RefObject<MountedMap | null>) {
  const store = useStoreApi();
  useEffect(() => {
    let map: MountedMap | null = null;
    let isGone = false;
    const debug = parseParameters(location.search).values.debug ?? false;
    import('../map/mountMap.ts').then(
      ({ mountMap }) => {
        if (isGone || !container.current) return;
        map = mountMap(container.current, store, { debug });
        mounted.current = map;
      },
      (error: unknown) => {
        if (isGone) return;
        const reason = error instanceof Error ? error.message : String(error);
        store.actions.setMapStatus('unavailable', {
          code: 'map/chunk',
          message: `The map’s code could not be loaded (${reason}).`,
        });
      },
    );
    return () => {
      isGone = true;
      mounted.current = null;
      map?.dispose();
    };
  }, [container, mounted, store]);
}
