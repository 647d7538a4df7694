import { describe, expect, it } from 'vitest';
import type { SearchHit, SearchKind } from '../../../src/core/search.ts';
import { groupHits } from '../../../src/ui/search/groupHits.ts';
import { optionsOf } from '../../../src/ui/search/optionsOf.ts';

const hit = (kind: SearchKind, id: string): SearchHit => ({
  kind,
  id,
  label: id,
  match: { field: 'name', text: id, ranges: [] },
  score: 1,
  guessed: false,
});

describe('the list of results', () => {
  const hits = [hit('claimant', 'a'), hit('event', 'b'), hit('claim', 'c'), hit('event', 'd'), hit('event', 'e')];

  it('stands by kind, the kind of the best hit first', () => {
    expect(groupHits(hits).map(({ kind, hits: own }) => [kind, own.map(({ id }) => id).join('')])).toEqual([
      ['claimant', 'a'],
      ['event', 'bde'],
      ['claim', 'c'],
    ]);
  });

  it('cuts a long kind and says how many there are', () => {
    expect(groupHits(hits, 2)[1]).toMatchObject({ found: 3, hits: [{ id: 'b' }, { id: 'd' }] });
  });

  it('is walked hit by hit, and a hidden one has a second stop that shows it', () => {
    const findings = hits.map(
      (found, index) => ({ hit: found, events: [], hidden: index === 1 ? 'window' : null }) as const,
    );
    expect(
      optionsOf([{ kind: 'event', found: 5, findings }]).map(
        ({ finding, reveals }) => `${finding.hit.id}${reveals ? '!' : ''}`,
      ),
    ).toEqual(['a', 'b', 'b!', 'c', 'd', 'e']);
  });
});
