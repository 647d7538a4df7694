/**
 * What the map has to show for a set of active events: marks, clusters, shaded areas, rings and legs, as plain data.
 *
 * A pure function of dataset, active events and zoom; the map draws it and the drawn overview prints it, so both
 * always agree with the list. Every count is of distinct events.
 */
import { type ClusterPoint, clusterPoints } from './cluster.ts';
import { type Dataset, eventsAtPlace, FLAG } from './dataset.ts';
import { type LngLat, toMercator } from './geo.ts';
import { AREA_KINDS, EVENT_STATUSES, type Place } from './model.ts';

/** A place, or several that stand too close together at this zoom. */
export interface Mark {
  /** The place's id, or `cluster:` and the leader's id. */
  readonly id: string;
  /** Places with at least one active event, the one that leads first. */
  readonly places: readonly Place[];
  readonly position: LngLat;
  /** Distinct active events. */
  readonly count: number;
  /** Distinct active events per category, in the dataset's order of categories. */
  readonly byCategory: readonly number[];
  /** How many of them are dated to the day. */
  readonly solid: number;
  /** True where the place is not known exactly (uncertainty above 1 km, or ambiguous). */
  readonly imprecise: boolean;
  /** True where one of its active events is contested. */
  readonly contested: boolean;
}

/** A country, region or area: shaded and labelled, never pinned. */
export interface Area {
  readonly place: Place;
  readonly count: number;
  readonly byCategory: readonly number[];
  /** True where one of its active events is contested. */
  readonly contested: boolean;
}

/** The ring around a place whose position is known only so well. */
export interface Ring {
  readonly place: Place;
  readonly radiusKm: number;
}

/** One leg of a movement. */
export interface Leg {
  readonly id: string;
  readonly event: string;
  readonly from: Place;
  readonly to: Place;
  /** True unless the article states both ends. */
  readonly inferred: boolean;
}

export interface Scene {
  readonly marks: readonly Mark[];
  readonly areas: readonly Area[];
  readonly rings: readonly Ring[];
  readonly legs: readonly Leg[];
}

export interface SceneOptions {
  /** Map zoom that clusters are made for. */
  readonly zoom: number;
  /** Pixels under which two marks merge; 0 keeps every place apart. */
  readonly clusterRadius: number;
  /** Id of a place that is never hidden in a cluster (the selected one). */
  readonly apart?: string | null;
}

/** Uncertainty in kilometres above which a place is drawn as imprecise. */
export const PRECISE_KM = 1;

const CONTESTED = EVENT_STATUSES.indexOf('contested');

export const isArea = (place: Place): boolean => (AREA_KINDS as readonly string[]).includes(place.kind);

export function makeScene(dataset: Dataset, active: Iterable<number>, options: SceneOptions): Scene {
  const events = [...active];
  const eventsAt = groupByPlace(dataset, events);
  const points: Place[] = [];
  const areas: Area[] = [];
  for (const place of dataset.places) {
    const found = eventsAt.get(place.id);
    // An area without outline and label position cannot be drawn; its events are listed as unplaced.
    if (!found || (place.geometry === null && place.outline === undefined)) continue;
    if (isArea(place)) {
      const contested = isContested(dataset, found);
      areas.push({ place, count: found.length, byCategory: countCategories(dataset, found), contested });
    } else if (place.geometry) points.push(place);
  }
  const rings = points.flatMap((place) =>
    place.uncertainty_km > PRECISE_KM ? [{ place, radiusKm: place.uncertainty_km }] : [],
  );
  return { marks: makeMarks(dataset, eventsAt, options), areas, rings, legs: makeLegs(dataset, events) };
}

function makeMarks(dataset: Dataset, eventsAt: ReadonlyMap<string, number[]>, options: SceneOptions): Mark[] {
  // Leaders are chosen among all places, active or not: see core/cluster.
  const placed = dataset.places.filter((place) => place.geometry && !isArea(place));
  const leaders = Int32Array.from(leadersOf(dataset, placed, options));
  const apart = placed.findIndex((place) => place.id === options.apart);
  if (apart >= 0) leadWithout(apart, leaders, (index) => weightOf(dataset, placed[index] as Place));
  const groups = new Map<number, Place[]>();
  placed.forEach((place, index) => {
    if (!eventsAt.has(place.id)) return;
    const leader = leaders[index] as number;
    const group = groups.get(leader);
    if (!group) groups.set(leader, [place]);
    else if (index === leader) group.unshift(place);
    else group.push(place);
  });
  return [...groups].map(([leader, places]) => makeMark(dataset, eventsAt, placed[leader] as Place, places));
}

/** Takes a place out of its cluster; where it led, the heaviest of the others leads instead. */
function leadWithout(apart: number, leaders: Int32Array, weight: (index: number) => number): void {
  const followers = [...leaders.keys()].filter((index) => index !== apart && leaders[index] === apart);
  leaders[apart] = apart;
  const heir = followers.reduce((best, index) => (weight(index) > weight(best) ? index : best), followers[0] ?? apart);
  for (const follower of followers) leaders[follower] = heir;
}

const weightOf = (dataset: Dataset, place: Place): number => eventsAtPlace(dataset, place.id).length;

function makeMark(dataset: Dataset, eventsAt: ReadonlyMap<string, number[]>, leader: Place, places: Place[]): Mark {
  const first = places[0] as Place;
  const events = [...new Set(places.flatMap((place) => eventsAt.get(place.id) ?? []))];
  const anchor = places.length > 1 ? leader : first;
  return {
    id: places.length > 1 ? `cluster:${leader.id}` : first.id,
    places,
    position: (anchor.geometry ?? { coordinates: [0, 0] as const }).coordinates,
    count: events.length,
    byCategory: countCategories(dataset, events),
    solid: events.filter((event) => (dataset.columns.flags[event] as number) & FLAG.solid).length,
    imprecise: places.some((place) => place.uncertainty_km > PRECISE_KM || place.ambiguous === true),
    contested: isContested(dataset, events),
  };
}

/** Leaders depend on the dataset and the zoom only, so they are kept per dataset. */
const leaderCache = new WeakMap<Dataset, Map<string, Int32Array>>();

function leadersOf(dataset: Dataset, placed: readonly Place[], { zoom, clusterRadius }: SceneOptions): Int32Array {
  if (clusterRadius <= 0) return Int32Array.from(placed.keys());
  const perZoom = leaderCache.get(dataset) ?? new Map<string, Int32Array>();
  leaderCache.set(dataset, perZoom);
  const key = `${Math.floor(zoom * 2)}/${clusterRadius}`;
  const known = perZoom.get(key);
  if (known) return known;
  const points = placed.map((place): ClusterPoint => {
    const [x, y] = toMercator((place.geometry ?? { coordinates: [0, 0] as const }).coordinates);
    return { x, y, weight: weightOf(dataset, place) };
  });
  const leaders = clusterPoints(points, zoom, clusterRadius);
  perZoom.set(key, leaders);
  return leaders;
}

function groupByPlace(dataset: Dataset, events: readonly number[]): Map<string, number[]> {
  const { placeOffset, place } = dataset.columns;
  const groups = new Map<string, number[]>();
  for (const event of events) {
    for (let k = placeOffset[event] as number; k < (placeOffset[event + 1] as number); k++) {
      const id = dataset.places[place[k] as number]?.id;
      if (id === undefined) continue;
      const group = groups.get(id);
      if (!group) groups.set(id, [event]);
      else if (group.at(-1) !== event) group.push(event);
    }
  }
  return groups;
}

const isContested = (dataset: Dataset, events: readonly number[]): boolean =>
  events.some((event) => dataset.columns.status[event] === CONTESTED);

function countCategories({ categories, columns }: Dataset, events: readonly number[]): number[] {
  const counts = categories.map(() => 0);
  for (const event of events) {
    const category = columns.category[event] as number;
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}

/** Each start leads to the first stage, the stages follow one another, and the last leads to each destination. */
function makeLegs(dataset: Dataset, events: readonly number[]): Leg[] {
  const placeOf = (id: string) => dataset.places[dataset.placeIndex.get(id) ?? -1];
  return events.flatMap((index) => {
    const event = dataset.events.at(index);
    if (!event) return [];
    const ends = (role: string) =>
      event.places.flatMap((entry) => {
        const place = entry.role === role ? placeOf(entry.place) : undefined;
        return place?.geometry ? [{ place, inferred: entry.leg === 'inferred' }] : [];
      });
    const stages = [ends('from'), ...ends('via').map((stage) => [stage]), ends('to')].filter(
      (stage) => stage.length > 0,
    );
    const legs = stages.slice(1).flatMap((arrivals, k) =>
      (stages[k] ?? []).flatMap((from) =>
        arrivals.map(
          (to): Leg => ({
            id: `${event.id}/${from.place.id}/${to.place.id}`,
            event: event.id,
            from: from.place,
            to: to.place,
            inferred: from.inferred || to.inferred,
          }),
        ),
      ),
    );
    // A way from a place to itself is none, and a way taken twice is drawn once.
    return [...new Map(legs.map((leg) => [leg.id, leg])).values()].filter((leg) => leg.from !== leg.to);
  });
}
