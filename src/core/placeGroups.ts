/**
 * Which places one mark stands for at a zoom, by index: what core/cluster finds, for the places of a dataset.
 *
 * Groups depend on the dataset, the zoom and the place that is kept apart, never on what is active.
 */
import { type ClusterPoint, clusterPoints } from './cluster.ts';
import type { Dataset } from './dataset.ts';
import { toMercator } from './geo.ts';
import { groundsUnder } from './groundsUnder.ts';
import { isArea } from './isArea.ts';

export interface SceneOptions {
  /** Map zoom that clusters are made for. */
  readonly zoom: number;
  /** Pixels under which two marks merge; 0 keeps every place apart. */
  readonly clusterRadius: number;
  /** Id of a place that is never hidden in a cluster (the selected one). */
  readonly apart?: string | null;
}

export { isArea };

/** The places of a dataset by how they are drawn, as indexes in the dataset's order. */
export interface Drawn {
  /** Marks: points. */
  readonly points: Uint32Array;
  /** Shaded and labelled. An area without outline and label position cannot be drawn; its events are listed as unplaced. */
  readonly areas: Uint32Array;
}

interface Known {
  readonly drawn: Drawn;
  /** By zoom and radius. */
  readonly leaders: Map<string, Int32Array>;
  /** By zoom, radius and the place apart. */
  readonly groups: Map<string, Int32Array>;
}

const cache = new WeakMap<Dataset, Known>();

export const drawnPlaces = (dataset: Dataset): Drawn => knownOf(dataset).drawn;

/** For each place the index of the place that leads its group, itself where it stands alone; -1 where it is not drawn. */
export function groupsAt(dataset: Dataset, options: SceneOptions): Int32Array {
  const known = knownOf(dataset);
  const { groups, drawn } = known;
  const key = `${keyOf(options)}/${options.apart ?? ''}`;
  const found = groups.get(key);
  if (found) return found;
  const leaders = Int32Array.from(leadersOf(dataset, known, options));
  const apart = drawn.points.findIndex((place) => dataset.places[place]?.id === options.apart);
  if (apart >= 0) leadWithout(apart, leaders, (point) => weightOf(dataset, drawn.points[point] as number));
  const groupOf = new Int32Array(dataset.places.length).fill(-1);
  for (const area of drawn.areas) groupOf[area] = area;
  for (const [point, place] of drawn.points.entries())
    groupOf[place] = drawn.points[leaders[point] as number] as number;
  // A reader who selects place after place would fill it.
  if (groups.size > 64) groups.clear();
  groups.set(key, groupOf);
  return groupOf;
}

const keyOf = ({ zoom, clusterRadius }: SceneOptions): string =>
  clusterRadius <= 0 ? 'apart' : `${Math.floor(zoom * 2)}/${clusterRadius}`;

function knownOf(dataset: Dataset): Known {
  const known = cache.get(dataset) ?? { drawn: drawnOf(dataset), leaders: new Map(), groups: new Map() };
  cache.set(dataset, known);
  return known;
}

function drawnOf({ places }: Dataset): Drawn {
  const points: number[] = [];
  const areas: number[] = [];
  for (const [index, place] of places.entries()) {
    if (isArea(place)) {
      if (place.geometry || place.outline !== undefined) areas.push(index);
    } else if (place.geometry) points.push(index);
  }
  return { points: Uint32Array.from(points), areas: Uint32Array.from(areas) };
}

const weightOf = ({ columns }: Dataset, place: number): number =>
  (columns.eventOffset[place + 1] as number) - (columns.eventOffset[place] as number);

/** Leaders are chosen among all places, active or not: see core/cluster. Both are positions in `drawn.points`. */
function leadersOf(dataset: Dataset, { drawn, leaders }: Known, options: SceneOptions): Int32Array {
  if (options.clusterRadius <= 0) return Int32Array.from(drawn.points.keys());
  const key = keyOf(options);
  const known = leaders.get(key);
  if (known) return known;
  const points = Array.from(drawn.points, (place): ClusterPoint => {
    const [x, y] = toMercator(dataset.places[place]?.geometry?.coordinates ?? [0, 0]);
    const ground = groundsUnder(dataset.places[place], dataset).at(-1);
    return { x, y, weight: weightOf(dataset, place), ground };
  });
  const made = clusterPoints(points, options.zoom, options.clusterRadius);
  leaders.set(key, made);
  return made;
}

/** Takes a place out of its cluster; where it led, the heaviest of the others leads instead. */
function leadWithout(apart: number, leaders: Int32Array, weight: (index: number) => number): void {
  const followers = [...leaders.keys()].filter((index) => index !== apart && leaders[index] === apart);
  leaders[apart] = apart;
  const heir = followers.reduce((best, index) => (weight(index) > weight(best) ? index : best), followers[0] ?? apart);
  for (const follower of followers) leaders[follower] = heir;
}
