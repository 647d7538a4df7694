/** Search hits by kind, the kind of the best hit first, and no kind so long that the next is out of sight. */
import type { SearchHit, SearchKind } from '../../core/search.ts';

export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  /** How many were found, `hits` among them. */
  readonly found: number;
}

const MOST_PER_KIND = 5;

/** @param hits best first */
export function groupHits(hits: readonly SearchHit[], most = MOST_PER_KIND): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return { kind, hits: own.slice(0, most), found: own.length };
  });
}
