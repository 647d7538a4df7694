/**
 * The map's place in the page. Its code comes as a chunk of its own, after the list; where it cannot run, a drawn
 * overview of the same places stands in.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Problem } from '../core/problem.ts';
import type { SiteConfig } from '../core/siteConfig.ts';
import { loadMessages } from '../i18n/index.ts';
import type { MountedMap } from '../map/mountMap.ts';
import { parseParameters } from '../params/index.ts';
import type { MapStatus } from '../store/state.ts';
import { LoadingMap } from './LoadingMap.tsx';
import { makePart } from './makePart.tsx';
import type { LoadOverview } from './overview/Overview.tsx';
import { useApp, useFirstMessages, useStoreApi } from './store.tsx';
import './map-pane.css';

/** For browsers that cannot run the map; drawn by React. */
const Overview = makePart(async () => (await import('./overview/Overview.tsx')).Overview, { Waiting: LoadingMap });

/** How long a map may wait for its first turn before the drawing stands in. */
const TURN_MS = 1_000;

export type Capture = MountedMap['capture'];

/** What the operator of the site set, on its way; never rejected. */
export type PendingConfig = Promise<{ readonly config: SiteConfig; readonly problem?: Problem }>;

interface MapPaneProps {
  readonly loadOverview: LoadOverview;
  readonly siteConfig: PendingConfig;
  readonly assetBase?: string;
  /** In a frame the map leaves scrolling to the page around it. */
  readonly isFramed?: boolean;
  /** Holds the map while it is mounted, for what takes pictures of it. */
  readonly mounted: RefObject<MountedMap | null>;
}

export function MapPane({ loadOverview, siteConfig, mounted, assetBase, isFramed = false }: MapPaneProps) {
  const { status } = useFirstMessages();
  const container = useRef<HTMLDivElement>(null);
  const mapStatus = useApp((state) => state.mapStatus);
  const mapProblem = useApp((state) => state.mapProblem);
  const problem = useMap(container, mounted, siteConfig, isFramed, assetBase) ?? mapProblem;
  const isUnavailable = mapStatus === 'unavailable';
  const isDrawn = useDrawnWait(mapStatus);
  return (
    <section id="map" className="map-pane" data-status={mapStatus} aria-label={status.panels.map} tabIndex={-1}>
      <div ref={container} className="map-pane-canvas" hidden={isUnavailable} />
      {mapStatus === 'starting' && !isDrawn && <LoadingMap />}
      {(isUnavailable || isDrawn) && <Overview load={loadOverview} isWaiting={!isUnavailable} />}
      {mapStatus === 'lost' && <p className="map-pane-line">{status.mapLost}</p>}
      {mapStatus === 'ready' && problem && (
        <p className="map-pane-line" lang="en">
          {problem.message}
        </p>
      )}
    </section>
  );
}

/** Whether the drawing stands in for a map that waits for its turn, until it has come back. */
function useDrawnWait(mapStatus: MapStatus): boolean {
  const hasTurn = useApp((state) => state.mapTurn);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (hasTurn && mapStatus !== 'starting') setDrawn(false);
    if (hasTurn) return;
    // One that has yet to start gets its turn in a moment, as a rule.
    const timer = setTimeout(() => setDrawn(true), mapStatus === 'starting' ? TURN_MS : 0);
    return () => clearTimeout(timer);
  }, [hasTurn, mapStatus]);
  return isDrawn && (!hasTurn || mapStatus === 'starting' || mapStatus === 'resting');
}

/** Loads the map's chunk and mounts it for as long as the container stands and it is the map's turn; returns what is wrong with the configuration. */
function useMap(
  container: RefObject<HTMLDivElement | null>,
  mounted: RefObject<MountedMap | null>,
  siteConfig: PendingConfig,
  isFramed: boolean,
  assetBase: string | undefined,
): Problem | null {
  const store = useStoreApi();
  const hasTurn = useApp((state) => state.mapTurn);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (!hasTurn) return;
    let map: MountedMap | null = null;
    let isGone = false;
    const debug = parseParameters(location.search).values.debug ?? false;
    const words = loadMessages(store.getState().lang);
    Promise.all([import('../map/mountMap.ts'), import('../core/parseSiteConfig.ts'), siteConfig, words]).then(
      ([{ mountMap }, { chooseBasemap }, site]) => {
        if (isGone || !container.current) return;
        const { given } = store.getState();
        const basemap = chooseBasemap(site.config, given.basemap ?? null);
        if (!basemap.ok) store.actions.notify(basemap.problem);
        setProblem(site.problem ?? null);
        map = mountMap(container.current, store, {
          debug,
          basemap: basemap.ok ? basemap.value : site.config.basemap,
          gestures: given.gestures ?? (isFramed ? 'cooperative' : 'greedy'),
          isStatic: given.static ?? false,
          ...(assetBase && { assetBase }),
        });
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
      // Until the first turn there is nothing that could rest.
      if (map && store.getState().mapStatus !== 'unavailable') store.actions.setMapStatus('resting');
    };
  }, [hasTurn, container, mounted, siteConfig, isFramed, assetBase, store]);
  return problem;
}
