/**
 * Scrolls through more lines than a browser can lay out: only those in sight stand in the page, at their natural height.
 *
 * Browsers end an element at some 17 to 33 million pixels, which a million rows exceed. So the list is at most as tall as
 * `TALLEST`, and a place in it means a line (scrollPlace). While the reader scrolls on, lines follow one another as they
 * are; a leap (the scrollbar, a key) goes to the line meant. At rest the two are brought together, unseen: the lines stay
 * where they are on the screen, and the scrollbar moves to where they are in the list.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { lineAtPlace, placeOf, type ScrollRange } from './scrollPlace.ts';

export interface LongScroll {
  /** First line to stand in the page, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** CSS pixels of the whole list. */
  readonly height: number;
  /** Brings a line to the top. */
  readonly scrollTo: (line: number) => void;
}

interface Anchor {
  readonly first: number;
  /** The line that must stand `offset` pixels below the top of the sight. */
  readonly line: number;
  readonly offset: number;
}

const TOP: Anchor = { first: 0, line: 0, offset: 0 };

/** CSS pixels; well under what Firefox lays out (17.8 million). */
export const TALLEST = 8_000_000;
/** Lines kept in the page beyond either end of the sight. */
const BEYOND = 10;
/** Lines in the page. At 40 px for the lowest line, more than a tall screen and what is kept beyond it. */
const SHOWN = 60;
const REST_MS = 160;

/**
 * @param list the element that holds the lines, each with `data-line`, as its flow
 * @param lineHeight CSS pixels that a line takes on average, for the height of the scrollbar
 */
export function useLongScroll(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  lineCount: number,
  lineHeight: number,
): LongScroll {
  const height = Math.min(TALLEST, lineCount * lineHeight);
  const [kept, setAnchor] = useState<Anchor>(TOP);
  // A list that has become shorter ends where it ends.
  const anchor = kept.line < lineCount ? kept : TOP;
  const { first } = anchor;
  const end = Math.min(lineCount, first + SHOWN);
  const latest = useRef({ first, end, lineCount, height, lineHeight });
  useLayoutEffect(() => {
    latest.current = { first, end, lineCount, height, lineHeight };
  }, [first, end, lineCount, height, lineHeight]);

  // Before it is painted, the line that must stay is put where it must stay.
  useLayoutEffect(() => {
    const [box, element] = [scroller.current, list.current];
    if (!box || !element) return;
    if (anchor === TOP) {
      pad(element, 0);
      return;
    }
    const row = rowOf(element, anchor.line);
    if (!row) return;
    const wanted = padOf(element) + sightTop(box) + anchor.offset - row.getBoundingClientRect().top;
    pad(element, Math.max(0, wanted));
    // More lines lie above than the scrollbar has room for: it makes some.
    if (wanted < 0) box.scrollTop -= wanted;
  }, [scroller, list, anchor]);

  const goTo = useCallback(
    (share: number) => {
      const { lineCount: count } = latest.current;
      const line = Math.max(0, Math.min(count - 1, share));
      const at = Math.floor(line);
      const first = firstFor(at, count);
      // From the first line on, everything stands where it would without us.
      setAnchor(first === 0 ? TOP : { first, line: at, offset: -(line - at) * lineHeight });
    },
    [lineHeight],
  );

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      const element = list.current;
      if (element) bringTogether(box, element, latest.current);
    };
    const onScroll = () => {
      const element = list.current;
      if (!element) return;
      clearTimeout(timer);
      timer = setTimeout(settle, REST_MS);
      const now = latest.current;
      const top = sightTop(box);
      const bottom = top + box.clientHeight;
      const [head, foot] = [rowOf(element, now.first), rowOf(element, now.end - 1)];
      if (!head || !foot) return;
      const [from, to] = [head.getBoundingClientRect().top, foot.getBoundingClientRect().bottom];
      // At an end there is nothing to guess: the lines end where the list does.
      if (now.first === 0 || now.end === now.lineCount) settle();
      const lacksAbove = now.first > 0 && from > top - LEAST_BEYOND;
      const lacksBelow = now.end < now.lineCount && to < bottom + LEAST_BEYOND;
      if (!lacksAbove && !lacksBelow) return;
      if (to < top || from > bottom) {
        goTo(shareAt(box, element, now));
        return;
      }
      const row = firstInSight(element, top);
      if (!row) return;
      const line = Number(row.dataset.line);
      setAnchor({ first: firstFor(line, now.lineCount), line, offset: row.getBoundingClientRect().top - top });
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', onScroll);
    };
  }, [scroller, list, goTo]);

  const scrollTo = useCallback(
    (line: number) => {
      const [box, element] = [scroller.current, list.current];
      if (!box || !element) return;
      const { lineCount: count, height: tall } = latest.current;
      const range = Math.max(0, tall - box.clientHeight);
      box.scrollTop = topOf(box, element) + placeOf(line, { lineCount: count, lineHeight, range });
      goTo(line);
    },
    [scroller, list, goTo, lineHeight],
  );
  return { first, end, height, scrollTo };
}

/** CSS pixels of lines beyond the sight under which more are fetched. */
const LEAST_BEYOND = 200;

const firstFor = (line: number, lineCount: number): number => Math.max(0, Math.min(line - BEYOND, lineCount - SHOWN));

const rowOf = (list: HTMLElement, line: number) => list.querySelector<HTMLElement>(`[data-line="${line}"]`);

const sightTop = (box: HTMLElement): number => box.getBoundingClientRect().top;

/** Where the list begins in what the box scrolls. */
const topOf = (box: HTMLElement, list: HTMLElement): number =>
  box.scrollTop + list.getBoundingClientRect().top - sightTop(box);

const padOf = (list: HTMLElement): number => Number.parseFloat(list.style.paddingTop) || 0;

function pad(list: HTMLElement, pixels: number): void {
  list.style.paddingTop = `${pixels}px`;
}

function firstInSight(list: HTMLElement, top: number): HTMLElement | undefined {
  return [...list.querySelectorAll<HTMLElement>('[data-line]')].find((row) => row.getBoundingClientRect().bottom > top);
}

interface Extent {
  readonly first: number;
  readonly end: number;
  readonly lineCount: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** The line that the place of the scrollbar means. */
function shareAt(box: HTMLElement, list: HTMLElement, extent: Extent): number {
  return lineAtPlace(box.scrollTop - topOf(box, list), rangeOf(box, extent));
}

const rangeOf = (box: HTMLElement, { lineCount, lineHeight, height }: Extent): ScrollRange => ({
  lineCount,
  lineHeight,
  range: Math.max(0, height - box.clientHeight),
});

/** Moves padding and scrollbar by the same, so that nothing moves on the screen and each line has its place in the list. */
function bringTogether(box: HTMLElement, list: HTMLElement, extent: Extent): void {
  const { first, end, lineCount, height } = extent;
  const top = sightTop(box);
  const row = firstInSight(list, top);
  const [head, foot] = [rowOf(list, first), rowOf(list, end - 1)];
  if (!row || !head || !foot) return;
  const place = box.scrollTop - topOf(box, list);
  // Before the list, or behind it, there is nothing to bring together.
  if (place < 0 || place > height) return;
  const here = row.getBoundingClientRect();
  const wanted =
    first === 0
      ? top - head.getBoundingClientRect().top
      : end === lineCount
        ? height - (foot.getBoundingClientRect().bottom - top)
        : placeOf(Number(row.dataset.line) + (top - here.top) / here.height, rangeOf(box, extent));
  const by = Math.round(wanted - place);
  if (Math.abs(by) < 2) return;
  if (padOf(list) + by < 0) return;
  pad(list, padOf(list) + by);
  box.scrollTop += by;
}
