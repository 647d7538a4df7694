/** Reads the two date fields: what a person typed becomes a window, or a named fault that says which field to mend. */
import { addDays, parseDay } from '../../core/day.ts';
import type { TimeWindow } from '../../core/window.ts';

/** What stands in a field; `''` for nothing. */
export type DateDraft = string;

export interface DateDrafts {
  readonly start: DateDraft;
  /** The last day, inclusive. */
  readonly end: DateDraft;
}

export type DateFault = { readonly field: keyof DateDrafts; readonly code: 'unreadable' | 'reversed' };

export type ReadDates =
  | { readonly ok: true; readonly window: TimeWindow }
  | { readonly ok: false; readonly fault: DateFault };

/** An empty field opens its side of the window. */
export function readDates(drafts: DateDrafts): ReadDates {
  const start = readDraft(drafts.start);
  const end = readDraft(drafts.end);
  if (start === 'unreadable') return { ok: false, fault: { field: 'start', code: 'unreadable' } };
  if (end === 'unreadable') return { ok: false, fault: { field: 'end', code: 'unreadable' } };
  if (start !== null && end !== null && start > end) return { ok: false, fault: { field: 'end', code: 'reversed' } };
  return { ok: true, window: { start, end: end === null ? null : addDays(end, 1) } };
}

/** Year first with any of these between, or nothing at all; or day first with dots, which is read one way only. */
const YEAR_FIRST = /^(\d{4})([-./ ]?)(\d{1,2})\2(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Whether a text may be taken while it is still being typed: with two digits for the day nothing can follow. */
export const isFinished = (text: DateDraft): boolean => /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text.trim());

function readDraft(draft: DateDraft) {
  const text = draft.trim();
  if (text === '') return null;
  const [, year, gap, month, date] = YEAR_FIRST.exec(text) ?? [];
  const [, lastDate, lastMonth, lastYear] = DAY_FIRST.exec(text) ?? [];
  // Without anything between, only two digits each are clear.
  if (year && gap === '' && text.length !== 8) return 'unreadable';
  const parts = year ? [year, month, date] : [lastYear, lastMonth, lastDate];
  const day = parseDay(parts.map((part = '') => part.padStart(2, '0')).join('-'));
  return day.ok ? day.value : 'unreadable';
}
