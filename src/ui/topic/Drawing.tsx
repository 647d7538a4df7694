/**
 * The claimed figures of a topic, drawn to scale: time of the claim across, value up, ranges as bars, open ends as arrows.
 * Marks are links to their events, one tab stop for all; each says its claim in full. The table below names everyone.
 */
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { Day } from '../../core/model.ts';
import type { TopicTable } from '../../core/topic.ts';
import type { Language } from '../../store/state.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';
import { formatDate } from '../timeline/dateText.ts';
import { makeTicks, type TickForm } from '../timeline/ticks.ts';
import { useTextWidth } from '../timeline/useTextWidth.ts';
import { type ChartLayout, type ChartMark, largestTick, makeChartLayout } from './chartLayout.ts';
import type { NumberedRow } from './chartRows.ts';
import { claimantOf } from './claimantOf.ts';
import { describeRow } from './describeRow.ts';
import { Mark } from './Mark.tsx';
import { ARROW, RADIUS } from './markShape.ts';
import { type Box, type LabelRequest, type PlacedLabel, placeLabels } from './placeLabels.ts';
import { wrapName } from './wrapName.ts';

export interface DrawingProps {
  readonly dataset: Dataset;
  readonly table: TopicTable;
  readonly rows: readonly NumberedRow[];
  /** Id of the row that is pointed at. */
  readonly lit: string | null;
  readonly onLight: (row: string | null) => void;
  /** CSS pixels. */
  readonly width: number;
}

const HEIGHT = 332;
const LINE = 15;
/** Widest line of a name. */
const NAME_WIDTH = 132;
/** The same in the strip of claims without a date, which must leave the room to the others. */
const STRIP_NAME_WIDTH = 84;
/** Between a number and the name behind it. */
const NUMBER_GAP = 4;
const TICK_OFFSET = 4;
/** Between the end of a line and a label. */
const CLEAR = 4;

export function Drawing({ dataset, table, rows, lit, onLight, width }: DrawingProps) {
  const { reading, topic: words } = useMessages();
  const lang = useApp((state) => state.lang);
  const measure = useTextWidth('topic-chart');
  const number = useMemo(() => new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang), [lang]);
  const names = useMemo(
    () =>
      new Map(
        rows.map((row) => {
          const widest = row.when === null ? STRIP_NAME_WIDTH : NAME_WIDTH;
          return [row.id, wrapName(nameOf(dataset, row, words), measure, widest)];
        }),
      ),
    [dataset, rows, measure, words],
  );
  const layout = useMemo(() => {
    const axisWidth = measure(number.format(largestTick(rows)));
    const undated = rows.flatMap((row) => (row.when === null ? widthOf(row, names.get(row.id) ?? [], measure) : []));
    const stripWidth = Math.max(measure(words.undated), ...undated) + 8;
    return makeChartLayout(rows, { width, height: HEIGHT, axisWidth, stripWidth });
  }, [rows, width, measure, number, names, words]);
  const labels = useMemo(() => labelMarks(layout, names, measure), [layout, names, measure]);
  const ticks = useMemo(
    () =>
      layout.time
        ? makeTicks(
            layout.time,
            (day, form) => formatTick(day, form, lang),
            (label) => TICK_OFFSET + Math.max(...label.split('\n').map(measure)),
          )
        : [],
    [layout, lang, measure],
  );
  const [stop, setStop] = useState(0);
  const move = (event: KeyboardEvent<SVGElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = rows.length - 1;
    const next = {
      ArrowRight: stop + 1,
      ArrowDown: stop + 1,
      ArrowLeft: stop - 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: last,
    }[event.key];
    const marks = event.currentTarget.querySelectorAll<SVGAElement>('a');
    if (next === undefined || !marks[next]) return;
    event.preventDefault();
    marks[next].focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn.
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-label={words.chart(table.topic.title)}
      role="group"
      onKeyDown={move}
    >
      <Axes layout={layout} ticks={ticks} undated={words.undated} format={(value) => number.format(value)} />
      <svg aria-hidden="true">
        {labels.map((label) => (
          <Label
            key={label.id}
            label={label}
            number={rows.find(({ id }) => id === label.id)?.number ?? 0}
            lines={names.get(label.id) ?? []}
            isLit={label.id === lit}
          />
        ))}
      </svg>
      {layout.marks.map((mark, index) => {
        const { figure, rest } = describeRow(mark.row, dataset, reading, lang);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the link inside.
          <g
            key={mark.row.id}
            onMouseEnter={() => onLight(mark.row.id)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => {
              setStop(index);
              onLight(mark.row.id);
            }}
            onBlur={() => onLight(null)}
          >
            <SelectionLink
              to={{ kind: 'event', id: mark.row.event }}
              aria-label={`${figure} ${rest}`}
              tabIndex={index === stop ? 0 : -1}
              className="topic-mark"
              data-lit={mark.row.id === lit || undefined}
            >
              <Mark mark={mark} measures={table.measures} />
            </SelectionLink>
          </g>
        );
      })}
    </svg>
  );
}

interface AxesProps {
  readonly layout: ChartLayout;
  readonly ticks: ReturnType<typeof makeTicks>;
  readonly undated: string;
  readonly format: (value: number) => string;
}

/** Fine rules, no frame: a rule for each value across the whole chart, a mark for each month under it. */
function Axes({ layout, ticks, undated, format }: AxesProps) {
  const { plot, strip, valueTicks } = layout;
  return (
    <svg className="topic-axes" aria-hidden="true">
      {valueTicks.map(({ value, y }) => (
        <g key={value} data-zero={value === 0 || undefined}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} />
          {strip && <line x1={strip.left} x2={strip.right} y1={y} y2={y} />}
          <text x={plot.left - 8} y={y} dy="0.32em" textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {ticks.map(({ day, x, label }) => (
        <g key={day} className="topic-tick">
          <line x1={plot.left + x} x2={plot.left + x} y1={plot.bottom} y2={plot.bottom + (label ? 8 : 4)} />
          {label && (
            <text x={plot.left + x + TICK_OFFSET} y={plot.bottom + 16}>
              {label.split('\n').map((line, at) => (
                <tspan key={line} x={plot.left + x + TICK_OFFSET} dy={at * LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      ))}
      {strip && (
        <text x={(strip.left + strip.right) / 2} y={plot.bottom + 16} textAnchor="middle">
          {undated}
        </text>
      )}
    </svg>
  );
}

interface LabelProps {
  readonly label: PlacedLabel;
  readonly number: number;
  readonly lines: readonly string[];
  readonly isLit: boolean;
}

function Label({ label: { box, align, isFull }, number, lines, isLit }: LabelProps) {
  const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[align];
  const [first = '', ...others] = isFull ? lines : [];
  return (
    <text className="topic-label" data-lit={isLit || undefined} x={x} y={box.y + LINE - 4} textAnchor={align}>
      <tspan className="topic-label-number">{number}</tspan>
      {first && <tspan dx={NUMBER_GAP}>{first}</tspan>}
      {others.map((line) => (
        <tspan key={line} x={x} dy={LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function labelMarks(
  { plot, strip, marks }: ChartLayout,
  names: ReadonlyMap<string, readonly string[] | null>,
  measure: (text: string) => number,
): readonly PlacedLabel[] {
  const inPlot = { x: plot.left, y: 0, width: plot.right - plot.left, height: plot.bottom - 1 };
  const inStrip = strip && { ...inPlot, x: strip.left, width: strip.right - strip.left };
  const requests = marks.map((mark): LabelRequest => {
    const { row, x, y } = mark;
    const [top, bottom] = extentOf(mark);
    const lines = names.get(row.id);
    return {
      id: row.id,
      x,
      y,
      above: y - top,
      below: bottom - y,
      short: { width: measure(String(row.number)) + 1, height: LINE },
      full: lines ? { width: widthOf(row, lines, measure), height: lines.length * LINE } : null,
      frame: row.when === null && inStrip ? inStrip : inPlot,
    };
  });
  return placeLabels(requests, marks.flatMap(boxesOf));
}

/** Day or month, and where the year changes the year below it. */
function formatTick(day: Day, form: TickForm, lang: Language): string {
  if (form === 'year') return formatDate(day, lang, form);
  const [unit, year] = form.split('-') as ['day' | 'month', 'year' | undefined];
  return [formatDate(day, lang, unit), ...(year ? [formatDate(day, lang, year)] : [])].join('\n');
}

/** Of a number with a name behind it. */
function widthOf(
  { number }: NumberedRow,
  [first = '', ...others]: readonly string[],
  measure: (text: string) => number,
) {
  return Math.max(measure(String(number)) + 1 + NUMBER_GAP + measure(first), ...others.map((line) => measure(line)));
}

/** Top and bottom of all that a mark draws. */
function extentOf({ y, bar, open }: ChartMark): readonly [number, number] {
  const [top, bottom] = bar ?? [y - RADIUS, y + RADIUS];
  return [open === 'up' ? y - ARROW : top, open === 'down' ? y + ARROW : bottom];
}

/** What no label may cover: the symbol with its arrow, and the line of its days. */
function boxesOf(mark: ChartMark): Box[] {
  const [top, bottom] = extentOf(mark);
  const symbol = { x: mark.x - RADIUS, y: top, width: 2 * RADIUS, height: bottom - top };
  const span = mark.span &&
    !mark.bar && {
      x: mark.span[0] - CLEAR,
      y: mark.y - 1,
      width: mark.span[1] - mark.span[0] + 2 * CLEAR,
      height: 2,
    };
  return span ? [symbol, span] : [symbol];
}

function nameOf(dataset: Dataset, row: NumberedRow, words: ReturnType<typeof useMessages>['topic']): string {
  const claim = dataset.claims.find(({ id }) => id === row.claim);
  return claim ? claimantOf(claim, words).name : row.claimant;
}
