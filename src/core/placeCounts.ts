/**
 * Active events per place, and per group of places that one mark stands for, kept as events come and go.
 *
 * Every number is of distinct events. An event with one place is counted there, and a group adds up its places; an event
 * with several is counted in each of its groups once, so that a cluster of two of its places does not count it twice.
 */
import type { Dataset } from './dataset.ts';
import { FLAG } from './dataset.ts';
import { EVENT_STATUSES } from './model.ts';

const CONTESTED = EVENT_STATUSES.indexOf('contested');

/** Numbers of a place or group: distinct active events per category, how many are dated to the day, how many contested. */
export interface PlaceTally {
  readonly byCategory: readonly number[];
  readonly count: number;
  readonly solid: number;
  readonly contested: number;
}

/** Numbers by place, or by group: category k of place p at `p * categoryCount + k`. */
interface Numbers {
  readonly byCategory: Uint32Array;
  readonly solid: Uint32Array;
  readonly contested: Uint32Array;
}

export class PlaceCounts {
  /** Active events at each place, more than once where one names it twice: whether there is any. */
  readonly present: Uint32Array;
  /** Groups whose numbers or places have changed since it was last cleared. */
  readonly stale: Uint8Array;
  readonly #dataset: Dataset;
  readonly #categoryCount: number;
  readonly #single: Numbers;
  readonly #several: Numbers;
  /** Events that name several places, in column order. */
  readonly #multiple: readonly number[];
  /** 1 for each of them that is active. */
  readonly #inside: Uint8Array;
  /** The group of each place; -1 = not drawn. */
  #groupOf: Int32Array;
  readonly #groups: number[] = [];

  constructor(dataset: Dataset, groupOf: Int32Array) {
    const { places, categories, columns } = dataset;
    this.#dataset = dataset;
    this.#categoryCount = Math.max(1, categories.length);
    this.present = new Uint32Array(places.length);
    this.stale = new Uint8Array(places.length).fill(1);
    this.#single = makeNumbers(places.length, this.#categoryCount);
    this.#several = makeNumbers(places.length, this.#categoryCount);
    this.#multiple = eventsAtSeveral(dataset);
    this.#inside = new Uint8Array(this.#multiple.length > 0 ? columns.eventCount : 0);
    this.#groupOf = groupOf;
  }

  /** Whether an event that names several places is active. */
  isInside(event: number): boolean {
    return this.#inside[event] === 1;
  }

  /** Takes an event in (`by` = 1) or out (`by` = -1). */
  readonly change = (event: number, by: 1 | -1): void => {
    const { placeOffset, place, category, flags, status } = this.#dataset.columns;
    const first = placeOffset[event] as number;
    const end = placeOffset[event + 1] as number;
    if (end === first) return;
    if (end - first > 1) {
      this.#inside[event] = by === 1 ? 1 : 0;
      for (let k = first; k < end; k++) {
        const at = place[k] as number;
        this.present[at] = (this.present[at] as number) + by;
      }
      this.#changeSeveral(event, by);
      return;
    }
    const at = place[first] as number;
    this.present[at] = (this.present[at] as number) + by;
    const group = this.#groupOf[at] as number;
    if (group >= 0) this.stale[group] = 1;
    add(this.#single, at, at * this.#categoryCount + (category[event] as number), flags[event], status[event], by);
  };

  readonly clear = (): void => {
    for (const { byCategory, solid, contested } of [this.#single, this.#several]) {
      byCategory.fill(0);
      solid.fill(0);
      contested.fill(0);
    }
    this.present.fill(0);
    this.#inside.fill(0);
    this.stale.fill(1);
  };

  /** Puts the places into other groups. Costs the events with several places, not all. */
  regroup(groupOf: Int32Array): void {
    if (groupOf === this.#groupOf) return;
    this.#groupOf = groupOf;
    this.stale.fill(1);
    this.#several.byCategory.fill(0);
    this.#several.solid.fill(0);
    this.#several.contested.fill(0);
    for (const event of this.#multiple) if (this.#inside[event]) this.#changeSeveral(event, 1);
  }

  /** The numbers of a group. @param members indexes of its places */
  tally(group: number, members: readonly number[]): PlaceTally {
    const n = this.#categoryCount;
    const byCategory = Array.from(this.#several.byCategory.subarray(group * n, (group + 1) * n));
    let solid = this.#several.solid[group] as number;
    let contested = this.#several.contested[group] as number;
    for (const at of members) {
      for (let k = 0; k < n; k++)
        byCategory[k] = (byCategory[k] as number) + (this.#single.byCategory[at * n + k] as number);
      solid += this.#single.solid[at] as number;
      contested += this.#single.contested[at] as number;
    }
    return { byCategory, count: byCategory.reduce((sum, count) => sum + count, 0), solid, contested };
  }

  #changeSeveral(event: number, by: 1 | -1): void {
    const { placeOffset, place, category, flags, status } = this.#dataset.columns;
    const groups = this.#groups;
    groups.length = 0;
    for (let k = placeOffset[event] as number; k < (placeOffset[event + 1] as number); k++) {
      const group = this.#groupOf[place[k] as number] as number;
      if (group < 0 || groups.includes(group)) continue;
      groups.push(group);
      this.stale[group] = 1;
      const slot = group * this.#categoryCount + (category[event] as number);
      add(this.#several, group, slot, flags[event], status[event], by);
    }
  }
}

function makeNumbers(count: number, categoryCount: number): Numbers {
  return {
    byCategory: new Uint32Array(count * categoryCount),
    solid: new Uint32Array(count),
    contested: new Uint32Array(count),
  };
}

function add(
  { byCategory, solid, contested }: Numbers,
  at: number,
  slot: number,
  flags: number | undefined,
  status: number | undefined,
  by: 1 | -1,
): void {
  byCategory[slot] = (byCategory[slot] as number) + by;
  if ((flags as number) & FLAG.solid) solid[at] = (solid[at] as number) + by;
  if (status === CONTESTED) contested[at] = (contested[at] as number) + by;
}

const severalCache = new WeakMap<Dataset, readonly number[]>();

function eventsAtSeveral(dataset: Dataset): readonly number[] {
  const known = severalCache.get(dataset);
  if (known) return known;
  const { place, placeOffset, eventCount } = dataset.columns;
  const found: number[] = [];
  if (place.length <= 1) return found;
  for (let i = 0; i < eventCount; i++) {
    if ((placeOffset[i + 1] as number) - (placeOffset[i] as number) > 1) found.push(i);
  }
  severalCache.set(dataset, found);
  return found;
}
