/** "contested", as a label of the map goes on with it: in the reader's language and with a small letter. */
import { messagesOf } from '../i18n/index.ts';
import type { Language } from '../store/state.ts';

export const contestedIn = (lang: Language): string => messagesOf(lang).list.status.contested.toLocaleLowerCase(lang);
