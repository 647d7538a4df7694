/** The name of a place in the reader's language, English where that is not known. */
import type { Place } from '../core/model.ts';

export function nameOf({ names }: Place, lang: string): string {
  const name = names[lang];
  return typeof name === 'string' && name !== '' ? name : names.en;
}
