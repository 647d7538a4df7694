/**
 * The countries of the story that a name is not about, and the one that it lies in. It must not lie on one of the others:
 * where both are shaded, it would read as that one's.
 */
import { groundsUnder } from '../core/groundsUnder.ts';
import type { Place } from '../core/model.ts';
import { type Ground, shareOn } from './ground.ts';
import type { MapView } from './view.ts';

/** Share of a box under which it only touches ground, whose border is known to a cell. */
const TOUCH = 0.02;

type Box = readonly [x: number, y: number, width: number, height: number];

/** @param area whose name it is: its own country is none of them */
export function groundsAbroad(area: Place, { whole, grounds, dataset }: MapView): Ground[] {
  const own = [area.id, ...groundsUnder(area, dataset)];
  return whole.areas.flatMap(({ place }) =>
    place.kind === 'country' && !own.includes(place.id) ? (grounds.of(place) ?? []) : [],
  );
}

/** The ground of the country that an area lies in; `null` where the data name none, or its outline is not known. */
export function homeOf(area: Place, { grounds, dataset }: MapView): Ground | null {
  const id = groundsUnder(area, dataset).at(-1);
  const home = id === undefined ? undefined : dataset?.places[dataset.placeIndex.get(id) ?? -1];
  return (home && grounds.of(home)) ?? null;
}

/** Whether a box lies on one of these grounds. The box in web-mercator. */
export const isAbroad = (abroad: readonly Ground[], ...box: Box): boolean =>
  abroad.some((ground) => shareOn(ground, ...box) > TOUCH);
