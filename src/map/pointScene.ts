/**
 * What the point view shows of a dataset: single points where they are few, a mark with a number for each cell of ground
 * where they would hide one another, and how dense they are. Derived from window, filters and the ground in sight; a step
 * of time costs what comes and goes.
 */
import { CellGrid, type CellRange, cellsOver, type Ground, holdsRange } from '../core/cellGrid.ts';
import { FLAG, MERCATOR_UNITS } from '../core/columns.ts';
import type { Dataset } from '../core/dataset.ts';
import { type LngLat, toLngLat } from '../core/geo.ts';
import { PickIndex } from '../core/pickIndex.ts';
import type { Mark } from '../core/scene.ts';
import { type Slices, slicesOf } from '../core/slices.ts';
import type { TimeWindow } from '../core/window.ts';
import type { Density } from '../store/state.ts';

/** What the layers draw. The same object as long as nothing of it changes. */
export interface PointFrame {
  /** 1 for each accepted event; `null` = all are. */
  readonly mask: Uint8Array | null;
  /** Bit k is set where category k is filtered out and nothing else is filtered; then `mask` is not needed. */
  readonly categoriesOff: number;
  /** The cells that stand for their events. */
  readonly cells: { readonly range: CellRange; readonly covers: Uint8Array; readonly revision: number } | null;
  /** The marks of those cells; none while heat shows them. */
  readonly marks: readonly Mark[];
  readonly heat: HeatField | null;
}

/** Active events by fine cell. */
export interface HeatField {
  readonly range: CellRange;
  readonly counts: Uint32Array;
  /** The most in a cell, rounded up to a power of two so that colours do not flicker while time plays. */
  readonly peak: number;
  readonly revision: number;
}

export interface PointQuery {
  readonly window: TimeWindow;
  readonly mask: Uint8Array | null;
  readonly categoriesOff: number;
  readonly ground: Ground;
  readonly zoom: number;
  readonly density: Density;
}

/** Pixels of a cell at a whole zoom: it grows to twice that before it is divided. */
export const CELL_SIZE = 64;
const HEAT_CELL_SIZE = 16;
/** Events of a cell that are still drawn one by one. */
export const DOTS_PER_CELL = 6;
/** Extent in pixels, at a whole zoom, under which events of a cell look like one. */
const ONE_SPOT = 6;
/** A mark keeps this share of its cell's side away from the cell's edges, and so from the next cell's mark. */
const MARGIN = 0.4;
/** What is counted around the ground in sight, in widths of it, so that a reader who pans finds it there. */
const MARGIN_IN_SIGHT = 0.4;

const CELL = 'cell:';

/** Counts what was ever shown, so that a number means one thing in every scene that a layer has drawn. */
let revisions = 0;

export class PointScene {
  readonly slices: Slices;
  readonly pick: PickIndex;
  readonly #dataset: Dataset;
  readonly #grid: CellGrid;
  readonly #heat: CellGrid;
  #query: PointQuery | null = null;
  #frame: PointFrame | null = null;
  #marks: (Mark | null)[] = [];
  #covers = new Uint8Array(0);
  #plannedRange: CellRange | null = null;
  #revision = 0;
  #heatRevision = 0;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.slices = slicesOf(dataset.columns);
    this.pick = new PickIndex(dataset.columns);
    this.#grid = new CellGrid(dataset.columns, Math.max(2, dataset.categories.length));
    this.#heat = new CellGrid(dataset.columns, 1);
  }

  show(query: PointQuery): PointFrame {
    const before = this.#query;
    const level = Math.max(0, Math.floor(query.zoom));
    const range = this.#rangeFor(this.#grid, query.ground, level, CELL_SIZE);
    const moved = this.#grid.show(range, query.window, query.mask);
    const isHeat = query.density === 'heat';
    const heatRange = isHeat ? this.#rangeFor(this.#heat, query.ground, level, HEAT_CELL_SIZE) : null;
    const heatMoved = heatRange !== null && this.#heat.show(heatRange, query.window, query.mask);
    const isSame =
      before !== null &&
      !moved &&
      !heatMoved &&
      before.mask === query.mask &&
      before.categoriesOff === query.categoriesOff &&
      before.density === query.density;
    this.#query = query;
    if (this.#frame && isSame) return this.#frame;
    if (moved) {
      this.#countCells();
      this.#revision = ++revisions;
    }
    if (heatMoved) this.#heatRevision = ++revisions;
    this.#frame = {
      mask: query.mask,
      categoriesOff: query.categoriesOff,
      cells: { range, covers: this.#covers, revision: this.#revision },
      marks: isHeat ? [] : this.#marks.filter((mark) => mark !== null),
      heat: heatRange && this.#makeHeat(heatRange),
    };
    return this.#frame;
  }

  /** The mark that stands for an event now; `null` where it is drawn itself or out of sight. */
  markOf(event: number): Mark | null {
    const { x, y, flags } = this.#dataset.columns;
    if (!((flags[event] ?? 0) & FLAG.point)) return null;
    const cell = this.#grid.cellAt(x[event] as number, y[event] as number);
    return cell < 0 ? null : (this.#marks[cell] ?? null);
  }

  /** Whether the cell of an event stands for it. */
  isCovered(event: number): boolean {
    const { x, y } = this.#dataset.columns;
    const cell = this.#grid.cellAt(x[event] as number, y[event] as number);
    return cell >= 0 && this.#covers[cell] === 1;
  }

  /** The ground of a cell's mark; `null` for another mark. */
  groundOf(mark: Mark): { readonly west: number; readonly north: number; readonly size: number } | null {
    const cell = this.#marks.findIndex((candidate) => candidate?.id === mark.id);
    return cell < 0 ? null : this.#grid.groundOf(cell);
  }

  /** Keeps the range that is counted while the ground in sight lies within it. */
  #rangeFor(grid: CellGrid, ground: Ground, level: number, size: number): CellRange {
    const needed = cellsOver(ground, level, size);
    if (grid.range && holdsRange(grid.range, needed)) return grid.range;
    const [dx, dy] = [(ground.east - ground.west) * MARGIN_IN_SIGHT, (ground.south - ground.north) * MARGIN_IN_SIGHT];
    const { west, north, east, south } = ground;
    return cellsOver({ west: west - dx, north: north - dy, east: east + dx, south: south + dy }, level, size);
  }

  #countCells(): void {
    const grid = this.#grid;
    const plan = grid.plan();
    const cells = grid.stale.length;
    if (this.#plannedRange !== grid.range) {
      this.#plannedRange = grid.range;
      this.#marks = new Array<Mark | null>(cells).fill(null);
      this.#covers = new Uint8Array(cells);
    }
    const size = 2 ** (grid.range?.shift ?? 0);
    const spot = (ONE_SPOT / CELL_SIZE) * size;
    for (let cell = 0; cell < cells; cell++) {
      if (!grid.stale[cell]) continue;
      grid.stale[cell] = 0;
      const count = grid.countOf(cell);
      const stands = count > DOTS_PER_CELL || (count > 1 && (plan.extent[cell] as number) < spot);
      this.#covers[cell] = stands ? 1 : 0;
      this.#marks[cell] = stands ? this.#makeMark(cell, count) : null;
    }
  }

  #makeMark(cell: number, count: number): Mark {
    const grid = this.#grid;
    const { west, north, size } = grid.groundOf(cell);
    const { x, y } = grid.plan();
    const [column, row] = grid.whereIs(cell);
    const n = grid.categoryCount;
    return {
      id: `${CELL}${grid.range?.shift}/${column}/${row}`,
      places: [],
      position: positionIn(x[cell] as number, y[cell] as number, west, north, size),
      count,
      byCategory: Array.from(grid.counts.subarray(cell * n, (cell + 1) * n)),
      solid: grid.solid[cell] as number,
      imprecise: false,
      contested: (grid.contested[cell] as number) > 0,
    };
  }

  #makeHeat(range: CellRange): HeatField {
    let most = 1;
    for (const count of this.#heat.counts) if (count > most) most = count;
    return { range, counts: this.#heat.counts, peak: 2 ** Math.ceil(Math.log2(most)), revision: this.#heatRevision };
  }
}

/** Where most of a cell's events are, kept clear of the cell's edges. */
function positionIn(x: number, y: number, west: number, north: number, size: number): LngLat {
  const within = (value: number, from: number) =>
    Math.min(from + (1 - MARGIN) * size, Math.max(from + MARGIN * size, value)) / MERCATOR_UNITS;
  return toLngLat([within(x, west), within(y, north)]);
}
