/** A long list as lines: the heading of each chapter and, under it, its events. Found by number, never written out. */
import type { Listing } from '../../core/activeList.ts';

export type ListLine =
  | { readonly kind: 'heading'; readonly chapter: number; readonly event: number }
  | { readonly kind: 'event'; readonly chapter: number; readonly event: number; readonly position: number };

export const lineCountOf = ({ length, chapters }: Listing): number => length + chapters.length;

/** The line at a number from 0. Of a heading, `event` is the chapter's first. */
export function lineAt({ chapters, at }: Listing, line: number): ListLine {
  // Chapter c's heading is line `position + c`: one heading more for each chapter before.
  let low = 0;
  let high = chapters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((chapters[middle]?.position ?? 0) + middle <= line) low = middle;
    else high = middle - 1;
  }
  const chapter = chapters[low];
  if (chapter && chapter.position + low === line) return { kind: 'heading', chapter: low, event: chapter.event };
  const position = line - (chapter ? low + 1 : 0);
  return { kind: 'event', chapter: low, event: at(position), position };
}
