import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { countFacets, FILTER_FIELDS, type FilterField, NO_FILTERS } from '../../../src/core/filter.ts';
import { messagesOf } from '../../../src/i18n/index.ts';
import { LANGUAGES, type Language } from '../../../src/store/state.ts';
import { valueLabel } from '../../../src/ui/filters/valueLabel.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const dataset = makeDataset(compiled.dataset);
const reader = (lang: Language) => ({ lang, messages: messagesOf(lang) });

describe('a filter’s value is called', () => {
  it.each<[FilterField, string, Language, string, string | undefined]>([
    ['category', 'casualties', 'en', 'Losses', undefined],
    ['category', 'casualties', 'uk', 'Втрати', undefined],
    ['place', 'kyiv', 'uk', 'Київ', 'uk'],
    ['place', 'kyiv', 'en', 'Kyiv', 'en'],
    ['claimant', 'Volodymyr Zelenskyy', 'ko', 'Volodymyr Zelenskyy', 'en'],
    ['article', 'cnn-30000-troops', 'ko', 'CNN via Daily8', 'en'],
    ['status', 'contested', 'en', 'Contested', undefined],
    ['place-precision', 'area', 'en', 'A region or country', undefined],
    ['date-precision', 'undated', 'uk', 'У тексті немає дати', undefined],
  ])('%s %s in %s: %s', (field, value, lang, text, wordsIn) => {
    expect(valueLabel(dataset, field, value, reader(lang))).toEqual(
      wordsIn === undefined ? { text } : { text, lang: wordsIn },
    );
  });

  it('by its id where the dataset does not hold it, and never by nothing', () => {
    expect(valueLabel(dataset, 'place', 'atlantis', reader('en'))).toEqual({ text: 'atlantis' });
    expect(valueLabel(dataset, 'status', 'constructor', reader('en'))).toEqual({ text: 'constructor' });
    for (const field of FILTER_FIELDS) expect(valueLabel(dataset, field, '', reader('en')).text).not.toBe('');
  });

  it('by words, not ids, in every language, for every value of the map’s own dataset', () => {
    const facets = countFacets(dataset, dataset.events.keys(), NO_FILTERS);
    for (const lang of LANGUAGES) {
      for (const field of FILTER_FIELDS.filter((name) => name !== 'claimant')) {
        for (const { value } of facets[field]) {
          expect(valueLabel(dataset, field, value, reader(lang)).text).not.toBe(value);
        }
      }
    }
  });
});
