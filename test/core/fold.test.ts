import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWord, foldWords } from '../../src/core/fold.ts';

describe('words that are one name have one key', () => {
  it.each([
    ['Kyiv', 'Kiev', 'Kiyev', 'Kyyiv', 'Київ', 'Киев', 'КИЇВ'],
    ['Dunai', 'Dunay', 'Dunaj', 'Дунай'],
    ['Zelenskyy', 'Zelensky', 'Zelenskiy', 'Zelenskij', 'Зеленський', 'Зеленский'],
    ['Syrskyi', 'Syrsky', 'Syrskiy', 'Сирський', 'Сырский'],
    ['Marino', 'Maryino', 'Mar’ino', 'Марьино', 'Мар’їно'],
    ['Sergeevka', 'Sergeyevka', 'Сергеевка'],
    ['Postoyalye', 'Postoyalyye', 'Постоялые'],
    ['Yevgeny', 'Evgeny', 'Yevgeniy', 'Евгений'],
    ['Nikolayevich', 'Nikolaevich', 'Николаевич'],
    ['Sunan', '순안', '수난'],
    ['Pyongyang', 'P’yŏngyang', '평양'],
    ['Wŏnsan', 'Wonsan', '원산'],
    ['Łódź', 'Lodz', 'LÓDŹ'],
    ['Korolev', 'Королёв', 'Королев'],
    ['4,000', '4000', '4\u202f000', '4.000'],
  ])('%s', (first, ...others) => {
    const key = foldText(first);
    for (const other of others) expect(foldWord(other), other).toContain(key);
  });
});

describe('words that are different names keep different keys', () => {
  it.each([
    ['Kursk', 'Kiev'],
    ['Dunai', 'Sunan'],
    ['Kharkiv', 'Kherson'],
    ['4,000', '40,000'],
    ['1100', '100'],
    ['3000', '300'],
    ['Busan', 'Wonsan'],
    ['zzzz', 'z'],
    ['zz', 'z'],
    ['Kurssssk', 'Kursk'],
    ['II', 'I'],
    ['ООО', 'о'],
  ])('%s is not %s', (a, b) => {
    expect(foldWord(a)).not.toEqual(expect.arrayContaining(foldWord(b)));
  });
});

describe('two readings of one script', () => {
  it('reads a Cyrillic г as Russian and as Ukrainian', () => {
    expect(foldWord('Луганськ')).toEqual([foldText('Lugansk'), foldText('Luhansk')]);
  });

  it('reads Hangul by both romanizations', () => {
    expect(foldWord('부산')).toEqual(['busan', 'pusan']);
    expect(foldWord('백악')).toEqual(['baegak', 'paegak']);
  });

  it('carries sounds from syllable to syllable as they are spoken', () => {
    expect(foldWord('압록')).toEqual(['amnok']);
    expect(foldWord('신라')).toEqual([foldText('Silla')]);
    expect(foldWord('한라')).toEqual([foldText('Halla')]);
    expect(foldWord('독립')).toContain('tongnip');
  });
});

describe('words of a text', () => {
  it('stand where they stand', () => {
    const text = '“Storm Shadow”: 4,000 at Київ.';
    expect(foldWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Storm',
      'Shadow',
      '4,000',
      'at',
      'Київ',
    ]);
  });

  it('keep a hyphenated word whole and in its members', () => {
    const [word, ...rest] = foldWords('Il-76');
    expect(rest).toEqual([]);
    expect(word).toMatchObject({ start: 0, end: 5, keys: ['il76'] });
    expect(word?.parts?.map((part) => part.keys)).toEqual([['il'], ['76']]);
  });

  it('do not join what a dash or a space parts', () => {
    expect(foldWords('Kyiv – Kursk')).toHaveLength(2);
    expect(foldWords('Kyiv–Kursk')).toHaveLength(2);
  });

  it('lose the possessive, and no other s', () => {
    expect(foldText('Putin’s Paris')).toBe('putin paris');
  });
});

describe('any text', () => {
  it('gives words in order, within the text, with one or two keys of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { start, end, keys } of foldWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(keys.length).toBeGreaterThanOrEqual(1);
          expect(keys.length).toBeLessThanOrEqual(2);
          expect(new Set(keys).size).toBe(keys.length);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('folds a Latin key to itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        const [key = ''] = foldWord(word);
        expect(foldWord(key)).toEqual([key]);
      }),
    );
  });

  it('folds capitals and decomposed letters like the plain ones', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яёіїєґa-zéüåő가-힣]{1,12}$/u), (word) => {
        expect(foldWord(word.toUpperCase())).toEqual(foldWord(word));
        expect(foldWord(word.normalize('NFD'))).toEqual(foldWord(word));
      }),
    );
  });

  it('folds a hostile word to a short key, in time that does not grow with its square', () => {
    const keys = foldWord('гieyj'.repeat(200_000));
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(256);
  });
});
