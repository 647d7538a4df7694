/** The time axis as a straight line: days to pixels and back. Positions are edges between days, so day d fills d to d + 1. */
import type { Day } from '../../core/model.ts';

export interface DaySpan {
  readonly start: Day;
  /** The day after the last. */
  readonly end: Day;
}

export interface TimeScale {
  readonly span: DaySpan;
  /** Pixels of the whole span. */
  readonly width: number;
  /** Pixels from the left end; beyond 0 … width for days outside the span. */
  readonly toX: (day: number) => number;
  /** The edge between days that is nearest to `x`, within the span. */
  readonly toEdge: (x: number) => Day;
}

export function makeTimeScale(span: DaySpan, width: number): TimeScale {
  const days = Math.max(1, span.end - span.start);
  return {
    span,
    width,
    toX: (day) => ((day - span.start) / days) * width,
    toEdge: (x) => {
      const passed = width > 0 ? Math.round((x / width) * days) : 0;
      return (span.start + Math.min(days, Math.max(0, passed))) as Day;
    },
  };
}
