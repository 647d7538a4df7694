/**
 * The marks of a scene as the numbers that the shader reads: one row of floats a mark, in arrays that are kept and
 * only grow. A row knows the radius it comes from and the one it goes to; how far it is, is one uniform for all.
 */

import { toMercator } from '../core/geo.ts';
import type { Category } from '../core/model.ts';
import type { Mark } from '../core/scene.ts';
import { isCluster } from './isCluster.ts';
import { MARK, SECTORS } from './markShaders.ts';
import type { Cell } from './numberAtlas.ts';
import { radiusOfMark } from './radiusOfMark.ts';

/** A mark with where it is drawn beside its position, in CSS pixels: not nought only while a cluster is fanned out. */
export interface DrawnMark {
  readonly mark: Mark;
  readonly offset: readonly [x: number, y: number];
}

export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly hovered: ReadonlySet<string>;
  /** True where a selection makes everything else step back. */
  readonly quiet: boolean;
}

/** Floats of a row: position 2, radius from and to 2, offset 2, flags 1, ends of sectors 8, cell 4. */
export const ROW = 19;
export const COLUMN = { position: 0, radius: 2, offset: 4, flags: 6, sectors: 7, cell: 15 } as const;

/** A selected mark is this much larger. */
const LIFT = 1.12;

/** Where each sector ends, clockwise from the top in turns, by palette index; those after the last end at 1. */
export function sectorEnds(
  byCategory: readonly number[],
  categories: readonly Pick<Category, 'color'>[],
  out: Float32Array,
  at: number,
): void {
  let total = 0;
  for (let k = 0; k < SECTORS; k++) out[at + k] = 0;
  for (let k = 0; k < byCategory.length; k++) {
    const count = byCategory[k] as number;
    const sector = (categories[k]?.color ?? k) % SECTORS;
    out[at + sector] = (out[at + sector] as number) + count;
    total += count;
  }
  let sum = 0;
  for (let k = 0; k < SECTORS; k++) {
    sum += out[at + k] as number;
    out[at + k] = total === 0 ? 1 : sum === total ? 1 : sum / total;
  }
}

export function flagsOf(mark: Mark, { selected, hovered, quiet }: Emphasis): number {
  const isSelected = isAmong(mark, selected);
  return (
    (mark.imprecise ? MARK.imprecise : 0) |
    (mark.solid === 0 ? MARK.hollow : 0) |
    (isCluster(mark) ? MARK.cluster : 0) |
    (isSelected ? MARK.selected : 0) |
    (isAmong(mark, hovered) ? MARK.hovered : 0) |
    (quiet && !isSelected ? MARK.quiet : 0)
  );
}

/** Whether the mark itself, or a place that it stands for, is one of some ids. */
const isAmong = ({ id, places }: Mark, ids: ReadonlySet<string>): boolean =>
  ids.has(id) || places.some((place) => ids.has(place.id));

export class MarkBuffer {
  /** Rows, `length` of them in use. */
  rows = new Float32Array(64 * ROW);
  length = 0;
  /** Row of each id at the last filling. */
  #rowOf = new Map<string, number>();
  #spare = new Float32Array(64 * ROW);

  /**
   * Fills the rows from marks, the largest first so that small ones lie on top, what is emphasised last.
   * @param eased how far the last change has come, 0 to 1: new radii start from where the old ones are
   * @returns whether any radius has to move
   */
  fill(
    marks: readonly DrawnMark[],
    categories: readonly Pick<Category, 'color'>[],
    emphasis: Emphasis,
    eased: number,
    cellOf: (count: number, radius: number) => Cell | null,
  ): boolean {
    const before = this.rows;
    const rowBefore = this.#rowOf;
    if (marks.length * ROW > this.#spare.length) this.#spare = new Float32Array(2 * marks.length * ROW);
    const rows = this.#spare;
    const order = marks.map((drawn) => ({
      drawn,
      flags: flagsOf(drawn.mark, emphasis),
      radius: radiusOfMark(drawn.mark),
    }));
    const above = MARK.selected | MARK.hovered;
    order.sort((a, b) => (a.flags & above) - (b.flags & above) || b.radius - a.radius);
    const rowOf = new Map<string, number>();
    let moves = false;
    order.forEach(({ drawn, flags, radius }, index) => {
      const { mark, offset } = drawn;
      const at = index * ROW;
      const target = flags & MARK.selected ? radius * LIFT : radius;
      const known = rowBefore.get(mark.id);
      const from =
        known === undefined
          ? target * 0.4
          : mix(before[known + COLUMN.radius] as number, before[known + COLUMN.radius + 1] as number, eased);
      const [x, y] = toMercator(mark.position);
      rows[at + COLUMN.position] = x;
      rows[at + COLUMN.position + 1] = y;
      rows[at + COLUMN.radius] = from;
      rows[at + COLUMN.radius + 1] = target;
      rows[at + COLUMN.offset] = offset[0];
      rows[at + COLUMN.offset + 1] = offset[1];
      rows[at + COLUMN.flags] = flags;
      sectorEnds(mark.byCategory, categories, rows, at + COLUMN.sectors);
      const cell = cellOf(mark.count, radius);
      rows[at + COLUMN.cell] = cell?.x ?? 0;
      rows[at + COLUMN.cell + 1] = cell?.y ?? 0;
      rows[at + COLUMN.cell + 2] = cell?.width ?? 0;
      rows[at + COLUMN.cell + 3] = cell?.height ?? 0;
      rowOf.set(mark.id, at);
      if (Math.abs(from - target) > 0.05) moves = true;
    });
    this.#spare = before;
    this.rows = rows;
    this.length = marks.length;
    this.#rowOf = rowOf;
    return moves;
  }
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
