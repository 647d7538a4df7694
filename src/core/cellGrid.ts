/**
 * A grid of cells over the active events that stand at points of their own: what the map counts and prints where marks
 * would hide one another.
 *
 * Cells are anchored to the world: which cell an event falls into depends on its position and a whole zoom level, never
 * on the screen. So nothing moves while the map is panned, and the cells of one level are quarters of those of the last.
 */
import { type Columns, FLAG, MERCATOR_UNITS } from './columns.ts';
import { Follower } from './follow.ts';
import { EVENT_STATUSES } from './model.ts';
import type { TimeWindow } from './window.ts';

/** Ground in cells: columns run on past the edge of the world where the ground crosses it. */
export interface CellRange {
  /** Cells are 2^shift units of the columns wide. */
  readonly shift: number;
  /** 0 to the number of columns of the world less one. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** Ground in fractions of the web-mercator square; `west` and `east` run on past its edges. */
export interface Ground {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Pixels of a world at zoom 0, as a power of two. */
const WORLD_BITS = 9;

/** The cells that cover some ground, at whole zoom `level` and `size` pixels (a power of two) there. */
export function cellsOver(ground: Ground, level: number, size: number): CellRange {
  const bits = Math.max(0, WORLD_BITS + level - Math.log2(size));
  const shift = Math.max(0, 32 - bits);
  const side = 2 ** (32 - shift);
  const first = Math.floor(ground.west * side);
  const last = Math.floor(ground.east * side);
  const row = Math.max(0, Math.min(side - 1, Math.floor(ground.north * side)));
  const lastRow = Math.max(row, Math.min(side - 1, Math.floor(ground.south * side)));
  const columns = Math.min(side, last - first + 1);
  return {
    shift,
    column: columns === side ? 0 : ((first % side) + side) % side,
    row,
    columns,
    rows: lastRow - row + 1,
  };
}

export const isSameRange = (a: CellRange, b: CellRange): boolean =>
  a.shift === b.shift && a.column === b.column && a.row === b.row && a.columns === b.columns && a.rows === b.rows;

/** Whether every cell of `inner` is a cell of `outer`. */
export function holdsRange(outer: CellRange, inner: CellRange): boolean {
  const side = 2 ** (32 - outer.shift);
  const ahead = (((inner.column - outer.column) % side) + side) % side;
  return (
    outer.shift === inner.shift &&
    (outer.columns === side || ahead + inner.columns <= outer.columns) &&
    inner.row >= outer.row &&
    inner.row + inner.rows <= outer.row + outer.rows
  );
}

const CONTESTED = EVENT_STATUSES.indexOf('contested');

/** What stands in a cell over all time: where its mark is put, so that marks do not stir while time plays. */
export interface CellPlan {
  /** Mean position and extent of the accepted events, in units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly extent: Float64Array;
}

export class CellGrid {
  readonly categoryCount: number;
  /** Active events of cell c and category k at `c * categoryCount + k`; cells row by row. */
  counts = new Uint32Array(0);
  solid = new Uint32Array(0);
  contested = new Uint32Array(0);
  /** Cells whose numbers have changed since `settle`. */
  stale = new Uint8Array(0);
  range: CellRange | null = null;
  readonly #columns: Columns;
  readonly #follower: Follower;
  #mask: Uint8Array | null = null;
  #plan: CellPlan | null = null;

  /** @param categoryCount 1 where categories are not told apart */
  constructor(columns: Columns, categoryCount: number) {
    this.#columns = columns;
    this.categoryCount = Math.max(1, categoryCount);
    const { x, y, category, flags, status } = columns;
    const told = this.categoryCount > 1;
    this.#follower = new Follower(
      columns,
      (event, by) => {
        const bits = flags[event] as number;
        if (!(bits & FLAG.point) || (this.#mask && !this.#mask[event])) return;
        const cell = this.cellAt(x[event] as number, y[event] as number);
        if (cell < 0) return;
        const slot = told ? cell * this.categoryCount + (category[event] as number) : cell;
        this.counts[slot] = (this.counts[slot] as number) + by;
        if (bits & FLAG.solid) this.solid[cell] = (this.solid[cell] as number) + by;
        if (status[event] === CONTESTED) this.contested[cell] = (this.contested[cell] as number) + by;
        this.stale[cell] = 1;
      },
      () => {
        this.counts.fill(0);
        this.solid.fill(0);
        this.contested.fill(0);
        this.stale.fill(1);
      },
    );
  }

  /**
   * Counts the accepted events of the window in a range of cells.
   * @param mask 1 for each accepted event; `null` = all are
   * @returns whether any number may have changed
   */
  show(range: CellRange, window: TimeWindow, mask: Uint8Array | null): boolean {
    if (!this.range || !isSameRange(range, this.range) || mask !== this.#mask) {
      const cells = range.columns * range.rows;
      if (cells !== this.solid.length) {
        this.counts = new Uint32Array(cells * this.categoryCount);
        this.solid = new Uint32Array(cells);
        this.contested = new Uint32Array(cells);
        this.stale = new Uint8Array(cells);
      }
      this.range = range;
      this.#mask = mask;
      this.#plan = null;
      this.#follower.restart();
    }
    return this.#follower.move(window);
  }

  /** Active events of a cell. */
  countOf(cell: number): number {
    const { categoryCount: n, counts } = this;
    let sum = 0;
    for (let k = cell * n; k < (cell + 1) * n; k++) sum += counts[k] as number;
    return sum;
  }

  /** Where the accepted events of each cell stand, whenever they were. One pass over the columns for each range. */
  plan(): CellPlan {
    if (this.#plan) return this.#plan;
    const { x, y, flags, eventCount } = this.#columns;
    const cells = this.solid.length;
    const sum = new Float64Array(cells);
    const [meanX, meanY] = [new Float64Array(cells), new Float64Array(cells)];
    const [west, north] = [new Float64Array(cells).fill(Infinity), new Float64Array(cells).fill(Infinity)];
    const [east, south] = [new Float64Array(cells).fill(-Infinity), new Float64Array(cells).fill(-Infinity)];
    for (let i = 0; i < eventCount; i++) {
      if (!((flags[i] as number) & FLAG.point) || (this.#mask && !this.#mask[i])) continue;
      const px = x[i] as number;
      const py = y[i] as number;
      const cell = this.cellAt(px, py);
      if (cell < 0) continue;
      sum[cell] = (sum[cell] as number) + 1;
      meanX[cell] = (meanX[cell] as number) + px;
      meanY[cell] = (meanY[cell] as number) + py;
      if (px < (west[cell] as number)) west[cell] = px;
      if (px > (east[cell] as number)) east[cell] = px;
      if (py < (north[cell] as number)) north[cell] = py;
      if (py > (south[cell] as number)) south[cell] = py;
    }
    const extent = new Float64Array(cells);
    for (let cell = 0; cell < cells; cell++) {
      const count = sum[cell] as number;
      if (count === 0) continue;
      meanX[cell] = (meanX[cell] as number) / count;
      meanY[cell] = (meanY[cell] as number) / count;
      extent[cell] = Math.max(
        (east[cell] as number) - (west[cell] as number),
        (south[cell] as number) - (north[cell] as number),
      );
    }
    this.#plan = { x: meanX, y: meanY, extent };
    return this.#plan;
  }

  /** Column and row of a cell in the world's grid of its level. */
  whereIs(cell: number): readonly [column: number, row: number] {
    const { column, row, columns, shift } = this.range as CellRange;
    return [(column + (cell % columns)) % 2 ** (32 - shift), row + Math.floor(cell / columns)];
  }

  /** The ground of a cell, in units. */
  groundOf(cell: number): { readonly west: number; readonly north: number; readonly size: number } {
    const [column, row] = this.whereIs(cell);
    const size = 2 ** (this.range as CellRange).shift;
    return { west: column * size, north: row * size, size: Math.min(size, MERCATOR_UNITS) };
  }

  /** The cell of a position in units; -1 beyond the range. */
  cellAt(x: number, y: number): number {
    if (!this.range) return -1;
    const { shift, column, row, columns, rows } = this.range;
    let dx = (shift === 32 ? 0 : x >>> shift) - column;
    if (dx < 0) dx += 2 ** (32 - shift);
    const dy = (shift === 32 ? 0 : y >>> shift) - row;
    return dx < columns && dy >= 0 && dy < rows ? dy * columns + dx : -1;
  }
}
