/** Who makes a claim and through whom it reached the article, by name: an article that speaks for itself has none. */
import type { Claim } from '../../core/model.ts';
import type { Messages } from '../../i18n/messages.ts';
import { OWN_VOICE } from '../reading/describeClaim.ts';

export interface Claimant {
  readonly name: string;
  /** Whether `name` is our word, in the reader's language, and not a name of the data's. */
  readonly isOurs: boolean;
  readonly via: readonly string[];
}

export function claimantOf({ attribution }: Pick<Claim, 'attribution'>, words: Messages['topic']): Claimant {
  const { by, via = [] } = attribution;
  const isOurs = by === OWN_VOICE;
  return { name: isOurs ? words.ownVoice : by, isOurs, via: via.filter((name) => name !== OWN_VOICE) };
}
