import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { eventsOfHit, makeSearchIndex, type SEARCH_KINDS, search } from '../../src/core/search.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const index = makeSearchIndex(dataset);
const first = (query: string) => search(index, query)[0];

describe('search finds', () => {
  it.each([
    ['Киев', 'place', 'kyiv'],
    ['Київ', 'place', 'kyiv'],
    ['Kiev', 'place', 'kyiv'],
    ['kyiv', 'place', 'kyiv'],
    ['키이우', 'place', 'kyiv'],
    ['Dunay', 'place', 'dunai'],
    ['Дунай', 'place', 'dunai'],
    ['수난', 'place', 'sunan'],
    ['순안', 'place', 'sunan'],
    ['Sunan', 'place', 'sunan'],
    ['Марьино', 'place', 'marino'],
    ['Marino', 'place', 'marino'],
    ['storm shadow', 'event', 'marino-strike'],
    ['Storm-Shadow', 'event', 'marino-strike'],
    ['Syrsky', 'claimant', 'Oleksandr Syrskyi'],
    ['Сирський', 'claimant', 'Oleksandr Syrskyi'],
    ['Zelenskiy', 'claimant', 'Volodymyr Zelenskyy'],
    ['New York Times', 'claim', 'c-general'],
    ['daily fixture', 'source', 'second'],
    ['north korean casualties', 'topic', 'casualties'],
    ['4000', 'claim', 'c-4000-january'],
  ])('%s: the %s %s', (query, kind, id) => {
    expect(first(query)).toMatchObject({ kind, id, guessed: false });
  });

  it('a word that is still being typed', () => {
    for (const query of ['ky', 'kie', 'кие', 'dun', 'suna']) {
      const found = first(query)?.id ?? '';
      expect(['kyiv', 'dunai', 'sunan'], query).toContain(found);
    }
  });

  it('a misspelled word only when nothing else is found, and says so', () => {
    expect(first('strom shadow')).toMatchObject({ id: 'marino-strike', guessed: true });
    expect(first('Syrkyi')).toMatchObject({ id: 'Oleksandr Syrskyi', guessed: true });
    expect(search(index, 'Dunai').every((hit) => !hit.guessed)).toBe(true);
  });

  it('nothing for letters on which a finger rested, unless they leave a name, and then says so', () => {
    for (const query of ['z', 'zz', 'zzz', 'zzzz', 'aaaa', 'ззз']) {
      const found = search(index, query).map(({ label }) => label);
      if (query === 'z') expect(found).toContain('Volodymyr Zelenskyy');
      else expect(found, query).toEqual([]);
    }
    expect(first('Sssyrsky')).toMatchObject({ id: 'Oleksandr Syrskyi', guessed: true });
    expect(first('Zelenskyyyy')).toMatchObject({ id: 'Volodymyr Zelenskyy', guessed: false });
  });

  it('no number that is only nearly right', () => {
    expect(search(index, '4001')).toEqual([]);
    expect(search(index, '5000')).toEqual([]);
  });

  it('only what holds all words', () => {
    expect(search(index, 'storm shadow dunai')).toEqual([]);
  });

  it('the best match first: a name before a title, a title before a text', () => {
    const hits = search(index, 'dunai');
    expect(hits.map((hit) => hit.id)).toEqual(['dunai', 'dunai-ship', 'c-move']);
    const scores = search(index, 'l').map((hit) => hit.score);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('nothing for an empty query or one of marks', () => {
    expect(search(index, '')).toEqual([]);
    expect(search(index, ' — ?! ')).toEqual([]);
  });

  it('only the kinds asked for, and as many as asked for', () => {
    expect(search(index, 'dunai', { kinds: ['claim'] }).map((hit) => hit.kind)).toEqual(['claim']);
    expect(search(index, 'k', { limit: 2 })).toHaveLength(2);
    expect(search(index, 'k', { limit: 0 })).toEqual([]);
  });
});

describe('a hit says where it was found', () => {
  it('in the spelling that the reader typed', () => {
    expect(first('Киев')?.match).toEqual({ field: 'name', lang: 'ru', text: 'Киев', ranges: [[0, 4]] });
    expect(first('Kiev')?.match).toMatchObject({ lang: 'en', text: 'Kyiv' });
  });

  it('word for word', () => {
    const { match } = first('storm shadow') ?? {};
    expect(match?.ranges.map(([start, end]) => match.text.slice(start, end))).toEqual(['Storm', 'Shadow']);
  });

  it('cut around the words where the text is long', () => {
    const words = 'nothing of interest stands here '.repeat(20);
    const long = makeSearchIndex(
      makeDataset({
        ...EVIDENCE_FILE,
        claims: EVIDENCE_FILE.claims.map((claim) => ({ ...claim, says: `${words}Needle ${words}` })),
      }),
    );
    const { match } = search(long, 'needle')[0] ?? {};
    expect(match?.text.length).toBeLessThan(130);
    expect(match?.text).toMatch(/^… .* …$/);
    expect(match?.ranges.map(([start, end]) => match.text.slice(start, end))).toEqual(['Needle']);
  });

  it('and which events it stands for', () => {
    const eventsOf = (kind: (typeof SEARCH_KINDS)[number], id: string) =>
      eventsOfHit(dataset, { kind, id }).map((event) => dataset.events.at(event)?.id);
    expect(eventsOf('place', 'dunai').sort()).toEqual(['dunai-ship', 'route']);
    expect(eventsOf('event', 'interview')).toEqual(['interview']);
    expect(eventsOf('claim', 'c-500')).toEqual(['five-hundred']);
    expect(eventsOf('claimant', 'Volodymyr Zelenskyy').sort()).toEqual(['losses-december', 'losses-january']);
    expect(eventsOf('source', 'first').sort()).toEqual(['five-hundred', 'marino-strike']);
    expect(eventsOf('topic', 'casualties')).toHaveLength(4);
  });
});

describe('any query', () => {
  it('gives the same hits in the same order, with ranges inside their text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.mixedCase(fc.constantFrom('kyiv', 'дунай', 'storm shadow', 'los')),
        ),
        (query) => {
          const hits = search(index, query);
          expect(search(makeSearchIndex(dataset), query)).toEqual(hits);
          for (const { match } of hits) {
            let last = 0;
            for (const [start, end] of match.ranges) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(match.text.length);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of nothing but spelling variants ends, though trying them all never would', () => {
    const mixed = search(index, 'Kyiv Kiev Киев Київ гг Гагарин 평양 순안 Zelenskyy-Zelensky-Zelenskiy '.repeat(500));
    const hostile = search(index, `${'гieyj'.repeat(5_000)} ${'г'.repeat(5_000)}`);
    expect([mixed, hostile].every(Array.isArray)).toBe(true);
  });
});
