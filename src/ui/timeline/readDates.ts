/** Reads the two date fields: what a person typed becomes a window, or a named fault that says which field to mend. */
import { addDays, parseDay } from '../../core/day.ts';
import type { TimeWindow } from '../../core/window.ts';

/** What stands in a field: an ISO day, `''` for nothing, and whether the browser holds something it cannot read. */
export interface DateDraft {
  readonly text: string;
  readonly unreadable: boolean;
}

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

/**
 * Whether a text may be taken while it is still being typed: date fields report 0002-03-12 on the way to 2025-03-12,
 * and the years before 1000 are worth waiting for.
 */
export const isFinished = ({ text, unreadable }: DateDraft): boolean => !unreadable && /^[1-9]\d{3}-/.test(text);

function readDraft({ text, unreadable }: DateDraft) {
  if (unreadable) return 'unreadable';
  if (text.trim() === '') return null;
  const day = parseDay(text);
  return day.ok ? day.value : 'unreadable';
}
