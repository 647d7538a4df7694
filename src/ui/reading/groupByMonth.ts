/**
 * The story's chapters: events grouped under the month in which they begin. What is known only to a season or a year
 * gets a heading of its own before that month, so that no heading claims a month which no article names.
 */
import { periodAt } from '../../core/columns.ts';
import type { Dataset } from '../../core/dataset.ts';
import { toCivil } from '../../core/day.ts';
import type { Edtf } from '../../core/model.ts';
import type { Period } from '../../core/period.ts';
import { formatEdtf, formatMonth } from '../../i18n/dates.ts';
import type { Language } from '../../store/state.ts';

export interface Chapter {
  readonly key: string;
  readonly heading: string;
  /** Indexes of events, in column order. */
  readonly events: readonly number[];
}

/** Groups dated events. Undated ones are left out: they have a tray of their own. */
export function groupByMonth(
  { events, columns }: Pick<Dataset, 'events' | 'columns'>,
  indexes: Iterable<number>,
  lang: Language,
): Chapter[] {
  const chapters = new Map<string, { order: string; heading: string; events: number[] }>();
  for (const index of indexes) {
    const period = periodAt(columns, index);
    if (!period) continue;
    const chapter = chapterOf(() => events.at(index)?.date ?? '', period, lang);
    const found = chapters.get(chapter.order);
    if (found) found.events.push(index);
    else chapters.set(chapter.order, { ...chapter, events: [index] });
  }
  return [...chapters.values()]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ order, heading, events }) => ({ key: order, heading, events }));
}

/** The heading of the chapter to which a dated event belongs. */
export function headingOf(
  { events, columns }: Pick<Dataset, 'events' | 'columns'>,
  index: number,
  lang: Language,
): string {
  const period = periodAt(columns, index);
  return period ? chapterOf(() => events.at(index)?.date ?? '', period, lang).heading : '';
}

/** Days of the longest month: what is known no better than this has no month to stand under. */
const LONGEST_MONTH = 31;

/** Known only to lie somewhere in a stretch longer than a month. A run of days that begins on a known one is not that. */
function isWide({ precision, start, end }: Period): boolean {
  if (precision === 'interval' || start === null || end === null) return false;
  return end - start > LONGEST_MONTH;
}

/** @param dateOf asked only where the month does not say it all */
function chapterOf(dateOf: () => Edtf, period: Period, lang: Language): { order: string; heading: string } {
  if (period.start === null) return { order: `0/${dateOf()}`, heading: capitalise(formatEdtf(dateOf(), lang)) };
  const { year, month } = toCivil(period.start);
  // Sorts as text: years up to 9999 and before the year 0 as one rising number.
  const yearAndMonth = `1/${String((year + 10_000) * 12 + month).padStart(7, '0')}`;
  if (!isWide(period)) return { order: `${yearAndMonth}/b`, heading: formatMonth(year, month, lang) };
  const date = dateOf().replace(/[?~%]$/, '');
  return { order: `${yearAndMonth}/a/${date}`, heading: capitalise(formatEdtf(date, lang)) };
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
