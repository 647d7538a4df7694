/**
 * What the map is a function of, derived from the state once per change: the scene of the window, the scene of all
 * time (for everything that is drawn once and then only switched on), and what is emphasised.
 */
import type { Dataset } from '../core/dataset.ts';
import { type LngLat, toMercator } from '../core/geo.ts';
import { isArea, type Mark, type Scene, SceneFollower } from '../core/scene.ts';
import { ALL_TIME } from '../core/window.ts';
import { selectMask } from '../store/counts.ts';
import { placesOfSelection } from '../store/selection.ts';
import type { Hover, Language, Selection, State } from '../store/state.ts';
import { selectDataset } from '../store/state.ts';
import { type Grounds, NO_OUTLINES } from './ground.ts';
import { CLUSTER_RADIUS, MIN_RADIUS } from './markSize.ts';

export interface Fan {
  /** Id of the mark that they stand for. */
  readonly cluster: string;
  readonly members: readonly FanMember[];
}

export interface FanMember {
  readonly mark: Mark;
  /** From the cluster, in CSS pixels. */
  readonly offset: readonly [x: number, y: number];
  /** Where that is on the ground, at the zoom at which the fan was opened. */
  readonly ground: LngLat;
}

/** Room beside a spot of ground that a name takes, or may take when time moves on. */
export interface Reserved {
  readonly position: LngLat;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** From the position to its middle, in CSS pixels. */
  readonly dx: number;
  readonly dy: number;
}

export interface MapView {
  readonly dataset: Dataset | null;
  /** Of the map, rounded down to halves. */
  readonly zoom: number;
  readonly scene: Scene;
  /** Every place apart and every event active. */
  readonly whole: Scene;
  /** Every event active, in the marks of this zoom: where marks will come to stand. */
  readonly standing: Scene;
  readonly selection: Selection | null;
  /** Ids of the places that the selection is about. */
  readonly selectedPlaces: ReadonlySet<string>;
  /** Ids of the places that the pointer, or a row of the list under it, is about. */
  readonly hoveredPlaces: ReadonlySet<string>;
  readonly hover: Hover;
  readonly lang: Language;
  /** A cluster whose places are drawn around it, because no zoom tells them apart. */
  readonly fan: Fan | null;
  /** Where names stand, for the basemap's to keep off. Follows when the map has come to rest. */
  readonly reserved: readonly Reserved[];
  readonly playing: boolean;
  /** By outlines as soon as the map has them. */
  readonly grounds: Grounds;
}

const NOTHING: Scene = { marks: [], areas: [], rings: [], legs: [] };
const NO_ROOM: readonly Reserved[] = [];
const NOWHERE: ReadonlySet<string> = new Set();

/** A selection or hover with the places it is about. */
interface Subject {
  readonly of: Selection | null;
  readonly in: Dataset | null;
  readonly places: ReadonlySet<string>;
}

const NOBODY: Subject = { of: null, in: null, places: NOWHERE };

/** Makes views, keeping what does not change from one to the next. */
export function makeViewer(): (
  state: State,
  zoom: number,
  fan: Fan | null,
  reserved?: readonly Reserved[],
  grounds?: Grounds,
) => MapView {
  let follower: SceneFollower | null = null;
  let of: Dataset | null = null;
  let standing: SceneFollower | null = null;
  let whole = NOTHING;
  let selected: Subject = NOBODY;
  let hovered: Subject = NOBODY;
  let apartKey: readonly unknown[] = [];
  let apart: string | null = null;
  return (state, zoom, fan, reserved = NO_ROOM, grounds = NO_OUTLINES) => {
    const dataset = selectDataset(state);
    if (dataset !== of) {
      of = dataset;
      follower = dataset && new SceneFollower(dataset);
      standing = dataset && new SceneFollower(dataset);
      whole = dataset ? new SceneFollower(dataset).at(ALL_TIME, null, { zoom: 0, clusterRadius: 0 }) : NOTHING;
    }
    if (selected.of !== state.selection || selected.in !== dataset) {
      selected = { of: state.selection, in: dataset, places: placesOf(dataset, state.selection) };
    }
    if (hovered.of !== state.hover || hovered.in !== dataset) {
      hovered = { of: state.hover, in: dataset, places: placesOf(dataset, state.hover) };
    }
    const step = Math.floor(zoom * 2);
    const key = [dataset, step, selected.places];
    if (key.some((part, index) => part !== apartKey[index])) {
      apartKey = key;
      apart = dataset ? apartAt(dataset, [...selected.places][0], step / 2) : null;
    }
    const options = { zoom, clusterRadius: CLUSTER_RADIUS, apart };
    const scene = follower?.at(state.window, selectMask(state), options) ?? NOTHING;
    return {
      dataset,
      zoom: step / 2,
      scene,
      whole,
      standing: standing?.at(ALL_TIME, null, options) ?? NOTHING,
      selection: state.selection,
      selectedPlaces: selected.places,
      hoveredPlaces: hovered.places,
      hover: state.hover,
      lang: state.lang,
      fan: scene.marks.some(({ id }) => id === fan?.cluster) ? fan : null,
      reserved,
      playing: state.playback.playing,
      grounds,
    };
  };
}

/**
 * The place that is to stand out of its cluster; `null` where another is on the same spot, under which it would only
 * hide: then the cluster itself is the selected mark.
 */
function apartAt(dataset: Dataset, id: string | undefined, zoom: number): string | null {
  const place = dataset.places[dataset.placeIndex.get(id ?? '') ?? -1];
  if (!place?.geometry || isArea(place)) return null;
  const [x, y] = toMercator(place.geometry.coordinates);
  const reach = MIN_RADIUS / (512 * 2 ** zoom);
  const isCrowded = dataset.places.some((other) => {
    if (other === place || !other.geometry || isArea(other)) return false;
    const [otherX, otherY] = toMercator(other.geometry.coordinates);
    return Math.hypot(otherX - x, otherY - y) < reach;
  });
  return isCrowded ? null : place.id;
}

function placesOf(dataset: Dataset | null, selection: Selection | null): ReadonlySet<string> {
  if (!dataset || !selection) return NOWHERE;
  return new Set(placesOfSelection(dataset, selection).map((place) => place.id));
}
