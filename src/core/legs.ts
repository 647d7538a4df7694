/** The legs of movements: each start leads to the first stage, the stages follow one another, the last leads to each end. */
import type { Dataset } from './dataset.ts';
import { PLACE_ROLES, type Place } from './model.ts';

/** One leg of a movement. */
export interface Leg {
  readonly id: string;
  readonly event: string;
  readonly from: Place;
  readonly to: Place;
  /** True unless the article states both ends. */
  readonly inferred: boolean;
}

/** The legs of one event. */
export interface Movement {
  /** Column index. */
  readonly event: number;
  readonly legs: readonly Leg[];
}

const NO_MOVEMENTS: readonly Movement[] = [];
const cache = new WeakMap<Dataset, readonly Movement[]>();

/** Every event that moves, with its legs, in column order. Made once: whether it is active is another question. */
export function movementsOf(dataset: Dataset): readonly Movement[] {
  const known = cache.get(dataset);
  if (known) return known;
  const { place, placeOffset, role, eventCount } = dataset.columns;
  if (place.length <= 1) return NO_MOVEMENTS;
  const stays = [PLACE_ROLES.indexOf('at'), PLACE_ROLES.indexOf('about')];
  const found: Movement[] = [];
  for (let event = 0; event < eventCount; event++) {
    const first = placeOffset[event] as number;
    const end = placeOffset[event + 1] as number;
    let moves = false;
    for (let k = first; k < end && end - first > 1 && !moves; k++) moves = !stays.includes(role[k] as number);
    const legs = moves ? makeLegs(dataset, event) : [];
    if (legs.length > 0) found.push({ event, legs });
  }
  cache.set(dataset, found);
  return found;
}

function makeLegs(dataset: Dataset, index: number): Leg[] {
  const event = dataset.events.at(index);
  if (!event) return [];
  const ends = (role: string) =>
    event.places.flatMap((entry) => {
      const place = entry.role === role ? dataset.places[dataset.placeIndex.get(entry.place) ?? -1] : undefined;
      return place?.geometry ? [{ place, inferred: entry.leg === 'inferred' }] : [];
    });
  const stages = [ends('from'), ...ends('via').map((stage) => [stage]), ends('to')].filter((stage) => stage.length > 0);
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
}
