/**
 * Where everything of a topic's chart stands: the time of the claim across, its value up, both to scale. Claims without a
 * date stand in a strip at the side. Pure, so that what is drawn can be tested to the pixel.
 *
 * A mark that would cover another moves sideways, never up or down: its line across still shows the true days.
 */
import { scaleLinear } from 'd3-scale';
import type { Day } from '../../core/model.ts';
import type { Period } from '../../core/period.ts';
import { type DaySpan, makeTimeScale, type TimeScale } from '../timeline/timeScale.ts';
import type { NumberedRow } from './chartRows.ts';

/** CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Of the widest label of the value axis. */
  readonly axisWidth: number;
  /** That the undated strip needs for its heading and its names; it takes at most a quarter of the chart. */
  readonly stripWidth: number;
}

export interface ChartMark {
  readonly row: NumberedRow;
  /** Centre of the symbol; of a range, of its bar. */
  readonly x: number;
  readonly y: number;
  /** Left and right end of the days in which it was said; `null` for one day, and for no date at all. */
  readonly span: readonly [number, number] | null;
  /** Upper and lower end of a range; `null` where the claim gives one number. */
  readonly bar: readonly [number, number] | null;
  /** Where the claim leaves the figure open: "at least" upwards, "up to" downwards. */
  readonly open: 'up' | 'down' | null;
}

export interface ChartLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** `null` when every claim has a date. */
  readonly strip: { readonly left: number; readonly right: number } | null;
  /** Days to pixels from `plot.left`; `null` when no claim has a date. */
  readonly time: TimeScale | null;
  readonly valueTicks: readonly { readonly value: number; readonly y: number }[];
  readonly marks: readonly ChartMark[];
}

/** Room for the arrow of an open end, and for a label over the highest mark. */
const TOP = 40;
/** Room for the labels of the time axis, the year under day or month. */
const BOTTOM = 44;
const AXIS_GAP = 8;
const STRIP_GAP = 12;
/** Of the chart's width. */
const STRIP_SHARE = 0.24;
/** Pixels of the plot at its ends in which nothing stands, so that no symbol is cut. */
const INSET = 12;
/** Centres closer than this would cover each other. */
const TOUCH = 12;
/** Pixels between symbols that have moved apart. */
const STEP = 14;
const VALUE_TICKS = 4;

export function makeChartLayout(rows: readonly NumberedRow[], size: ChartSize): ChartLayout {
  const undated = rows.filter(({ when }) => spanOf(when) === null);
  const bottom = size.height - BOTTOM;
  const left = size.axisWidth + AXIS_GAP;
  const wanted = Math.max(Math.min(size.stripWidth, size.width * STRIP_SHARE), (undated.length + 1) * STEP);
  const stripWidth = undated.length === 0 ? 0 : wanted + STRIP_GAP;
  const right = Math.max(left + 2 * INSET, size.width - stripWidth);
  const most = Math.max(1, ...rows.flatMap(({ low, high }) => [low ?? 0, high ?? 0]));
  const value = scaleLinear([0, most], [bottom, TOP]).nice(VALUE_TICKS);
  const span = spanOfAll(rows);
  const time = span && makeTimeScale(padSpan(span, right - left), right - left);
  const strip = undated.length === 0 ? null : { left: right + STRIP_GAP, right: size.width };

  const marks = rows.map((row): ChartMark => {
    const days = spanOf(row.when);
    const ends = days && time ? ([left + time.toX(days.start), left + time.toX(days.end)] as const) : null;
    const centre = ends ? (ends[0] + ends[1]) / 2 : ((strip?.left ?? right) + (strip?.right ?? right)) / 2;
    const { low, high } = row;
    const isRange = low !== null && high !== null && low !== high;
    return {
      row,
      x: centre,
      y: isRange ? (value(low) + value(high)) / 2 : value(low ?? high ?? 0),
      span: ends && days && days.end - days.start > 1 ? ends : null,
      bar: isRange ? [value(high), value(low)] : null,
      open: high === null ? 'up' : low === null ? 'down' : null,
    };
  });
  return {
    plot: { left, right, top: TOP, bottom },
    strip,
    time,
    valueTicks: value.ticks(VALUE_TICKS).map((tick) => ({ value: tick, y: value(tick) })),
    marks: spread(marks),
  };
}

/** The value of the highest tick, whose label is the widest. */
export function largestTick(rows: readonly NumberedRow[]): number {
  const most = Math.max(1, ...rows.flatMap(({ low, high }) => [low ?? 0, high ?? 0]));
  return scaleLinear([0, most], [1, 0]).nice(VALUE_TICKS).ticks(VALUE_TICKS).at(-1) ?? most;
}

/** The days of a claim; an open end is the day that is known. */
function spanOf(when: Period | null): DaySpan | null {
  const start = when?.start ?? (when?.end == null ? null : when.end - 1);
  const end = when?.end ?? (when?.start == null ? null : when.start + 1);
  return start === null || end === null ? null : { start: start as Day, end: end as Day };
}

function spanOfAll(rows: readonly NumberedRow[]): DaySpan | null {
  const spans = rows.flatMap(({ when }) => spanOf(when) ?? []);
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { start: start as Day, end: end as Day };
}

/** Adds the days that the inset takes at both ends. */
function padSpan({ start, end }: DaySpan, width: number): DaySpan {
  const days = Math.max(1, Math.ceil(((end - start) * INSET) / Math.max(INSET, width - 2 * INSET)));
  return { start: (start - days) as Day, end: (end + days) as Day };
}

/** Moves marks that would cover each other apart, in the order of their numbers. */
function spread(marks: readonly ChartMark[]): ChartMark[] {
  const groups: ChartMark[][] = [];
  for (const mark of marks) {
    const group = groups.find(([first]) => first && touches(first, mark));
    if (group) group.push(mark);
    else groups.push([mark]);
  }
  const shift = new Map(
    groups.flatMap((group) => group.map((mark, at) => [mark, (at - (group.length - 1) / 2) * STEP] as const)),
  );
  return marks.map((mark) => ({ ...mark, x: mark.x + (shift.get(mark) ?? 0) }));
}

function touches(a: ChartMark, b: ChartMark): boolean {
  const [aTop, aBottom] = a.bar ?? [a.y, a.y];
  const [bTop, bBottom] = b.bar ?? [b.y, b.y];
  return Math.abs(a.x - b.x) < TOUCH && aTop < bBottom + TOUCH && bTop < aBottom + TOUCH;
}
