/** A category in the reader's language; the dataset's own label for one that Dateline does not know. */
import type { Category } from '../core/model.ts';
import type { Messages } from '../i18n/messages.ts';

export const categoryLabel = ({ id, label }: Category, { categories }: Messages['header']): string =>
  categories[id] ?? label;
