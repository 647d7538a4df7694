/** A category as its colour and its shape; hollow for what is not known to the day. */

import type { Category } from '../core/model.ts';
import { outlineOf } from '../theme/outlines.ts';
import { colorOf } from '../theme/palette.ts';
import { useApp } from './store.tsx';

interface CategoryMarkProps {
  readonly category: Category;
  readonly hollow?: boolean;
}

export function CategoryMark({ category, hollow = false }: CategoryMarkProps) {
  const dark = useApp((state) => state.dark);
  const color = colorOf(category.color, dark);
  return (
    <svg className="category-mark" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={outlineOf(category.shape)} fill={hollow ? 'none' : color} stroke={color} strokeWidth={hollow ? 2 : 1} />
    </svg>
  );
}
