/** Ukrainian, whole: for the pages that the build writes. The page itself fetches what it needs, when it does. */
import { first } from './first.uk.ts';
import type { Messages } from './messages.ts';
import { parts } from './parts.uk.ts';

export const uk: Messages = { ...first, ...parts };
