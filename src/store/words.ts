/**
 * Which languages the page has words for by now. The state's language is always one of them: another is fetched first,
 * so that nothing ever stands between two languages.
 */
import type { Language } from './state.ts';

export interface Words {
  readonly has: (lang: Language) => boolean;
  /** Rejects where they do not arrive. */
  readonly load: (lang: Language) => Promise<void>;
}

/** Where all words are at hand, or none are shown. */
export const EVERY_WORD: Words = { has: () => true, load: () => Promise.resolve() };
