/**
 * The interface's words as a type: every language is one file that satisfies it, so a missing message does not compile.
 * Grouped by the room that says them. Functions take their numbers and names, and own the plural.
 */
import type { CalendarStep, Step } from '../core/step.ts';
import type { TimeMode } from '../core/window.ts';

export interface Messages {
  readonly language: {
    /** In the language itself. */
    readonly name: string;
  };
  readonly header: Record<string, never>;
  readonly reading: Record<string, never>;
  readonly dock: {
    /** Name of the region. */
    readonly region: string;
    readonly playback: string;
    readonly play: string;
    readonly pause: string;
    readonly previous: Readonly<Record<Step, string>>;
    readonly next: Readonly<Record<Step, string>>;
    readonly speed: string;
    readonly times: (speed: number) => string;
    readonly loop: string;
    readonly mode: string;
    readonly modes: Readonly<Record<TimeMode, string>>;
    readonly step: string;
    readonly steps: Readonly<Record<Step, string>>;
    readonly from: string;
    /** The last day, inclusive. */
    readonly to: string;
    readonly day: string;
    readonly startDate: string;
    readonly endDate: string;
    /** What an open handle says. */
    readonly fromBeginning: string;
    readonly toEnd: string;
    readonly allDates: string;
    /** A window that is open on one side. */
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
    readonly events: (count: number) => string;
    readonly undated: (count: number) => string;
    readonly unplaced: (count: number) => string;
    readonly earlier: (count: number) => string;
    readonly later: (count: number) => string;
    readonly mainPeriod: string;
    readonly more: string;
    readonly noneDated: string;
    /** Shown while playback skips a stretch in which nothing begins. */
    readonly skipped: (count: number, unit: 'day' | 'week' | 'month' | 'year') => string;
    readonly unreadableDate: string;
    readonly reversedDates: string;
    readonly eventsPer: Readonly<Record<CalendarStep, string>>;
    /** Key of the hatched bars. */
    readonly dayNotKnown: string;
    readonly table: { readonly caption: string; readonly period: string; readonly all: string; readonly hollow: string };
  };
  readonly map: Record<string, never>;
  readonly status: Record<string, never>;
}
