/**
 * The interface's words as a type: every language satisfies it, in one file for the list and one for the parts, so a missing
 * message does not compile. A group stands in one of the two.
 */
import type { FirstMessages } from './first.ts';
import type { PartMessages } from './parts.ts';

export interface Messages extends FirstMessages, PartMessages {}
