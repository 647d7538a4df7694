/**
 * All that follows from the columns alone and takes time with their number: what list, chart and map each make when they
 * first see a dataset, and keep. Whoever takes in a large one makes them beforehand, a task for each, so that the page
 * stays alive; whoever does not finds everything all the same, a little later.
 */
import { chaptersOf } from './chapters.ts';
import type { Dataset } from './dataset.ts';
import { dayIndexOf } from './dayIndex.ts';
import { endOrderOf } from './endOrder.ts';
import { slicesOf } from './slices.ts';
import { timeSumsOf } from './timeSums.ts';

export const PREPARATIONS: readonly ((dataset: Dataset) => unknown)[] = [
  ({ columns }) => dayIndexOf(columns),
  ({ columns, categories }) => timeSumsOf(columns, categories.length),
  ({ columns }) => chaptersOf(columns),
  ({ columns }) => endOrderOf(columns),
  ({ columns }) => (columns.x.length > 0 ? slicesOf(columns) : null),
];
