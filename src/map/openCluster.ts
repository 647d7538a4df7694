/** What opens a cluster: the zoom at which it falls apart, or, where none does, a fan of its places. */
import { type Dataset, eventsAtPlace } from '../core/dataset.ts';
import { groupsAt } from '../core/placeGroups.ts';
import { type Mark, makeScene } from '../core/scene.ts';
import { CLUSTER_RADIUS, MAX_RADIUS } from './markSize.ts';
import type { FanMember } from './view.ts';

/** The smallest zoom above `zoom` at which not all places of the mark are one any more; `null` = none up to `maxZoom`. */
export function splitZoom(mark: Mark, dataset: Dataset, zoom: number, maxZoom: number): number | null {
  const places = mark.places.map(({ id }) => dataset.placeIndex.get(id) ?? -1);
  for (let next = Math.floor(zoom * 2) / 2 + 0.5; next <= maxZoom; next += 0.5) {
    const groups = groupsAt(dataset, { zoom: next, clusterRadius: CLUSTER_RADIUS });
    if (new Set(places.map((place) => groups[place])).size > 1) return next;
  }
  return null;
}

/**
 * The places of a cluster, each with its own mark, in a ring around it; the first at the top.
 * @param isShown whether an event is in the window and accepted
 */
export function fanOut(mark: Mark, dataset: Dataset, isShown: (event: number) => boolean): Omit<FanMember, 'ground'>[] {
  const ids = new Set(mark.places.map(({ id }) => id));
  const events = new Set(mark.places.flatMap(({ id }) => Array.from(eventsAtPlace(dataset, id).filter(isShown))));
  const { marks } = makeScene(dataset, events, { zoom: 0, clusterRadius: 0 });
  const members = marks.filter(({ id }) => ids.has(id));
  const spacing = 2 * MAX_RADIUS;
  const radius = Math.max(spacing * 0.75, (spacing * members.length) / (2 * Math.PI));
  return members.map((member, k) => {
    const angle = (2 * Math.PI * k) / members.length;
    return {
      mark: { ...member, position: mark.position },
      offset: [radius * Math.sin(angle), -radius * Math.cos(angle)],
    };
  });
}
