/**
 * The languages of the interface, one file each. A reader needs one of them, so each is a chunk of its own, and whoever
 * shows words has seen to it that they are here.
 */
import type { Language } from '../store/state.ts';
import type { Messages } from './messages.ts';

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

const LOADERS = {
  en: async () => (await import('./en.ts')).en,
  uk: async () => (await import('./uk.ts')).uk,
  ko: async () => (await import('./ko.ts')).ko,
} as const satisfies Record<Language, () => Promise<Messages>>;

const loaded = new Map<Language, Messages>();

export const hasMessages = (lang: Language): boolean => loaded.has(lang);

/** Rejects where the network does not bring them. */
export async function loadMessages(lang: Language): Promise<void> {
  if (!loaded.has(lang)) loaded.set(lang, await LOADERS[lang]());
}

/** The words of a language that is loaded. The store speaks no other: see `store/words.ts`. */
export function messagesOf(lang: Language): Messages {
  const messages = loaded.get(lang);
  if (!messages) throw new Error(`The words of ${LANGUAGE_NAMES[lang]} must be loaded before they are shown.`);
  return messages;
}
