/**
 * What the map has to show for the active events: marks, clusters, shaded areas, rings and legs, as plain data.
 *
 * A function of dataset, active events and zoom; the map draws it and the drawn overview prints it, so both always agree
 * with the list. Every count is of distinct events.
 */
import type { Dataset } from './dataset.ts';
import { Follower } from './follow.ts';
import type { LngLat } from './geo.ts';
import { type Leg, movementsOf } from './legs.ts';
import type { Place } from './model.ts';
import { PlaceCounts } from './placeCounts.ts';
import { drawnPlaces, groupsAt, type SceneOptions } from './placeGroups.ts';
import type { TimeWindow } from './window.ts';

export type { Leg } from './legs.ts';
export { isArea, type SceneOptions } from './placeGroups.ts';

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

export interface Scene {
  readonly marks: readonly Mark[];
  readonly areas: readonly Area[];
  readonly rings: readonly Ring[];
  readonly legs: readonly Leg[];
}

/** Uncertainty in kilometres above which a place is drawn as imprecise. */
export const PRECISE_KM = 1;

/** The scene of some active events, in any order. */
export function makeScene(dataset: Dataset, active: Iterable<number>, options: SceneOptions): Scene {
  const counts = new PlaceCounts(dataset, groupsAt(dataset, options));
  for (const event of active) counts.change(event, 1);
  return new Drawing(dataset, counts).draw(groupsAt(dataset, options));
}

const NOTHING: Scene = { marks: [], areas: [], rings: [], legs: [] };

/** The scenes of a window that moves: a step costs what changes, and what has not changed is the same object as before. */
export class SceneFollower {
  readonly #dataset: Dataset;
  #counts: PlaceCounts | null = null;
  #follower: Follower | null = null;
  #drawing: Drawing | null = null;
  #mask: Uint8Array | null = null;
  #groups: Int32Array | null = null;
  #scene: Scene | null = null;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** @param mask 1 for each accepted event; `null` = all are */
  at(window: TimeWindow, mask: Uint8Array | null, options: SceneOptions): Scene {
    // A million events without a place are not walked through to find that out.
    if (this.#dataset.columns.place.length === 0) return NOTHING;
    const groups = groupsAt(this.#dataset, options);
    const counts = this.#counts ?? new PlaceCounts(this.#dataset, groups);
    if (!this.#follower) {
      this.#counts = counts;
      this.#drawing = new Drawing(this.#dataset, counts);
      const change = (event: number, by: 1 | -1) => {
        if (!this.#mask || this.#mask[event]) counts.change(event, by);
      };
      this.#follower = new Follower(this.#dataset.columns, change, counts.clear);
    }
    if (mask !== this.#mask) {
      this.#mask = mask;
      this.#follower.restart();
    }
    counts.regroup(groups);
    const moved = this.#follower.move(window);
    if (this.#scene && !moved && groups === this.#groups) return this.#scene;
    this.#groups = groups;
    this.#scene = (this.#drawing as Drawing).draw(groups);
    return this.#scene;
  }
}

/** Draws counts, keeping the marks and areas of which nothing has changed. */
class Drawing {
  readonly #dataset: Dataset;
  readonly #counts: PlaceCounts;
  readonly #marks = new Map<number, Mark>();
  readonly #areas = new Map<number, Area>();

  constructor(dataset: Dataset, counts: PlaceCounts) {
    this.#dataset = dataset;
    this.#counts = counts;
  }

  draw(groups: Int32Array): Scene {
    const { places } = this.#dataset;
    const { present, stale } = this.#counts;
    const { points, areas } = drawnPlaces(this.#dataset);
    const members = new Map<number, number[]>();
    const rings: Ring[] = [];
    for (const at of points) {
      if (present[at] === 0) continue;
      const group = groups[at] as number;
      const known = members.get(group);
      if (!known) members.set(group, [at]);
      else if (group === at) known.unshift(at);
      else known.push(at);
      const place = places[at] as Place;
      if (place.uncertainty_km > PRECISE_KM) rings.push({ place, radiusKm: place.uncertainty_km });
    }
    const marks: Mark[] = [];
    for (const [group, indexes] of members) {
      const mark = (stale[group] === 0 && this.#marks.get(group)) || this.#makeMark(group, indexes);
      this.#marks.set(group, mark);
      marks.push(mark);
    }
    const shaded: Area[] = [];
    for (const at of areas) {
      if (present[at] === 0) continue;
      const area = (stale[at] === 0 && this.#areas.get(at)) || this.#makeArea(at);
      this.#areas.set(at, area);
      shaded.push(area);
    }
    stale.fill(0);
    const legs = movementsOf(this.#dataset).flatMap((movement) =>
      this.#counts.isInside(movement.event) ? movement.legs : [],
    );
    return { marks, areas: shaded, rings, legs };
  }

  #makeMark(group: number, indexes: readonly number[]): Mark {
    const { places } = this.#dataset;
    const members = indexes.map((index) => places[index] as Place);
    const anchor = members.length > 1 ? (places[group] as Place) : (members[0] as Place);
    const { byCategory, count, solid, contested } = this.#counts.tally(group, indexes);
    return {
      id: members.length > 1 ? `cluster:${anchor.id}` : anchor.id,
      places: members,
      position: anchor.geometry?.coordinates ?? [0, 0],
      count,
      byCategory,
      solid,
      imprecise: members.some((place) => place.uncertainty_km > PRECISE_KM || place.ambiguous === true),
      contested: contested > 0,
    };
  }

  #makeArea(at: number): Area {
    const { byCategory, count, contested } = this.#counts.tally(at, [at]);
    return { place: this.#dataset.places[at] as Place, count, byCategory, contested: contested > 0 };
  }
}
