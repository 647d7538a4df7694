/** A category in the reader's language; the dataset's own label for one that Dateline does not know. */
import type { Category } from '../core/model.ts';
import type { FirstMessages } from '../i18n/first.ts';

export const categoryLabel = ({ id, label }: Category, categories: FirstMessages['categories']): string =>
  categories[id] ?? label;
