import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { makeSearchIndex, type SearchKind, search } from '../../../src/core/search.ts';
import { messagesOf } from '../../../src/i18n/index.ts';
import type { Language } from '../../../src/store/state.ts';
import { describeHit, type MarkedText } from '../../../src/ui/search/describeHit.ts';
import { suggestHits } from '../../../src/ui/search/suggestHits.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const dataset = makeDataset(compiled.dataset);
const index = makeSearchIndex(dataset);

function wordsOf(query: string, kind: SearchKind, lang: Language = 'en') {
  const hit = search(index, query, { limit: 100 }).find((candidate) => candidate.kind === kind);
  if (!hit) throw new Error(`No ${kind} is found for ${query}.`);
  return describeHit(dataset, hit, 3, { lang, messages: messagesOf(lang) });
}
const marked = ({ text, ranges }: MarkedText) => ranges.map(([start, end]) => text.slice(start, end));

describe('a result says what it is called and where the words were found', () => {
  it('in its label, where the label has them', () => {
    const words = wordsOf('Dunay', 'place');
    expect(words).toMatchObject({ label: { text: 'Dunai port', lang: 'en' }, field: 'name', snippet: null });
    expect(marked(words.label)).toEqual(['Dunai']);
  });

  it('beside it, in the language in which they stand', () => {
    const words = wordsOf('Киев', 'place');
    expect(words).toMatchObject({ label: { text: 'Kyiv', ranges: [] }, snippet: { text: 'Киев', lang: 'ru' } });
    expect(words.snippet && marked(words.snippet)).toEqual(['Киев']);
  });

  it('with the place’s name in the reader’s own language', () => {
    expect(wordsOf('Kiev', 'place', 'uk')).toMatchObject({
      label: { text: 'Київ', lang: 'uk' },
      snippet: { text: 'Kyiv' },
    });
  });

  it('with a claim’s claimant, article and paragraph', () => {
    const words = wordsOf('Syrsky', 'claim');
    expect(words.field).toBe('claimant');
    expect(words.snippet && marked(words.snippet)).toEqual(['Syrskyi']);
    expect(words.context?.text).toMatch(/, ¶ \d+$/);
  });

  it('once, for a claim that is longer than its line', () => {
    for (const hit of search(index, 'Dunay', { limit: 100, kinds: ['claim'] })) {
      const words = describeHit(dataset, hit, 1, { lang: 'en', messages: messagesOf('en') });
      expect(words.snippet).toBeNull();
      expect(marked(words.label)).toContain('Dunai');
    }
  });
});

describe('suggestions', () => {
  it('are places and questions of which something is reported, the most reported first', () => {
    const hits = suggestHits(dataset);
    expect(hits.length).toBeGreaterThan(3);
    for (const kind of ['place', 'topic'] as const) {
      const counts = hits.filter((hit) => hit.kind === kind).map(({ score }) => score);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }
  });
});
