/** Sentences made from a claim's fields. */
import { describe, expect, it } from 'vitest';
import { STANCES, type Stance } from '../../../src/core/model.ts';
import { messagesOf } from '../../../src/i18n/index.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { describeClaim } from '../../../src/ui/reading/describeClaim.ts';

const say = (stance: Stance, by: string, via: readonly string[] = [], lang: (typeof LANGUAGES)[number] = 'en') =>
  describeClaim({ stance, attribution: { by, via } }, messagesOf(lang).reading);

describe('who stands behind a claim', () => {
  it.each([
    ['asserts', 'According to Volodymyr Zelenskyy.'],
    ['denies', 'Denied by Volodymyr Zelenskyy.'],
    ['could-not-verify', 'Volodymyr Zelenskyy could not verify it.'],
    ['corroborates', 'Supported by Volodymyr Zelenskyy.'],
    ['estimates', 'Estimated by Volodymyr Zelenskyy.'],
    ['forecasts', 'Expected by Volodymyr Zelenskyy.'],
  ] as const)('says of one who %s: %s', (stance, sentence) => {
    expect(say(stance, 'Volodymyr Zelenskyy')).toBe(sentence);
  });

  it('names everyone through whom it came, nearest to the claimant first', () => {
    expect(say('asserts', 'Global Defense Corporation', ['Ukrainian media outlets'])).toBe(
      'According to Global Defense Corporation, reported by Ukrainian media outlets.',
    );
    expect(say('estimates', 'Report by 11 UN member states', ['The New York Times', 'CNN'])).toBe(
      'Estimated by a report by 11 UN member states, reported by the New York Times, then by CNN.',
    );
  });

  it('begins a sentence with a capital and goes on without one', () => {
    expect(say('could-not-verify', 'The White House')).toBe('The White House could not verify it.');
    expect(say('denies', 'The White House')).toBe('Denied by the White House.');
  });

  it('does not present an article without a byline as a party of its own', () => {
    expect(say('asserts', 'The article (no byline)')).toBe('Stated by the article itself, without naming a source.');
    expect(say('asserts', 'Joe Byrne, Open Source Centre', ['The article (no byline)'])).toBe(
      'According to Joe Byrne, Open Source Centre.',
    );
  });

  it('keeps the six stances apart in every language', () => {
    for (const lang of LANGUAGES) {
      expect(new Set(STANCES.map((stance) => say(stance, 'CNN', [], lang))).size).toBe(STANCES.length);
      expect(new Set(STANCES.map((stance) => say(stance, 'The article (no byline)', [], lang))).size).toBe(
        STANCES.length,
      );
    }
  });
});
