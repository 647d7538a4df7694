/** The name of a place in a reader's language, English where that is not known, and which of the two it is. */
import type { LanguageTag, Place } from './model.ts';

export function nameOf({ names }: Pick<Place, 'names'>, lang: LanguageTag): string {
  const name = names[lang];
  return typeof name === 'string' && name !== '' ? name : names.en;
}

/** For the `lang` attribute. */
export const nameLang = (place: Pick<Place, 'names'>, lang: LanguageTag): LanguageTag =>
  nameOf(place, lang) === place.names.en ? 'en' : lang;
