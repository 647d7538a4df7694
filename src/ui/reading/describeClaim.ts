/** Who stands behind a claim and how, as one sentence made from its fields, so that it translates and never overstates. */
import type { Claim } from '../../core/model.ts';
import type { Messages } from '../../i18n/messages.ts';

/** How records write that an article without a byline speaks for itself; the line below the claim names the article. */
export const OWN_VOICE = 'The article (no byline)';

export function describeClaim(
  { attribution, stance }: Pick<Claim, 'attribution' | 'stance'>,
  { claim, ownVoice }: Pick<Messages['reading'], 'claim' | 'ownVoice'>,
): string {
  const via = (attribution.via ?? []).filter((name) => name !== OWN_VOICE);
  return attribution.by === OWN_VOICE ? ownVoice[stance] : claim[stance](attribution.by, via);
}
