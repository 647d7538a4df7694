/** An article from its first paragraph to its last, nothing left out in silence. */
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { en } from '../../../src/i18n/en.ts';
import { messagesOf } from '../../../src/i18n/index.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { formatReason } from '../../../src/ui/article/formatReason.ts';
import { countClaimed, listParagraphs } from '../../../src/ui/article/listParagraphs.ts';

const compiled = compileDataset('.');
if (!compiled.ok) throw new Error('The records do not compile.');
const dataset = makeDataset(compiled.dataset);
const pages = dataset.sources.filter(({ related_to }) => related_to === undefined);
const sourceOf = (id: string) => {
  const source = dataset.sourceById.get(id);
  if (!source) throw new Error(`There is no article ${id}.`);
  return source;
};

describe('the paragraphs of an article', () => {
  it.each(pages.map(({ id }) => id))('%s: run from the first to the last without a gap', (id) => {
    const source = sourceOf(id);
    const stretches = listParagraphs(dataset, source);
    let next = 1;
    for (const { first, last } of stretches) {
      expect(first).toBe(next);
      next = last + 1;
    }
    expect(next - 1).toBe(source.paragraphs);
    expect(countClaimed(dataset, source) + (source.audit?.skipped.length ?? 0)).toBe(source.paragraphs);
  });

  it('hold every claim of the article once', () => {
    for (const source of dataset.sources) {
      const shown = listParagraphs(dataset, source).flatMap((stretch) =>
        stretch.kind === 'claims' ? stretch.claims : [],
      );
      const own = dataset.claims.filter((claim) => claim.source === source.id);
      expect(shown.map(({ id }) => id).sort(), source.id).toEqual(own.map(({ id }) => id).sort());
    }
  });

  it('lead to the articles that stand on the same page', () => {
    const related = listParagraphs(dataset, sourceOf('cnn-30000-troops')).flatMap((stretch) =>
      stretch.kind === 'related' ? [stretch.source.id] : [],
    );
    expect(new Set(related)).toEqual(new Set(['us-halts-shipments', 'pentagon-on-iran', 'oil-after-iran']));
  });

  it('of a dataset that tells of no audit are those with claims', () => {
    const { audit: _audit, ...source } = sourceOf('news-digest');
    expect(new Set(listParagraphs(dataset, source).map(({ kind }) => kind))).toEqual(new Set(['claims']));
  });
});

describe('why a paragraph has no claim', () => {
  const reasons = new Set(pages.flatMap(({ audit }) => audit?.skipped.map(({ reason }) => reason) ?? []));

  it.each([...reasons])('%s: is said in every language', (reason) => {
    const said = LANGUAGES.map((lang) => formatReason(reason, messagesOf(lang).article, messagesOf(lang).reading));
    expect(new Set(said).size).toBe(LANGUAGES.length);
  });

  it('names the paragraph that it repeats, and keeps a reason that nobody has translated', () => {
    expect(formatReason('repeat of ¶46', en.article, en.reading)).toBe('repeats ¶ 46');
    expect(formatReason('a riddle', en.article, en.reading)).toBe('a riddle');
  });
});
