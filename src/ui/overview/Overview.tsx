/**
 * The map drawn without WebGL: outlines, the places with their counts, the movements. It prints the same scene as the
 * map does and obeys the same window, and every mark is a link.
 */
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { LngLat } from '../../core/geo.ts';
import type { Place } from '../../core/model.ts';
import type { Result } from '../../core/problem.ts';
import { makeScene, type Scene } from '../../core/scene.ts';
import { selectActive, selectDataset } from '../../store/state.ts';
import { nameOf } from '../nameOf.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';
import { fitProjection, type Projection, toPath } from './project.ts';
import './overview.css';

export type LoadOverview = (signal: AbortSignal) => Promise<Result<FeatureCollection>>;

const FRAME = { width: 960, height: 600 } as const;

export function Overview({ load }: { readonly load: LoadOverview }) {
  const { status } = useMessages();
  const problem = useApp((state) => state.mapProblem);
  const dataset = useApp(selectDataset);
  const outlines = useOutlines(load);
  return (
    <div className="overview">
      <div className="overview-notice">
        <p>
          <strong>{status.mapUnavailable}</strong> {problem && <span lang="en">{problem.message}</span>}
        </p>
        <p>{outlines && !outlines.ok ? status.overviewFailed : status.mapUnavailableNote}</p>
      </div>
      {dataset && <Drawing dataset={dataset} outlines={outlines?.ok ? outlines.value : null} />}
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

function Drawing({ dataset, outlines }: { readonly dataset: Dataset; readonly outlines: FeatureCollection | null }) {
  const { status } = useMessages();
  const active = useApp(selectActive);
  const project = useMemo(() => fitProjection(dataset.places.flatMap(positionOf), FRAME), [dataset]);
  const [land, lines] = useMemo(() => {
    const geometries = outlines?.features.map(({ geometry }) => geometry) ?? [];
    const draw = (drawn: typeof geometries) => drawn.map((geometry) => toPath(geometry, project)).join('');
    const isLine = ({ type }: { type: string }) => type.endsWith('LineString');
    return [draw(geometries.filter((geometry) => !isLine(geometry))), draw(geometries.filter(isLine))] as const;
  }, [outlines, project]);
  const scene = useMemo(() => makeScene(dataset, active, { zoom: 3, clusterRadius: 0 }), [dataset, active]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no element for a group of links.
    <svg
      className="overview-drawing"
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      preserveAspectRatio="xMidYMid slice"
      role="group"
      aria-label={status.overview}
    >
      <path className="overview-land" d={land} />
      <path className="overview-line" d={lines} />
      <Legs scene={scene} project={project} />
      {scene.areas.map(({ place, count }) => (
        <OverviewMark key={place.id} place={place} count={count} project={project} isArea />
      ))}
      {scene.marks.map((mark) => (
        <OverviewMark key={mark.id} place={mark.places[0]} count={mark.count} project={project} />
      ))}
    </svg>
  );
}

function Legs({ scene, project }: { readonly scene: Scene; readonly project: Projection }) {
  return scene.legs.map(({ id, from, to, inferred }) => {
    const [start] = positionOf(from);
    const [end] = positionOf(to);
    if (!start || !end) return null;
    const [x1, y1] = project(start);
    const [x2, y2] = project(end);
    return (
      <line key={id} className="overview-leg" data-inferred={inferred || undefined} x1={x1} y1={y1} x2={x2} y2={y2} />
    );
  });
}

interface OverviewMarkProps {
  readonly place: Place | undefined;
  readonly count: number;
  readonly project: Projection;
  /** A region or country: a square label, never a dot. */
  readonly isArea?: boolean;
}

function OverviewMark({ place, count, project, isArea = false }: OverviewMarkProps) {
  const { status } = useMessages();
  const lang = useApp((state) => state.lang);
  const isSelected = useApp((state) => state.selection?.kind === 'place' && state.selection.id === place?.id);
  const isLit = useApp((state) => state.hover?.kind === 'place' && state.hover.id === place?.id);
  const [position] = place ? positionOf(place) : [];
  if (!place || !position) return null;
  const [x, y] = project(position);
  const radius = 8 + Math.min(10, Math.sqrt(count) * 2);
  const name = status.mark(nameOf(place, lang), count);
  return (
    <SelectionLink
      to={{ kind: 'place', id: place.id }}
      className="overview-mark"
      data-selected={isSelected || undefined}
      data-lit={isLit || undefined}
      data-area={isArea || undefined}
      aria-label={name}
    >
      <title>{name}</title>
      {isArea ? <rect x={x - 12} y={y - 9} width="24" height="18" rx="2" /> : <circle cx={x} cy={y} r={radius} />}
      <text x={x} y={y + 4} textAnchor="middle">
        {count}
      </text>
    </SelectionLink>
  );
}

const positionOf = ({ geometry }: Place): LngLat[] => (geometry ? [geometry.coordinates] : []);
