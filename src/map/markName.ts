/**
 * What a mark is called. A few places of one country are called by one of them; many, or
 * places of several countries, by their number: one of their names would say where the others are not.
 */
import type { Dataset } from '../core/dataset.ts';
import { groundsUnder } from '../core/groundsUnder.ts';
import type { Place } from '../core/model.ts';
import { nameOf } from '../core/nameOf.ts';
import type { Mark } from '../core/scene.ts';
import { messagesOf } from '../i18n/index.ts';
import type { Language } from '../store/state.ts';

/** Places that may be called by one of them. */
const MOST_LED = 3;

/** The name of the place; of a cluster that of its selected place or its leader, and how many more stand with it. */
export function labelOf(
  { places, count }: Mark,
  lang: Language,
  selected: ReadonlySet<string>,
  dataset: Dataset | null,
): string {
  const chosen = places.find(({ id }) => selected.has(id));
  const named = chosen ?? places[0];
  if (!named) return '';
  const more = places.length - 1;
  if (more === 0) return nameOf(named, lang);
  if (!chosen && isMixed(places, dataset)) {
    // Fewer events than places, for one event may be at two, would look like a slip.
    return messagesOf(lang).map.places(places.length > count ? null : places.length);
  }
  // A line does not break before the number.
  return `${nameOf(named, lang)}\u00a0+${more}`;
}

const isMixed = (places: readonly Place[], dataset: Dataset | null): boolean =>
  places.length > MOST_LED || new Set(places.map((place) => groundsUnder(place, dataset).at(-1))).size > 1;
