/** Dates in words: every form of the dataset's dates, in every language, in no time zone. */
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/core/day.ts';
import type { DateBasis, DateKind, Day } from '../../src/core/model.ts';
import {
  formatClaimDate,
  formatDays,
  formatEdtf,
  formatEventDate,
  formatMonth,
  formatWindow,
} from '../../src/i18n/dates.ts';
import { LANGUAGES } from '../../src/store/state.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
};

/** Some spaces of a date must not break, others are thin: which ones is up to each language's `Intl`. */
const plain = (words: string) => words.replaceAll(/\s/g, ' ');

/** EDTF, then English, Ukrainian, Korean. */
const FORMS = [
  ['2024-11-20', '20 November 2024', '20 листопада 2024 р.', '2024년 11월 20일'],
  ['2024-11-20~', 'about 20 November 2024', 'близько 20 листопада 2024 р.', '2024년 11월 20일경'],
  ['2024-11-20?', 'possibly 20 November 2024', 'можливо, 20 листопада 2024 р.', '2024년 11월 20일로 추정'],
  [
    '2024-11-20%',
    'possibly about 20 November 2024',
    'можливо, близько 20 листопада 2024 р.',
    '2024년 11월 20일경로 추정',
  ],
  ['2024-12~', 'about December 2024', 'близько грудня 2024 р.', '2024년 12월경'],
  ['2024-11', 'November 2024', 'листопад 2024 р.', '2024년 11월'],
  ['2024-11-XX', 'November 2024', 'листопад 2024 р.', '2024년 11월'],
  ['2024-21', 'spring 2024', 'весна 2024 р.', '2024년 봄'],
  ['2024-23', 'autumn 2024', 'осінь 2024 р.', '2024년 가을'],
  ['2024-23~', 'about autumn 2024', 'близько осені 2024 р.', '2024년 가을경'],
  ['2024-24', 'winter 2024–25', 'зима 2024–25 рр.', '2024–25년 겨울'],
  ['2024', '2024', '2024 рік', '2024년'],
  ['2024~', 'about 2024', 'близько 2024 року', '2024년경'],
  ['202X', 'the 2020s', '2020-ті роки', '2020년대'],
  ['19XX', 'the 20th century', 'XX століття', '20세기'],
  ['2025-01-07/2025-01-08', '7–8 January 2025', '7–8 січня 2025 р.', '2025년 1월 7일~8일'],
  ['2024-11/2025-01', 'November 2024 to January 2025', 'листопад 2024 р. – січень 2025 р.', '2024년 11월~2025년 1월'],
  ['2024-11-20/..', 'since 20 November 2024', 'з 20 листопада 2024 р.', '2024년 11월 20일부터'],
  ['2024-11/..', 'since November 2024', 'з листопада 2024 р.', '2024년 11월부터'],
  ['../2024-11-20', 'until 20 November 2024', 'до 20 листопада 2024 р.', '2024년 11월 20일까지'],
  ['[2024-11-19,2024-11-20]', '19 or 20 November 2024', '19 або 20 листопада 2024 р.', '2024년 11월 19일 또는 20일'],
  ['{2024-11-19,2024-11-20}', '19 and 20 November 2024', '19 і 20 листопада 2024 р.', '2024년 11월 19일 및 20일'],
  [
    '[2024-12,2025-02]',
    'December 2024 or February 2025',
    'грудень 2024 р. або лютий 2025 р.',
    '2024년 12월 또는 2025년 2월',
  ],
  [
    '[2024-11-19..2024-12-02]',
    'between 19 November and 2 December 2024',
    'у проміжку 19 листопада – 2 грудня 2024 р.',
    '2024년 11월 19일에서 12월 2일 사이',
  ],
  [
    '[2024-12-27..2025-01-02]',
    'between 27 December 2024 and 2 January 2025',
    'у проміжку 27 грудня 2024 р. – 2 січня 2025 р.',
    '2024년 12월 27일에서 2025년 1월 2일 사이',
  ],
  ['2025-05/2025-06', 'May to June 2025', 'травень – червень 2025 р.', '2025년 5월~6월'],
  [
    '[2025-06-20,2025-06-27,2025-07-04]',
    'one Friday between 20 June and 4 July 2025',
    'пʼятниця, у проміжку 20 червня – 4 липня 2025 р.',
    '2025년 6월 20일에서 7월 4일 사이의 한 금요일',
  ],
  ['', 'no date in the text', 'у тексті немає дати', '본문에 날짜 없음'],
] as const;

describe('a date in words', () => {
  it.each(FORMS)('keeps the precision of “%s”', (edtf, en, uk, ko) => {
    expect(LANGUAGES.map((lang) => plain(formatEdtf(edtf, lang)))).toEqual([en, uk, ko]);
  });

  it('shows an expression that it cannot read as it came', () => {
    expect(formatEdtf('sometime in May', 'en')).toBe('sometime in May');
  });

  it('never moves a day, whatever the time zone of the machine', () => {
    // The suite runs under several values of TZ; the words must not.
    expect(formatEdtf('2024-12-31', 'en')).toBe('31 December 2024');
    expect(formatEdtf('2025-01-01', 'en')).toBe('1 January 2025');
  });
});

const KINDS = [
  ['happened', '4 June 2025', '4 червня 2025 р.', '2025년 6월 4일'],
  ['reported', 'reported 4 June 2025', 'повідомлено: 4 червня 2025 р.', '2025년 6월 4일 보도'],
  ['announced', 'announced 4 June 2025', 'оголошено: 4 червня 2025 р.', '2025년 6월 4일 발표'],
  ['image-taken', 'image of 4 June 2025', 'знімок: 4 червня 2025 р.', '2025년 6월 4일 촬영 영상'],
  ['forecast', 'expected 4 June 2025', 'очікується: 4 червня 2025 р.', '2025년 6월 4일 예상'],
] as const satisfies readonly (readonly [DateKind, string, string, string])[];

const BASES = [
  ['stated', '18 May 2025'],
  ['year inferred', '18 May 2025 (year inferred)'],
  ['inferred from publication', '18 May 2025 (inferred from the publication date)'],
  ['unknown', '18 May 2025 (basis of the date unknown)'],
] as const satisfies readonly (readonly [DateBasis, string])[];

describe('an event’s date', () => {
  it.each(KINDS)('says of “%s” what kind of date it is', (date_kind, en, uk, ko) => {
    const event = { date: '2025-06-04', date_kind, date_basis: 'stated' } as const;
    expect(LANGUAGES.map((lang) => plain(formatEventDate(event, lang)))).toEqual([en, uk, ko]);
  });

  it.each(BASES)('says how it is known when the basis is “%s”', (date_basis, words) => {
    expect(formatEventDate({ date: '2025-05-18', date_kind: 'happened', date_basis }, 'en')).toBe(words);
  });

  it('claims no kind and no basis for a date that is not there', () => {
    expect(formatEventDate({ date: '', date_kind: 'reported', date_basis: 'unknown' }, 'en')).toBe(
      'no date in the text',
    );
  });
});

describe('a time window in words', () => {
  it.each([
    [null, null, 'all dates'],
    ['2025-03-08', '2025-03-15', '8–14 March 2025'],
    ['2025-03-08', '2025-03-09', '8 March 2025'],
    [null, '2025-03-15', 'until 14 March 2025'],
    ['2025-03-08', null, 'since 8 March 2025'],
  ])('reads %s up to, not with, %s as “%s”', (start, end, words) => {
    expect(formatWindow({ start: start && day(start), end: end && day(end) } as never, 'en')).toBe(words);
  });

  it('spells both months out when a range crosses them', () => {
    expect(plain(formatDays(day('2024-12-30'), day('2025-01-03'), 'en'))).toBe('30 December 2024 – 2 January 2025');
  });

  it('heads a month with a capital letter', () => {
    expect(plain(formatMonth(2024, 11, 'uk'))).toBe('Листопад 2024 р.');
  });
});

describe('the date of a claim', () => {
  it.each([
    [{ when: '2024-11-25', when_kind: 'year inferred' }, '25 November 2024 (year inferred)'],
    [{ when: '2025-06', when_kind: 'inferred from publication' }, 'June 2025 (inferred from the publication date)'],
    [{ when: '2024-12-01' }, '1 December 2024'],
    [{ when: '' }, 'no date in the text'],
  ] as const)('says what of %j was inferred', (claim, words) => {
    expect(formatClaimDate(claim, 'en')).toBe(words);
  });
});
