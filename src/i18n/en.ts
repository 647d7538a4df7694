/** English, whole: for the pages that the build writes. The page itself fetches what it needs, when it does. */
import { first } from './first.en.ts';
import type { Messages } from './messages.ts';
import { parts } from './parts.en.ts';

export const en: Messages = { ...first, ...parts };
