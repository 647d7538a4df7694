/** Korean, whole: for the pages that the build writes. The page itself fetches what it needs, when it does. */
import { first } from './first.ko.ts';
import type { Messages } from './messages.ts';
import { parts } from './parts.ko.ts';

export const ko: Messages = { ...first, ...parts };
