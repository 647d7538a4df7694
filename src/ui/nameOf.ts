/** The name of a place in the reader's language, English where that is not known, and which of the two it is. */
import type { Place } from '../core/model.ts';
import type { Language } from '../store/state.ts';

export function nameOf({ names }: Place, lang: Language): string {
  const name = names[lang];
  return typeof name === 'string' && name !== '' ? name : names.en;
}

/** For the `lang` attribute. */
export function nameLang({ names }: Place, lang: Language): Language {
  return nameOf({ names } as Place, lang) === names.en ? 'en' : lang;
}
