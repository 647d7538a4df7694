/** The categories of a table in the order in which they appear: each gets the next colour and a shape of its own. */
import { LIMITS } from '../core/limits.ts';
import type { Category } from '../core/model.ts';
import { cutText, toLine } from '../core/text.ts';

/** As theme/palette has them. */
const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'triangle-down', 'cross', 'star', 'hexagon'] as const;
const NONE = 'other';

export interface CategoryList {
  readonly list: readonly Category[];
  /** The index of a category, which is listed if it is new. What is one too many, or empty, is `other`. */
  readonly indexOf: (value: unknown) => number;
}

export function makeCategoryList(): CategoryList {
  const list: Category[] = [];
  const indexes = new Map<unknown, number>();
  const add = (id: string, label: string): number => {
    const known = list.findIndex((category) => category.id === id);
    if (known >= 0) return known;
    const color = list.length;
    // A second round of the colours goes with other shapes.
    const shape = SHAPES[(color + Math.floor(color / SHAPES.length)) % SHAPES.length] ?? 'circle';
    return list.push({ id, label, shape, color }) - 1;
  };
  const make = (value: unknown): number => {
    const label = cutText(toLine(value === null || value === undefined ? '' : String(value)), LIMITS.idChars);
    // The last row is kept for what comes after the others.
    if (label === '' || list.length >= LIMITS.categories - 1) {
      const known = list.findIndex((category) => category.label === label);
      return known >= 0 && label !== '' ? known : add(NONE, NONE);
    }
    return add(label, label);
  };
  return {
    list,
    indexOf: (value) => {
      const known = indexes.get(value);
      if (known !== undefined) return known;
      const made = make(value);
      // A table whose category is a text of its own in every row is not remembered word by word.
      if (indexes.size < LIMITS.categories * 16) indexes.set(value, made);
      return made;
    },
  };
}
