/**
 * Dates in words: EDTF expressions as a reader of each language says them, with their precision left in.
 *
 * Days are calendar days, printed through `Intl` in UTC, so no time zone ever shifts one. Where a language inflects
 * ("близько листопада", not "близько листопад"), its row of the table says how.
 */
import { parseDay, toCivil } from '../core/day.ts';
import type { Claim, DateBasis, DateKind, Day, Edtf } from '../core/model.ts';
import { isUndated, parsePeriod } from '../core/period.ts';
import type { TimeWindow } from '../core/window.ts';
import type { Language } from '../store/state.ts';

/** `plain` stands alone; `bound` follows a word such as "about" or "since". */
type Case = 'plain' | 'bound';

interface DateWords {
  /** The `Intl` locale that orders day and month as the language's newspapers do. */
  readonly locale: string;
  /** Spring, summer, autumn, winter of a year; winter is named by the year in which it begins. */
  readonly season: (index: 0 | 1 | 2 | 3, year: number, use: Case) => string;
  readonly year: (year: number, use: Case) => string;
  readonly decade: (firstYear: number) => string;
  readonly century: (number: number) => string;
  readonly about: (date: string) => string;
  readonly possibly: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  /** One unknown weekday of several weeks; `between` is their stretch in words. */
  readonly weekdayOf: (weekday: string, between: string) => string;
  /** Days of one month, e.g. "19 or 20 November 2024". */
  readonly daysOf: (days: string, month: string, year: number) => string;
  readonly kinds: Record<DateKind, (date: string) => string>;
  readonly bases: Record<DateBasis, string | null>;
  readonly none: string;
  readonly allTime: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'].concat([
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
]);

const WORDS = {
  en: {
    locale: 'en-GB',
    season: (index, year) => `${['spring', 'summer', 'autumn', 'winter'][index]} ${index === 3 ? winter(year) : year}`,
    year: (year) => `${year}`,
    decade: (year) => `the ${year}s`,
    century: (number) => `the ${number}${ordinal(number)} century`,
    about: (date) => `about ${date}`,
    possibly: (date) => `possibly ${date}`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
    between: (first, last) => `between ${first} and ${last}`,
    fromTo: (first, last) => `${first} to ${last}`,
    weekdayOf: (weekday, between) => `one ${weekday} ${between}`,
    daysOf: (days, month, year) => `${days} ${month} ${year}`,
    kinds: {
      happened: (date) => date,
      reported: (date) => `reported ${date}`,
      announced: (date) => `announced ${date}`,
      'image-taken': (date) => `image of ${date}`,
      forecast: (date) => `expected ${date}`,
    },
    bases: {
      stated: null,
      'year inferred': 'year inferred',
      'inferred from publication': 'inferred from the publication date',
      unknown: 'basis of the date unknown',
    },
    none: 'no date in the text',
    allTime: 'all dates',
  },
  uk: {
    locale: 'uk',
    season: (index, year, use) => {
      const names = use === 'plain' ? ['весна', 'літо', 'осінь', 'зима'] : ['весни', 'літа', 'осені', 'зими'];
      return index === 3 ? `${names[index]} ${winter(year)} рр.` : `${names[index]} ${year} р.`;
    },
    year: (year, use) => (use === 'plain' ? `${year} рік` : `${year} року`),
    decade: (year) => `${year}-ті роки`,
    century: (number) => `${ROMAN[number - 1] ?? number} століття`,
    about: (date) => `близько ${date}`,
    possibly: (date) => `можливо, ${date}`,
    since: (date) => `з ${date}`,
    until: (date) => `до ${date}`,
    between: (first, last) => `у проміжку ${first} – ${last}`,
    fromTo: (first, last) => `${first} – ${last}`,
    weekdayOf: (weekday, between) => `${weekday}, ${between}`,
    daysOf: (days, month, year) => `${days} ${month} ${year} р.`,
    kinds: {
      happened: (date) => date,
      reported: (date) => `повідомлено: ${date}`,
      announced: (date) => `оголошено: ${date}`,
      'image-taken': (date) => `знімок: ${date}`,
      forecast: (date) => `очікується: ${date}`,
    },
    bases: {
      stated: null,
      'year inferred': 'рік виведено',
      'inferred from publication': 'виведено з дати публікації',
      unknown: 'підстава дати невідома',
    },
    none: 'у тексті немає дати',
    allTime: 'усі дати',
  },
  ko: {
    locale: 'ko',
    season: (index, year) => `${index === 3 ? winter(year) : year}년 ${['봄', '여름', '가을', '겨울'][index]}`,
    year: (year) => `${year}년`,
    decade: (year) => `${year}년대`,
    century: (number) => `${number}세기`,
    about: (date) => `${date}경`,
    possibly: (date) => `${date}로 추정`,
    since: (date) => `${date}부터`,
    until: (date) => `${date}까지`,
    between: (first, last) => `${first}에서 ${last} 사이`,
    fromTo: (first, last) => `${first}~${last}`,
    weekdayOf: (weekday, between) => `${between}의 한 ${weekday}`,
    daysOf: (days, month, year) => `${year}년 ${month} ${days}`,
    kinds: {
      happened: (date) => date,
      reported: (date) => `${date} 보도`,
      announced: (date) => `${date} 발표`,
      'image-taken': (date) => `${date} 촬영 영상`,
      forecast: (date) => `${date} 예상`,
    },
    bases: {
      stated: null,
      'year inferred': '연도는 추정',
      'inferred from publication': '게재일에서 추정',
      unknown: '날짜 근거 불명',
    },
    none: '본문에 날짜 없음',
    allTime: '전체 기간',
  },
} as const satisfies Record<Language, DateWords>;

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;
const DAY_OF_YEAR = { day: 'numeric', month: 'long' } as const;
const MONTH_OF_YEAR = { month: 'long' } as const;
const WEEKDAY = { weekday: 'long' } as const;

/** An EDTF expression in words; the expression itself where Dateline cannot read it. */
export function formatEdtf(date: Edtf, lang: Language): string {
  if (isUndated(date)) return WORDS[lang].none;
  const source = date.trim();
  if (!parsePeriod(source).ok) return source;
  if (source.startsWith('[') || source.startsWith('{')) return formatSet(source, lang);
  const [from = '', to] = source.split('/');
  return to === undefined ? formatDate(from, lang, 'plain') : formatInterval(from, to, lang);
}

/** An event's date in words: what kind of date it is, how precise, and what had to be inferred. */
export function formatEventDate(
  event: { readonly date: Edtf; readonly date_kind: DateKind; readonly date_basis: DateBasis },
  lang: Language,
): string {
  const { date, basis } = toEventDateWords(event, lang);
  return basis ? `${date} (${basis})` : date;
}

/** An event's date, and apart from it what of that had to be inferred (`''` = nothing), for lists that mark it briefly. */
export function toEventDateWords(
  event: { readonly date: Edtf; readonly date_kind: DateKind; readonly date_basis: DateBasis },
  lang: Language,
): { readonly date: string; readonly basis: string } {
  const words = WORDS[lang];
  if (isUndated(event.date)) return { date: words.none, basis: '' };
  return {
    date: words.kinds[event.date_kind](formatEdtf(event.date, lang)),
    basis: words.bases[event.date_basis] ?? '',
  };
}

/** When a claim was made, and what of that had to be inferred. */
export function formatClaimDate(
  { when, when_kind = 'stated' }: Pick<Claim, 'when' | 'when_kind'>,
  lang: Language,
): string {
  return isUndated(when) ? WORDS[lang].none : withBasis(formatEdtf(when, lang), when_kind, lang);
}

function withBasis(date: string, basis: DateBasis, lang: Language): string {
  const words = WORDS[lang].bases[basis];
  return words ? `${date} (${words})` : date;
}

function formatDayWords(day: Day, lang: Language): string {
  return intl(lang, LONG).format(atUtc(day));
}

/** A month as a heading. @param month 1 to 12 */
export function formatMonth(year: number, month: number, lang: Language): string {
  return capitalise(intl(lang, MONTH).format(Date.UTC(year, month - 1)), lang);
}

/** The half-open days `[start, end)` in words, e.g. "8–14 March 2025"; one day as that day. */
export function formatDays(start: Day, end: Day, lang: Language): string {
  if (end - start <= 1) return formatDayWords(start, lang);
  // ICU sets thin spaces around the dash of some ranges only; a newspaper closes them up within a month.
  return intl(lang, LONG)
    .formatRange(atUtc(start), atUtc((end - 1) as Day))
    .replace(/^(\d+)\s–\s(?=\d+\s\p{L})/u, '$1–');
}

/** A time window in words. */
export function formatWindow({ start, end }: TimeWindow, lang: Language): string {
  const words = WORDS[lang];
  if (start === null && end === null) return words.allTime;
  if (start === null) return words.until(formatDayWords(((end as Day) - 1) as Day, lang));
  if (end === null) return words.since(formatDayWords(start, lang));
  return formatDays(start, end, lang);
}

function formatDate(source: string, lang: Language, use: Case): string {
  const words: DateWords = WORDS[lang];
  const [, base = '', mark = ''] = /^(.*?)([?~%]?)$/.exec(source) ?? [];
  const isAbout = mark === '~' || mark === '%';
  const isPossible = mark === '?' || mark === '%';
  let text = formatBase(base, lang, isAbout ? 'bound' : use);
  if (isAbout) text = words.about(text);
  return isPossible ? words.possibly(text) : text;
}

/** A date without its marks, at the precision that it has. */
function formatBase(base: string, lang: Language, use: Case): string {
  const words: DateWords = WORDS[lang];
  const unspecified = /^(\d{2})(\d?)(X{1,2})$/.exec(base);
  if (unspecified) {
    const [, century = '', decade = ''] = unspecified;
    return decade === '' ? words.century(Number(century) + 1) : words.decade(Number(`${century}${decade}0`));
  }
  const day = parseDay(base);
  if (day.ok) return formatDayWords(day.value, lang);
  const match = /^(-?\d{4})(?:-(\d{2}))?/.exec(base);
  const year = Number(match?.[1]);
  const month = match?.[2] === undefined ? null : Number(match[2]);
  if (month === null) return words.year(year, use);
  if (month > 20) return words.season((month - 21) as 0 | 1 | 2 | 3, year, use);
  if (use === 'plain') return intl(lang, MONTH).format(Date.UTC(year, month - 1));
  // Only beside a day does `Intl` inflect a month.
  const parts = intl(lang, LONG).formatToParts(Date.UTC(year, month - 1));
  const from = parts.findIndex((part) => part.type === 'month' || part.type === 'year');
  const inflected = parts.slice(from).filter((part) => part.type !== 'day');
  const text = inflected.map((part) => part.value).join('');
  return lang === 'ko' ? intl(lang, MONTH).format(Date.UTC(year, month - 1)) : text;
}

function formatInterval(from: string, to: string, lang: Language): string {
  const words: DateWords = WORDS[lang];
  const isOpen = (bound: string) => bound === '' || bound === '..';
  if (isOpen(to)) return words.since(formatDate(from, lang, 'bound'));
  if (isOpen(from)) return words.until(formatDate(to, lang, 'bound'));
  const first = parseDay(from);
  const last = parseDay(to);
  if (first.ok && last.ok) return formatDays(first.value, (last.value + 1) as Day, lang);
  return words.fromTo(...formatPair(from, to, lang));
}

/** Two days or two months of one year name the year once, where the language has it. */
function formatPair(from: string, to: string, lang: Language): [string, string] {
  const pair: [string, string] = [formatDate(from, lang, 'plain'), formatDate(to, lang, 'plain')];
  if (from.slice(0, 4) !== to.slice(0, 4)) return pair;
  const isDays = [from, to].every((date) => /^\d{4}-\d\d-\d\d$/.test(date));
  const isMonths = [from, to].every((date) => /^\d{4}-(0\d|1[0-2])$/.test(date));
  if (!isDays && !isMonths) return pair;
  const shorten = (date: string) => intl(lang, isDays ? DAY_OF_YEAR : MONTH_OF_YEAR).format(Date.parse(date));
  return lang === 'ko' ? [pair[0], shorten(to)] : [shorten(from), pair[1]];
}

/** `[a,b]`: one of them · `{a,b}`: all of them · `[a..b]`: one of the days between. */
function formatSet(source: string, lang: Language): string {
  const words: DateWords = WORDS[lang];
  const inner = source.slice(1, -1);
  const range = /^([^.,]+)\.\.([^.,]+)$/.exec(inner);
  if (range) {
    return words.between(...formatPair(range[1] ?? '', range[2] ?? '', lang));
  }
  const members = inner.split(',').map((member) => member.trim());
  const list = new Intl.ListFormat(words.locale, { type: source.startsWith('[') ? 'disjunction' : 'conjunction' });
  const days = members.flatMap((member) => {
    const day = parseDay(member);
    return day.ok ? [day.value] : [];
  });
  const civil = days.map(toCivil);
  const [first] = civil;
  const isOneMonth = civil.every((date) => date.month === first?.month && date.year === first.year);
  if (first && days.length === members.length && isOneMonth) {
    const parts = intl(lang, LONG).formatToParts(atUtc(days[0] as Day));
    const month = parts.find((part) => part.type === 'month')?.value ?? '';
    const suffix = lang === 'ko' ? '일' : '';
    return words.daysOf(list.format(civil.map((date) => `${date.day}${suffix}`)), month, first.year);
  }
  if (source.startsWith('[') && days.length === members.length && isWeekly(days)) {
    const weekday = intl(lang, WEEKDAY).format(atUtc(days[0] as Day));
    return words.weekdayOf(weekday, words.between(...formatPair(members[0] ?? '', members.at(-1) ?? '', lang)));
  }
  return list.format(members.map((member) => formatDate(member, lang, 'plain')));
}

/** The same weekday of three weeks or more in a row: "said on a Friday". */
const isWeekly = (days: readonly Day[]): boolean =>
  days.length > 2 && days.every((day, index) => index === 0 || day - (days[index - 1] as Day) === 7);

const atUtc = (day: Day): number => day * 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an `Intl` format costs more than using one a thousand times. */
function intl(lang: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}/${Object.keys(options).join()}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(WORDS[lang].locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

const winter = (year: number): string => `${year}–${String((year + 1) % 100).padStart(2, '0')}`;

const ordinal = (number: number): string =>
  ({ one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' })[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(number)
  ];

const capitalise = (text: string, lang: Language): string => text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
