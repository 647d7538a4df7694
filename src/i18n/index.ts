/**
 * The languages of the interface. A reader needs one of them, and to begin with only the words of the list, so each language
 * is two chunks: what stands on the page first, and what its parts say, which comes with the first of them. Whoever shows
 * words has seen to it that they are here. The share dialog and the static pages bring their own, in every language.
 */
import type { Language } from '../store/state.ts';
import type { FirstMessages } from './first.ts';
import type { Messages } from './messages.ts';
import type { PartMessages } from './parts.ts';

/** What each language calls itself: said before its words are here. */
export const LANGUAGE_NAMES = { en: 'English', uk: 'Українська', ko: '한국어' } as const satisfies Record<
  Language,
  string
>;

/** What a page says that got no words at all. */
export const NO_WORDS = [
  'Dateline did not load completely. Check the connection and load the page again.',
  'Dateline завантажився не повністю. Перевірте з’єднання й завантажте сторінку знову.',
  'Dateline을 다 불러오지 못했습니다. 연결을 확인하고 페이지를 다시 불러오십시오.',
] as const;

interface Loader {
  readonly first: () => Promise<FirstMessages>;
  readonly parts: () => Promise<PartMessages>;
}

const LOADERS = {
  en: {
    first: async () => (await import('./first.en.ts')).first,
    parts: async () => (await import('./parts.en.ts')).parts,
  },
  uk: {
    first: async () => (await import('./first.uk.ts')).first,
    parts: async () => (await import('./parts.uk.ts')).parts,
  },
  ko: {
    first: async () => (await import('./first.ko.ts')).first,
    parts: async () => (await import('./parts.ko.ts')).parts,
  },
} as const satisfies Record<Language, Loader>;

const first = new Map<Language, FirstMessages>();
const whole = new Map<Language, Messages>();

export const hasFirstMessages = (lang: Language): boolean => first.has(lang);

/** Whether the parts may speak, too. */
export const hasMessages = (lang: Language): boolean => whole.has(lang);

/** Rejects where the network does not bring them. */
export async function loadFirstMessages(lang: Language): Promise<void> {
  if (!first.has(lang)) first.set(lang, await LOADERS[lang].first());
}

/** All of them. Rejects where the network does not bring them. */
export async function loadMessages(lang: Language): Promise<void> {
  if (whole.has(lang)) return;
  const [, parts] = await Promise.all([loadFirstMessages(lang), LOADERS[lang].parts()]);
  whole.set(lang, { ...firstMessagesOf(lang), ...parts });
}

/** The words of the list, for whatever stands on the page first. The store speaks no other language: see `store/words.ts`. */
export function firstMessagesOf(lang: Language): FirstMessages {
  return first.get(lang) ?? missing(lang);
}

/** All words, for the parts and the map: nothing of the first chunk may ask for them. */
export function messagesOf(lang: Language): Messages {
  return whole.get(lang) ?? missing(lang);
}

function missing(lang: Language): never {
  throw new Error(`The words of ${LANGUAGE_NAMES[lang]} must be loaded before they are shown.`);
}
