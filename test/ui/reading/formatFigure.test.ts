/** Claimed numbers in words. */
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/model.ts';
import { en } from '../../../src/i18n/en.ts';
import { messagesOf } from '../../../src/i18n/index.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { formatFigure } from '../../../src/ui/reading/formatFigure.ts';

const print = (figure: Figure) => formatFigure(figure, en.reading, 'en');

const FIGURES = [
  [{ measure: 'killed_or_wounded', min: 1100, unit: 'persons' }, 'at least 1,100 killed or wounded'],
  [{ measure: 'killed', value: 500, unit: 'persons' }, '500 killed'],
  [{ measure: 'troops', min: 10900, max: 12000, unit: 'persons' }, '10,900 to 12,000 North Korean troops'],
  [{ measure: 'troops', value: 12000, unit: 'persons', approximate: true }, 'about 12,000 North Korean troops'],
  [{ measure: 'troops_planned', max: 30000, unit: 'persons' }, 'up to 30,000 North Korean troops expected'],
  [{ measure: 'distance_km', value: 32, unit: 'km', approximate: true }, 'Distance: about 32 km'],
  [{ measure: 'brent_usd', value: 65.85, unit: 'USD/bbl' }, 'Brent crude: $65.85 a barrel'],
  [{ measure: 'price_change_percent', value: 3.5, unit: '%' }, 'Change in price: 3.5%'],
] as const satisfies readonly (readonly [Figure, string])[];

describe('a figure in words', () => {
  it.each(FIGURES)('%j', (figure, words) => {
    expect(print(figure)).toBe(words);
  });

  it('takes the dataset’s own word for a measure that nobody has translated', () => {
    expect(print({ measure: 'tents_seen', value: 7, unit: 'tents' })).toBe('7 tents seen');
  });

  it('never closes an open end, in any language', () => {
    const open = (bound: 'min' | 'max', lang: (typeof LANGUAGES)[number]) =>
      formatFigure({ measure: 'killed', [bound]: 4000, unit: 'persons' }, messagesOf(lang).reading, lang);
    for (const lang of LANGUAGES) {
      const exact = formatFigure({ measure: 'killed', value: 4000, unit: 'persons' }, messagesOf(lang).reading, lang);
      expect(new Set([exact, open('min', lang), open('max', lang)]).size).toBe(3);
    }
  });
});
