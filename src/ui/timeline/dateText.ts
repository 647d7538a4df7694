/** Days in words, in the reader's language. Days are formatted as UTC midnights, so no time zone can shift one. */
import { addDays, toCivil } from '../../core/day.ts';
import type { Day } from '../../core/model.ts';
import type { TimeWindow } from '../../core/window.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../store/state.ts';
import type { TickForm } from './ticks.ts';

const LOCALES = { en: 'en-GB', uk: 'uk-UA', ko: 'ko-KR' } as const satisfies Record<Language, string>;

const FORMS = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  'day-year': { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
  'month-year': { month: 'short', year: 'numeric' },
  'month-full': { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<TickForm | 'full' | 'short' | 'month-full', Intl.DateTimeFormatOptions>;

export type DateForm = keyof typeof FORMS;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `12 March 2025`, or another form of it. */
export function formatDate(day: Day, lang: Language, form: DateForm = 'full'): string {
  const text = formatterOf(lang, form).format(toDate(day));
  return form === 'full' || form === 'month-full' ? text : withoutYearWord(text);
}

/** A window in words: `8–14 March 2025`, `Up to 14 March 2025`, `All dates`. */
export function formatWindow({ start, end }: TimeWindow, lang: Language, messages: Messages['dock'], form: DateForm) {
  const say = (day: Day) => withoutYearWord(formatterOf(lang, form).format(toDate(day)));
  const last = end === null ? null : addDays(end, -1);
  if (start !== null && last !== null) return formatDays(start, last, lang, form);
  if (start !== null) return messages.since(say(start));
  return last !== null ? messages.until(say(last)) : messages.allDates;
}

/** Both days inclusive. Breaks into lines at its dash only. */
function formatDays(start: Day, last: Day, lang: Language, form: DateForm): string {
  const range = withoutYearWord(formatterOf(lang, form).formatRange(toDate(start), toDate(last)));
  const [first, final] = [toCivil(start), toCivil(last)];
  // `Intl` sets spaces around every dash; a newspaper closes up days of one month: 8–14 March.
  const dash = first.year === final.year && first.month === final.month ? '–' : '\u00a0– ';
  return range.replace(/\s+/gu, '\u00a0').replace(/\s*–\s*/u, dash);
}

/** Ukrainian dates end in "р." or "рр." (year, years): right in a sentence, noise in a chart. */
const withoutYearWord = (text: string): string => text.replace(/\s+рр?\.$/u, '');

function formatterOf(lang: Language, form: DateForm): Intl.DateTimeFormat {
  const key = `${lang} ${form}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[lang], { ...FORMS[form], timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

const toDate = (day: Day): Date => new Date(day * 86_400_000);
