/**
 * The countries of the story that a name is not about, and the one that it lies in. It must not lie on one of the others:
 * where both are shaded, it would read as that one's.
 */
import type { Place } from '../core/model.ts';
import { type Ground, shareOn } from './ground.ts';
import { groundsUnder } from './markName.ts';
import type { MapView } from './view.ts';

/** Share of a box under which it only touches ground, whose border is known to a cell. */
const TOUCH = 0.02;

/** Shares of a name on other countries' land beyond which it names that: a country's is read by its own outline. */
const COUNTRY_ASTRAY = 0.3;
const REGION_ASTRAY = 0.05;

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

/**
 * Whether what names an area lies on land of a country that is not its own, where it would name that. The box in
 * web-mercator.
 */
export function astrayFrom(
  area: Place,
  view: MapView,
): (x: number, y: number, width: number, height: number) => boolean {
  const isCountry = area.kind === 'country';
  const own = isCountry ? view.grounds.of(area) : homeOf(area, view);
  const land = own && view.grounds.land();
  const most = isCountry ? COUNTRY_ASTRAY : REGION_ASTRAY;
  return (...box) => own !== null && land !== null && shareOn(land, ...box) - shareOn(own, ...box) > most;
}

/** Whether a box lies on one of these grounds. The box in web-mercator. */
export const isAbroad = (abroad: readonly Ground[], x: number, y: number, width: number, height: number): boolean =>
  abroad.some((ground) => shareOn(ground, x, y, width, height) > TOUCH);
