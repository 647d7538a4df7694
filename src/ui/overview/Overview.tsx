/**
 * The map drawn without WebGL: outlines, the places with their counts, the movements. It prints the same scene as the
 * map does and obeys the same window; every mark is a link, and a mark that stands for several places opens.
 */
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Dataset, eventsAtPlace } from '../../core/dataset.ts';
import type { LngLat } from '../../core/geo.ts';
import type { Place } from '../../core/model.ts';
import type { Result } from '../../core/problem.ts';
import { makeScene, type Scene } from '../../core/scene.ts';
import { selectActive, selectDataset } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useApp, useMessages } from '../store.tsx';
import { AreaMark, ClusterMark, PlaceMark } from './marks.tsx';
import { type Frame, fitProjection, type Projection } from './project.ts';
import './overview.css';

export type LoadOverview = (signal: AbortSignal) => Promise<Result<FeatureCollection>>;

/** Pixels under which two marks could not be told apart or hit. */
const CLUSTER_RADIUS = 28;
/** Pixels over which a label and a mark get in each other's way. */
const LABEL_REACH = 56;
/** Width under which areas show their counts without their names. */
const NARROW = 600;

type Point = readonly [x: number, y: number];

interface OverviewProps {
  readonly load: LoadOverview;
  /** It stands in for a map that is to come, so nothing is amiss. */
  readonly isWaiting?: boolean;
}

export function Overview({ load, isWaiting = false }: OverviewProps) {
  const { overview } = useMessages();
  const problem = useApp((state) => state.mapProblem);
  const dataset = useApp(selectDataset);
  const covered = useApp((state) => state.padding.bottom);
  const outlines = useOutlines(load);
  return (
    <div className="overview" style={{ paddingBottom: covered }}>
      {!isWaiting && (
        <div className="overview-notice">
          <p>
            <strong>{overview.unavailable}</strong> {problem && <span lang="en">{problem.message}</span>}
          </p>
          <p>{outlines && !outlines.ok ? overview.failed : overview.unavailableNote}</p>
        </div>
      )}
      {dataset && <Sheet dataset={dataset} outlines={outlines?.ok ? outlines.value : null} />}
    </div>
  );
}

function useOutlines(load: LoadOverview): Result<FeatureCollection> | null {
  const [outlines, setOutlines] = useState<Result<FeatureCollection> | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then((result) => {
      if (!abort.signal.aborted) setOutlines(result);
    });
    return () => abort.abort();
  }, [load]);
  return outlines;
}

interface SheetProps {
  readonly dataset: Dataset;
  readonly outlines: FeatureCollection | null;
}

/** The drawing, fitted to every place that an event names, or to those of the cluster that was opened. */
function Sheet({ dataset, outlines }: SheetProps) {
  const { map } = useMessages();
  const element = useRef<HTMLDivElement>(null);
  const frame = useFrame(element);
  const [opened, setOpened] = useState<readonly Place[] | null>(null);
  const projection = useMemo(() => {
    const named = dataset.places.filter((place) => eventsAtPlace(dataset, place.id).length > 0);
    return fitProjection((opened ?? named).flatMap(positionOf), frame);
  }, [dataset, opened, frame]);
  return (
    <div className="overview-sheet" ref={element}>
      {frame.width > 0 && (
        <Drawing dataset={dataset} outlines={outlines} frame={frame} projection={projection} onOpen={setOpened} />
      )}
      {opened && (
        <button type="button" className="button overview-all" onClick={() => setOpened(null)}>
          {map.fitAll}
        </button>
      )}
    </div>
  );
}

interface DrawingProps extends SheetProps {
  readonly frame: Frame;
  readonly projection: Projection;
  readonly onOpen: (places: readonly Place[]) => void;
}

function Drawing({ dataset, outlines, frame, projection, onOpen }: DrawingProps) {
  const { overview } = useMessages();
  const active = useCalmApp(selectActive);
  const apart = useApp(({ selection }) => (selection?.kind === 'place' ? selection.id : null));
  const [land, lines] = useMemo(() => {
    const geometries = outlines?.features.map(({ geometry }) => geometry) ?? [];
    const draw = (drawn: typeof geometries) => drawn.map(projection.toPath).join('');
    const isLine = ({ type }: { type: string }) => type.endsWith('LineString');
    return [draw(geometries.filter((geometry) => !isLine(geometry))), draw(geometries.filter(isLine))] as const;
  }, [outlines, projection]);
  const scene = useMemo(
    () => makeScene(dataset, active, { zoom: projection.zoom, clusterRadius: CLUSTER_RADIUS, apart }),
    [dataset, active, projection, apart],
  );
  const marks = scene.marks.map((mark) => ({ ...mark, at: projection.project(mark.position) }));
  const areas = scene.areas.flatMap(({ place, count }) =>
    // An area that only the text knows ("the front line") has no spot: the list shows it.
    place.geometry ? [{ place, count, at: projection.project(place.geometry.coordinates) }] : [],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no element for a group of links.
    <svg
      className="overview-drawing"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={overview.title}
    >
      <path className="overview-land" d={land} />
      <path className="overview-line" d={lines} />
      <Legs scene={scene} projection={projection} />
      {marks.map(({ id, places, at, count }) => {
        const [place] = places;
        if (!place) return null;
        return places.length > 1 ? (
          <ClusterMark key={id} places={places} at={at} count={count} onOpen={onOpen} />
        ) : (
          <PlaceMark key={id} place={place} at={at} count={count} />
        );
      })}
      {areas.map(({ place, count, at }) => (
        <AreaMark key={place.id} place={place} at={clearOf(at, marks)} count={count} isShort={frame.width < NARROW} />
      ))}
    </svg>
  );
}

/** A label's position moved down until no mark covers it. */
function clearOf([x, y]: Point, marks: readonly { readonly at: Point }[]): Point {
  const covering = marks.filter(({ at }) => Math.abs(at[0] - x) < LABEL_REACH && at[1] - y > -LABEL_REACH / 2);
  const clear = covering
    .map(({ at }) => at[1])
    .sort((a, b) => a - b)
    .reduce((lowest, top) => (Math.abs(top - lowest) < LABEL_REACH / 2 ? top + LABEL_REACH / 2 : lowest), y);
  return [x, clear];
}

function Legs({ scene, projection }: { readonly scene: Scene; readonly projection: Projection }) {
  return scene.legs.map(({ id, from, to, inferred }) => {
    const [start] = positionOf(from);
    const [end] = positionOf(to);
    if (!start || !end) return null;
    const [x1, y1] = projection.project(start);
    const [x2, y2] = projection.project(end);
    return (
      <line key={id} className="overview-leg" data-inferred={inferred || undefined} x1={x1} y1={y1} x2={x2} y2={y2} />
    );
  });
}

const positionOf = ({ geometry }: Place): LngLat[] => (geometry ? [geometry.coordinates] : []);

/** The element's size in whole CSS pixels. */
function useFrame(element: React.RefObject<HTMLElement | null>): Frame {
  const [frame, setFrame] = useState<Frame>({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setFrame({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return frame;
}
