/**
 * An article from its first paragraph to its last, as far as the records tell: what has claims, what was skipped and why,
 * and where the page goes on with another article. Nothing is left out in silence.
 */
import type { Dataset } from '../../core/dataset.ts';
import type { Claim, Source } from '../../core/model.ts';

export type Stretch =
  | { readonly kind: 'claims'; readonly first: number; readonly last: number; readonly claims: readonly Claim[] }
  | { readonly kind: 'skipped'; readonly first: number; readonly last: number; readonly reason: string }
  | { readonly kind: 'related'; readonly first: number; readonly last: number; readonly source: Source };

export function listParagraphs(dataset: Dataset, source: Source): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const own = groupBy(claimsOf(dataset, source.id));
  for (const [paragraph, claims] of own) {
    stretches.push({ kind: 'claims', first: paragraph, last: paragraph, claims });
  }
  for (const { paragraph, reason } of source.audit?.skipped ?? []) {
    // A claim says more than the reason why there is none.
    if (!own.has(paragraph)) stretches.push({ kind: 'skipped', first: paragraph, last: paragraph, reason });
  }
  for (const related of dataset.sources.filter((other) => other.related_to === source.id)) {
    for (const paragraph of groupBy(claimsOf(dataset, related.id)).keys()) {
      if (!own.has(paragraph)) stretches.push({ kind: 'related', first: paragraph, last: paragraph, source: related });
    }
  }
  return join(stretches.sort((a, b) => a.first - b.first));
}

/** Paragraphs with a claim, of this article or of another on its page. */
export function countClaimed(dataset: Dataset, source: Source): number {
  const page = dataset.sources.filter(({ id, related_to }) => id === source.id || related_to === source.id);
  return new Set(page.flatMap(({ id }) => claimsOf(dataset, id).map(({ paragraph }) => paragraph))).size;
}

export const claimsOf = ({ claims }: Dataset, id: string): readonly Claim[] =>
  claims.filter((claim) => claim.source === id).sort((a, b) => a.paragraph - b.paragraph);

function groupBy(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) groups.set(claim.paragraph, [...(groups.get(claim.paragraph) ?? []), claim]);
  return groups;
}

/** Neighbours that say the same become one stretch. */
function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    if (before && before.last + 1 === stretch.first && isSame(before, stretch)) {
      joined[joined.length - 1] = { ...before, last: stretch.last };
    } else joined.push(stretch);
  }
  return joined;
}

const isSame = (a: Stretch, b: Stretch): boolean =>
  (a.kind === 'skipped' && b.kind === 'skipped' && a.reason === b.reason) ||
  (a.kind === 'related' && b.kind === 'related' && a.source.id === b.source.id);
