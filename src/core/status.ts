/**
 * An event's status follows from its claims, never from an editor's pen.
 *
 * contested: someone denies what someone else asserts · unverified: someone tried and could not verify ·
 * forecast: nobody says it has happened, all look ahead · corroborated: a second party supports it · else reported.
 * "Could not verify" is not "false", so it never makes an event contested.
 */
import type { Claim, EventStatus } from './model.ts';

export function statusOfClaims(claims: readonly Pick<Claim, 'stance'>[]): EventStatus {
  const has = (stance: Claim['stance']) => claims.some((claim) => claim.stance === stance);
  const asserted = has('asserts') || has('corroborates') || has('estimates') || has('forecasts');
  if (has('denies') && asserted) return 'contested';
  if (has('could-not-verify')) return 'unverified';
  if (claims.length > 0 && claims.every((claim) => claim.stance === 'forecasts')) return 'forecast';
  if (has('corroborates')) return 'corroborated';
  return 'reported';
}
