/** Columns of made-up events, for the parts of the engine that read nothing else. */
import fc from 'fast-check';
import { type Columns, FLAG, makeMaxEnd, OPEN_END, OPEN_START } from '../../src/core/columns.ts';
import { EVENT_STATUSES } from '../../src/core/model.ts';
import type { TimeWindow } from '../../src/core/window.ts';

export interface PointRow {
  readonly start: number;
  /** Days; 0 = open to both sides or undated. */
  readonly length: number;
  readonly kind: 'dated' | 'since' | 'until' | 'undated';
  readonly x: number;
  readonly y: number;
  readonly category: number;
  readonly solid: boolean;
  readonly contested: boolean;
  readonly point: boolean;
}

const someUnit = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1));

export const someRows = fc.array(
  fc.record<PointRow>({
    start: fc.integer({ min: -40, max: 40 }),
    length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(9, 30, 100, 700)),
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('dated' as const) },
      fc.constantFrom('since', 'until', 'undated'),
    ),
    x: someUnit,
    y: someUnit,
    category: fc.nat(3),
    solid: fc.boolean(),
    contested: fc.boolean(),
    point: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
  }),
  { maxLength: 60 },
);

export const someWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.option(fc.integer({ min: -60, max: 60 })), fc.option(fc.integer({ min: 1, max: 50 })), fc.boolean())
  .map(([from, length, open]) =>
    from === null
      ? { start: null, end: length === null ? null : length - 20 }
      : { start: from, end: open || length === null ? null : from + length },
  ) as never;

export function makeColumns(rows: readonly PointRow[]): Columns {
  const dated = rows.filter(({ kind }) => kind !== 'undated');
  const startOf = (row: PointRow) => (row.kind === 'until' ? OPEN_START : row.start);
  const endOf = (row: PointRow) => (row.kind === 'since' ? OPEN_END : row.start + row.length);
  dated.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const sorted = [...dated, ...rows.filter(({ kind }) => kind === 'undated')];
  const isDated = (row: PointRow) => row.kind !== 'undated';
  const end = Int32Array.from(sorted, (row) => (isDated(row) ? endOf(row) : OPEN_END));
  return {
    eventCount: sorted.length,
    datedCount: dated.length,
    start: Int32Array.from(sorted, (row) => (isDated(row) ? startOf(row) : OPEN_END)),
    end,
    maxEnd: makeMaxEnd(end, dated.length),
    precision: new Uint8Array(sorted.length),
    category: Uint8Array.from(sorted, (row) => row.category),
    status: Uint8Array.from(sorted, (row) => EVENT_STATUSES.indexOf(row.contested ? 'contested' : 'reported')),
    flags: Uint8Array.from(
      sorted,
      (row) => (row.solid ? FLAG.solid : 0) | (row.point ? FLAG.point : 0) | (isDated(row) ? 0 : FLAG.undated),
    ),
    x: Uint32Array.from(sorted, (row) => row.x),
    y: Uint32Array.from(sorted, (row) => row.y),
    placeOffset: new Uint32Array(0),
    place: new Uint32Array(0),
    role: new Uint8Array(0),
    eventOffset: new Uint32Array(1),
    event: new Uint32Array(0),
  };
}
