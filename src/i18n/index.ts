/** The languages of the interface, one file each. */
import type { Language } from '../store/state.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';
import { uk } from './uk.ts';

const LANGUAGES_BY_TAG = { en, uk, ko } as const satisfies Record<Language, Messages>;

export const messagesOf = (lang: Language): Messages => LANGUAGES_BY_TAG[lang];
