/**
 * Dates as tables spell them. EDTF is read by core/period; ISO times are cut to their day, which is never shifted
 * through a time zone; seconds and milliseconds since 1970 are days in UTC, as they say.
 *
 * `3/4/2024` may be March or April: it is kept as its three numbers, and the whole column decides (see `settle`).
 */
import { codeOfPrecision, OPEN_END, OPEN_START } from '../core/columns.ts';
import { daysInMonth, formatDay, toDay } from '../core/day.ts';
import type { Day } from '../core/model.ts';
import { formatPeriod, type Period, parsePeriod } from '../core/period.ts';

/** A date as the columns hold it. `text`: what the columns would not spell again, else `null`. */
export interface DateCode {
  readonly start: number;
  readonly end: number;
  readonly precision: number;
  readonly solid: boolean;
  readonly text: string | null;
}

/** Two numbers and a year between slashes, of which the order is not known. */
export interface SlashedDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

export type ReadDate =
  | { readonly type: 'date'; readonly code: DateCode }
  | { readonly type: 'slashed'; readonly date: SlashedDate }
  | { readonly type: 'none' }
  | { readonly type: 'unreadable' };

const NONE: ReadDate = { type: 'none' };
const UNREADABLE: ReadDate = { type: 'unreadable' };
/** Of spellings that come again, as days do in every table; cleared when a table has no such habit. */
const MOST_KNOWN = 65_536;
const MS_PER_DAY = 86_400_000;

/** A reader with a memory of its own. Values may be texts, numbers, bigints and `Date`s. */
export function makeDateReader(): (value: unknown) => ReadDate {
  const known = new Map<string, ReadDate>();
  return (value) => {
    if (typeof value !== 'string') return readValue(value);
    const before = known.get(value);
    if (before) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const made = readText(value.trim());
    known.set(value, made);
    return made;
  };
}

/** The code of an interval between two dates, as tables give them in two columns: `end` is the last day. */
export function joinDates(start: ReadDate, end: ReadDate): ReadDate {
  if (end.type === 'none') return start;
  if (end.type !== 'date') return end.type === 'slashed' && start.type === 'none' ? end : UNREADABLE;
  if (start.type !== 'date') return start.type === 'none' ? end : UNREADABLE;
  const [a, b] = [start.code, end.code];
  if (a.start === b.start && a.end === b.end) return start;
  if (a.start === OPEN_START || b.end === OPEN_END || b.end <= a.start) return UNREADABLE;
  return dateOf({
    start: a.start as Day,
    end: b.end as Day,
    precision: 'interval',
    approximate: false,
    uncertain: false,
    solid: a.solid && b.solid,
  });
}

/** A slashed date once its order is known. */
export function settle({ first, second, year }: SlashedDate, dayFirst: boolean): DateCode | null {
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return codeOfDay(year, month, day);
}

function readValue(value: unknown): ReadDate {
  if (value === null || value === undefined) return NONE;
  if (typeof value === 'bigint') return readNumber(Number(value));
  if (typeof value === 'number') return readNumber(value);
  const time = (value as { getTime?: () => unknown }).getTime?.();
  return typeof time === 'number' ? readDay(Math.floor(time / MS_PER_DAY)) : UNREADABLE;
}

/** Years, `YYYYMMDD`, seconds and milliseconds are told apart by their size. */
function readNumber(number: number): ReadDate {
  if (!Number.isFinite(number)) return NONE;
  if (Number.isInteger(number) && number >= 1 && number <= 9999) return readText(String(number).padStart(4, '0'));
  if (Number.isInteger(number) && number >= 10_000_101 && number <= 99_991_231) return readText(String(number));
  if (Math.abs(number) >= 1e8 && Math.abs(number) < 1e11) return readDay(Math.floor((number * 1000) / MS_PER_DAY));
  if (Math.abs(number) >= 1e11 && Math.abs(number) < 1e14) return readDay(Math.floor(number / MS_PER_DAY));
  return UNREADABLE;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}(:?\d{2}){0,2}([.,]\d+)?\s*(Z|UTC|[+-]\d{2}(:?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?:[T ].*)?$/;
/** Points stand between day, month and year wherever they are used. */
const POINTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?(?:[T ].*)?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[T ].*)?$/;
const NAMED =
  /^(?:(\d{1,2})\.?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Length of `2024-11-20`. */
const DAY_LENGTH = 10;

/** The day that stands at a place of a text as `YYYY-MM-DD`; NaN where there is none. By its letters: tables hold millions. */
function dayAt(text: string, at: number): number {
  if (text.charCodeAt(at + 4) !== HYPHEN || text.charCodeAt(at + 7) !== HYPHEN) return Number.NaN;
  let digits = 0;
  for (let k = 0; k < DAY_LENGTH; k++) {
    if (k === 4 || k === 7) continue;
    const digit = text.charCodeAt(at + k) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    digits = digits * 10 + digit;
  }
  const year = Math.floor(digits / 10_000);
  const month = Math.floor(digits / 100) % 100;
  const day = digits % 100;
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return Number.NaN;
  return toDay(year, month, day);
}

const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The two spellings of which most tables are made; `null` for all others. */
function readPlain(text: string): ReadDate | null {
  if (text.length === DAY_LENGTH) {
    const day = dayAt(text, 0);
    return Number.isNaN(day) ? null : dateOfDays(day, day + 1, DAY_CODE);
  }
  if (text.length !== DAY_LENGTH * 2 + 1 || text.charCodeAt(DAY_LENGTH) !== SLASH) return null;
  const [start, end] = [dayAt(text, 0), dayAt(text, DAY_LENGTH + 1)];
  return end >= start ? dateOfDays(start, end + 1, RUN_CODE) : null;
}

const SLASH = 0x2f;

const dateOfDays = (start: number, end: number, precision: number): ReadDate => ({
  type: 'date',
  code: { start, end, precision, solid: true, text: null },
});

function readText(text: string): ReadDate {
  if (text === '') return NONE;
  const usual = readPlain(text);
  if (usual) return usual;
  const plain = DAY.exec(text) ?? ISO_TIME.exec(text) ?? COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (plain) return ofDay(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const pointed = POINTED.exec(text);
  if (pointed) return ofDay(Number(pointed[3]), Number(pointed[2]), Number(pointed[1]));
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    const fits = settle({ first, second, year }, true) ?? settle({ first, second, year }, false);
    return fits ? { type: 'slashed', date: { first, second, year } } : UNREADABLE;
  }
  if (/^-?\d{9,13}$/.test(text)) return readNumber(Number(text));
  const period = parsePeriod(text);
  if (period.ok) return dateOf(period.value, text);
  const named = NAMED.exec(text);
  if (!named) return UNREADABLE;
  const month = MONTHS.indexOf((named[2] as string).toLowerCase()) + 1;
  const day = named[1] ?? named[3];
  return day === undefined
    ? readText(`${named[4]}-${String(month).padStart(2, '0')}`)
    : ofDay(Number(named[4]), month, Number(day));
}

function readDay(day: number): ReadDate {
  const text = readText(formatDay(day as Day));
  return text.type === 'date' ? text : UNREADABLE;
}

const SOLID_DAY = { precision: 'day', approximate: false, uncertain: false, solid: true } as const;

function ofDay(year: number, month: number, day: number): ReadDate {
  const code = codeOfDay(year, month, day);
  return code ? { type: 'date', code } : UNREADABLE;
}

function codeOfDay(year: number, month: number, day: number): DateCode | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const start = toDay(year, month, day);
  return { start, end: start + 1, precision: DAY_CODE, solid: true, text: null };
}

const DAY_CODE = codeOfPrecision({ ...SOLID_DAY, start: null, end: null });
const RUN_CODE = codeOfPrecision({ ...SOLID_DAY, precision: 'interval', start: null, end: null });

function dateOf(period: Period, text: string | null = null): ReadDate {
  return {
    type: 'date',
    code: {
      start: period.start ?? OPEN_START,
      end: period.end ?? OPEN_END,
      precision: codeOfPrecision(period),
      solid: period.solid,
      text: text !== null && !isSame(period, formatPeriod(period)) ? text : null,
    },
  };
}

/** Whether the spelling that the columns give means the same as what the file says. */
function isSame(period: Period, spelled: string): boolean {
  const again = parsePeriod(spelled);
  return again.ok && (Object.keys(period) as (keyof Period)[]).every((key) => again.value[key] === period[key]);
}
