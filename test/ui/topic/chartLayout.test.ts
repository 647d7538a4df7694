/** A chart to scale: every mark stands where its figure and its days put it. */
import { describe, expect, it } from 'vitest';
import { largestTick, makeChartLayout } from '../../../src/ui/topic/chartLayout.ts';
import { row } from './rows.ts';

const SIZE = { width: 480, height: 300, axisWidth: 40, stripWidth: 60 };
const layoutOf = (...rows: ReturnType<typeof row>[]) => makeChartLayout(rows, SIZE);

describe('the value axis', () => {
  it('begins at nought and holds the highest figure, an open end included', () => {
    const { valueTicks, plot, marks } = layoutOf(
      row(1, '2024-11-23', { value: 500 }),
      row(2, '2024-12', { min: 4100 }),
    );
    expect(valueTicks[0]).toEqual({ value: 0, y: plot.bottom });
    expect(marks[1]?.y).toBeGreaterThanOrEqual(plot.top);
    expect(largestTick([row(1, '2024', { max: 4100 })])).toBeGreaterThanOrEqual(4100);
  });

  it('is linear: twice the figure is twice the height', () => {
    const { marks, plot } = layoutOf(row(1, '2024-11-01', { value: 1000 }), row(2, '2024-12-01', { value: 2000 }));
    const [one, two] = marks.map(({ y }) => plot.bottom - y);
    expect(two).toBeCloseTo(2 * (one ?? 0), 6);
  });
});

describe('the time axis', () => {
  it('holds all days of all claims, with room at both ends', () => {
    const { time, plot, marks } = layoutOf(row(1, '2024-11-23', { value: 1 }), row(2, '2025-06', { value: 2 }));
    expect(time?.width).toBe(plot.right - plot.left);
    for (const { x, span } of marks) {
      expect(x).toBeGreaterThan(plot.left + 6);
      expect(span?.[1] ?? x).toBeLessThan(plot.right - 6);
    }
  });

  it('draws a day as a point and a month as long as it is', () => {
    const { marks, time } = layoutOf(row(1, '2024-11-23', { value: 1 }), row(2, '2025-01', { value: 2 }));
    expect(marks[0]?.span).toBeNull();
    const [from = 0, to = 0] = marks[1]?.span ?? [];
    const pixelsPerDay = (time?.width ?? 0) / ((time?.span.end ?? 0) - (time?.span.start ?? 0));
    expect(to - from).toBeCloseTo(31 * pixelsPerDay, 6);
  });

  it('reads an open interval by the day that is known', () => {
    const { marks } = layoutOf(row(1, '2024-11-23/..', { value: 1 }), row(2, '2024-12-01', { value: 2 }));
    expect(marks[0]?.x).toBeLessThan(marks[1]?.x ?? 0);
    expect(marks.every(({ x }) => Number.isFinite(x))).toBe(true);
  });
});

describe('a figure', () => {
  it.each([
    ['one number', { value: 500 }, null, false],
    ['at least', { min: 3000 }, 'up', false],
    ['up to', { max: 3000 }, 'down', false],
    ['a range', { min: 10_900, max: 12_000 }, null, true],
  ] as const)('as %s is drawn with the ends that it has', (_name, figure, open, isBar) => {
    const [mark] = layoutOf(row(1, '2024-11-23', figure), row(2, '2024-12-01', { value: 1 })).marks;
    expect(mark?.open).toBe(open);
    expect(mark?.bar !== null).toBe(isBar);
  });

  it('as a range reaches from its least to its most', () => {
    const { marks, plot, valueTicks } = layoutOf(
      row(1, '2024-11-19', { min: 1000, max: 4000 }),
      row(2, '2024-12', { value: 1 }),
    );
    const yOf = (value: number) => {
      const last = valueTicks.at(-1);
      return plot.bottom + ((last?.y ?? 0) - plot.bottom) * (value / (last?.value ?? 1));
    };
    const [top = 0, bottom = 0] = marks[0]?.bar ?? [];
    expect(top).toBeCloseTo(yOf(4000), 6);
    expect(bottom).toBeCloseTo(yOf(1000), 6);
  });
});

describe('claims without a date', () => {
  it('stand in a strip beside the plot, at their value', () => {
    const dated = row(1, '2025-06-20', { value: 4000, approximate: true });
    const { marks, strip, plot } = layoutOf(dated, row(2, '', { value: 4000 }));
    expect(strip?.left).toBeGreaterThan(plot.right);
    expect(marks[1]?.x).toBeGreaterThan(strip?.left ?? 0);
    expect(marks[1]?.x).toBeLessThan(strip?.right ?? 0);
    expect(marks[1]?.y).toBe(marks[0]?.y);
    expect(marks[1]?.span).toBeNull();
  });

  it('take no room where there are none, and all of it where there are no others', () => {
    expect(layoutOf(row(1, '2024', { value: 1 }), row(2, '2025', { value: 2 })).strip).toBeNull();
    const undated = layoutOf(row(1, '', { value: 1 }), row(2, '', { value: 2 }));
    expect(undated.time).toBeNull();
    expect(undated.marks.every(({ x }) => x > (undated.strip?.left ?? 0))).toBe(true);
  });
});

describe('marks on one spot', () => {
  it('move sideways until each can be seen, and keep their height and their days', () => {
    const same = [1, 2, 3].map((number) => row(number, '2025-01', { value: 300 }));
    const { marks } = layoutOf(...same, row(4, '2025-06', { value: 300 }));
    const xs = marks.slice(0, 3).map(({ x }) => x);
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThanOrEqual(12);
    expect((xs[2] ?? 0) - (xs[1] ?? 0)).toBeGreaterThanOrEqual(12);
    expect(new Set(marks.slice(0, 3).map(({ y }) => y)).size).toBe(1);
    expect(new Set(marks.slice(0, 3).map(({ span }) => String(span))).size).toBe(1);
  });

  it('stay where they are when they do not touch', () => {
    const { marks } = layoutOf(row(1, '2025-01', { value: 300 }), row(2, '2025-01', { value: 3000 }));
    expect(marks[0]?.x).toBe(marks[1]?.x);
  });
});

it('fits a phone of 320 pixels', () => {
  const rows = [row(1, '2024-11', { min: 3000 }), row(2, '2025-07', { value: 4000 }), row(3, '', { value: 4000 })];
  const { marks, plot, strip } = makeChartLayout(rows, { ...SIZE, width: 280 });
  expect(plot.right - plot.left).toBeGreaterThan(120);
  expect(strip?.right).toBe(280);
  for (const { x } of marks) expect(x).toBeLessThan(280);
});
