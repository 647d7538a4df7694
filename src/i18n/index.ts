/** The languages of the interface, one file each. */
import type { Language } from '../store/state.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

const LANGUAGES_BY_TAG = { en, uk: en, ko: en } as const satisfies Record<Language, Messages>;

export const messagesOf = (lang: Language): Messages => LANGUAGES_BY_TAG[lang];
