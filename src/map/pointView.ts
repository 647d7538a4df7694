/**
 * Keeps the layers of the point view equal to the store on one map: which dataset they draw, what of it, and that they
 * are there at all, for MapLibre drops them with every style that it loads anew.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Ground } from '../core/cellGrid.ts';
import { FLAG } from '../core/columns.ts';
import type { Dataset } from '../core/dataset.ts';
import { FILTER_FIELDS, type Filters } from '../core/filter.ts';
import { toMercator } from '../core/geo.ts';
import type { Mark } from '../core/scene.ts';
import { selectMask } from '../store/counts.ts';
import { type Selection, type State, selectDataset, selectFilters } from '../store/state.ts';
import { buildPickAside } from './buildPickAside.ts';
import { MAX_ZOOM, POINT_MAX_ZOOM } from './camera.ts';
import { fullRadiusOf } from './layers/footprints.ts';
import { HEAT, HeatLayer } from './layers/heat.ts';
import { POINTS, PointsLayer } from './layers/points.ts';
import { lookOf } from './look.ts';
import { PointScene } from './pointScene.ts';
import type { Reserved } from './view.ts';

/** In "up to now" an event fades to a third within this share of the dataset's time. */
const FADE_SHARE = 1 / 24;
const LEAST_FADE_DAYS = 3;

export interface PointView {
  /** `null` where no event stands at a point of its own. */
  readonly scene: () => PointScene | null;
  /** The marks of cells that stand for their events; the same array as long as nothing has changed. */
  readonly marks: () => readonly Mark[];
  /** The room that the marks of cells take now, for the basemap's labels to keep off. */
  readonly room: () => readonly Reserved[];
  /** Ids of the marks that stand for the event of a selection. */
  readonly marksOf: (of: Selection | null) => readonly string[];
  dispose(): void;
  /** Takes the layers away, before MapLibre looks for such as it cannot restore. */
  drop(): void;
  /** Shows a state. Puts the layers where they are missing: points under layer `above`, heat under the labels. */
  apply(state: State, above: string): void;
}

const NONE: readonly Mark[] = [];

export function makePointView(map: MapLibreMap): PointView {
  let of: Dataset | null = null;
  let scene: PointScene | null = null;
  let points: PointsLayer | null = null;
  let heat: HeatLayer | null = null;
  let marks = NONE;
  let stopIndexing = () => {};

  const drop = () => {
    for (const id of [POINTS, HEAT]) if (map.style && map.getLayer(id)) map.removeLayer(id);
    points = null;
    heat = null;
  };

  const ensure = (dataset: Dataset, { slices }: PointScene, above: string) => {
    if (points && map.getLayer(POINTS)) return;
    drop();
    points = new PointsLayer(dataset, slices);
    heat = new HeatLayer();
    map.addLayer(heat, firstLabelOf(map) ?? above);
    map.addLayer(points, above);
  };

  return {
    scene: () => scene,
    marks: () => marks,
    room: () =>
      marks.map((mark) => {
        const size = 2 * fullRadiusOf(mark, of);
        return { position: mark.position, width: size, height: size, dx: 0, dy: 0 };
      }),
    marksOf: (selection) => {
      const mark = scene?.markOf(eventOf(of, selection));
      return mark ? [mark.id] : [];
    },
    dispose: () => stopIndexing(),
    drop,
    apply(state, above) {
      const dataset = selectDataset(state);
      if (dataset !== of) {
        stopIndexing();
        of = dataset;
        scene = dataset && hasPoints(dataset) ? new PointScene(dataset) : null;
        // Layers that stand go on with the new rows: made anew, they would have their programs compiled again.
        if (dataset && scene) points?.setData(dataset, scene.slices);
        else drop();
        stopIndexing = scene ? buildPickAside(scene.pick) : () => {};
        // A point is somewhere, a place is somewhere about: the first is worth going nearer.
        map.setMaxZoom(scene ? POINT_MAX_ZOOM : MAX_ZOOM);
      }
      if (!scene || !dataset) {
        marks = NONE;
        return;
      }
      ensure(dataset, scene, above);
      const { window, mode, density, selection } = state;
      const frame = scene.show({
        window,
        mask: selectMask(state),
        categoriesOff: categoriesOff(dataset, selectFilters(state)),
        ground: groundIn(map),
        zoom: map.getZoom(),
        density,
      });
      marks = frame.marks;
      const look = lookOf(state.dark, state.given.accent);
      const hovered = eventOf(dataset, state.hover);
      points?.set({
        frame,
        window,
        fadeDays: mode === 'cumulative' && window.end !== null ? fadeDaysOf(dataset) : 0,
        look,
        quiet: selection !== null,
        hovered: scene.isCovered(hovered) ? -1 : hovered,
        selected: eventOf(dataset, selection),
      });
      heat?.set(frame.heat, state.dark);
    },
  };
}

function hasPoints({ columns: { flags, x } }: Dataset): boolean {
  return x.length > 0 && flags.some((bits) => (bits & FLAG.point) !== 0);
}

const eventOf = (dataset: Dataset | null, selection: Selection | null): number =>
  selection?.kind === 'event' && dataset ? dataset.events.indexOf(selection.id) : -1;

const fadeDaysOf = ({ extent }: Dataset): number =>
  Math.max(LEAST_FADE_DAYS, extent ? (extent.end - extent.start) * FADE_SHARE : 0);

/** Filters of category alone are a few bits for the shader; with others, or with more than 31 categories, they are none. */
function categoriesOff({ categories }: Dataset, filters: Filters): number {
  const wanted = filters.category;
  const isAlone = FILTER_FIELDS.every((field) => field === 'category' || !filters[field]);
  if (!wanted || !isAlone || categories.length > 31) return 0;
  return categories.reduce((bits, { id }, index) => (wanted.has(id) ? bits : bits | (1 << index)), 0) >>> 0;
}

/** The ground in sight. On a globe it may be all there is. */
function groundIn(map: MapLibreMap): Ground {
  const bounds = map.getBounds();
  const [, north] = toMercator([0, bounds.getNorth()]);
  const [, south] = toMercator([0, bounds.getSouth()]);
  return { west: (bounds.getWest() + 180) / 360, east: (bounds.getEast() + 180) / 360, north, south };
}

function firstLabelOf(map: MapLibreMap): string | undefined {
  return map.getLayersOrder().find((id) => map.getLayer(id)?.type === 'symbol');
}
