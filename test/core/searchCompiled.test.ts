/** Searches that a reader of the five articles makes, on the dataset that the page loads. */
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../data/compile.ts';
import { makeDataset } from '../../src/core/dataset.ts';
import { makeSearchIndex, search } from '../../src/core/search.ts';
import { makeTopicTable } from '../../src/core/topic.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const dataset = makeDataset(compiled.dataset);
const index = makeSearchIndex(dataset);

describe('a reader who types', () => {
  it.each([
    ['Киев', 'place', 'kyiv'],
    ['Kiev', 'place', 'kyiv'],
    ['Dunay', 'place', 'dunai'],
    ['Дунай', 'place', 'dunai'],
    ['수난', 'place', 'sunan-airport'],
    ['순안', 'place', 'sunan-airport'],
    ['평양', 'place', 'pyongyang'],
    ['Maryino', 'place', 'marino'],
    ['Покровськ', 'place', 'pokrovsk'],
    ['storm shadow', 'event', 'storm-shadow-strike-marino'],
    ['strom shadow', 'event', 'storm-shadow-strike-marino'],
    ['Zelensky', 'claimant', 'Volodymyr Zelenskyy'],
    ['Зеленський', 'claimant', 'Volodymyr Zelenskyy'],
    ['taneco fire', 'topic', 'taneco-fire'],
  ])('%s finds the %s %s first', (query, kind, id) => {
    expect(search(index, query)[0]).toMatchObject({ kind, id });
  });

  it('Syrsky finds the general as a claimant', () => {
    const [first] = search(index, 'Syrsky');
    expect(first).toMatchObject({ kind: 'claimant', guessed: false });
    expect(first?.label).toContain('Syrskyi');
  });

  it('the name of any place, in any language held, finds that place', () => {
    for (const place of dataset.places) {
      for (const name of Object.values(place.names).flatMap((names) => names ?? [])) {
        const hits = search(index, name, { limit: 10, kinds: ['place'] });
        expect(
          hits.map((hit) => hit.id),
          name,
        ).toContain(place.id);
      }
    }
  });
});

describe('the topic of losses', () => {
  it('shows both 4,000s, each under its own event and claimant', () => {
    const rows = makeTopicTable(dataset, 'casualties')?.rows.filter((row) => row.value === 4000) ?? [];
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.event)).size).toBe(2);
    expect(new Set(rows.map((row) => row.claimant)).size).toBe(2);
  });
});
