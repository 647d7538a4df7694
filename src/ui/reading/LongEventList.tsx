/**
 * Events by chapter when there are more than a page should hold: only the rows in sight stand in it. Every row still
 * says its place in the whole list.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { EventRow } from './EventRow.tsx';
import type { Chapter } from './groupByMonth.ts';
import { useRoving } from './useRoving.ts';

type Line =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string }
  | { readonly kind: 'event'; readonly key: string; readonly event: number; readonly position: number };

const HEADING_HEIGHT = 40;
const ROW_HEIGHT = 96;

interface LongEventListProps {
  readonly dataset: Dataset;
  readonly chapters: readonly Chapter[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function LongEventList({ dataset, chapters, scroller }: LongEventListProps) {
  const list = useRef<HTMLUListElement>(null);
  const lines = useMemo(() => toLines(dataset, chapters), [dataset, chapters]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    // The heading of the chapter that fills the top stays in the page, and in sight, as long as its rows do.
    rangeExtractor: (range) => {
      const heading = headingOf(lines, range.startIndex);
      return [...new Set([heading, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  const current = headingOf(lines, virtualizer.range?.startIndex ?? 0);
  const items = virtualizer.getVirtualItems();
  const shown = items.flatMap(({ index }) => {
    const line = lines[index];
    return line?.kind === 'event' ? [line.event] : [];
  });
  const { stop, ...roving } = useRoving(list, shown, dataset);
  const total = lines.length - chapters.length;
  return (
    <ul className="long-list" ref={list} style={{ height: virtualizer.getTotalSize() }} {...roving}>
      {items.map(({ index, key, start }) => {
        const line = lines[index];
        if (!line) return null;
        const isCurrent = index === current;
        const place = isCurrent ? undefined : { transform: `translateY(${start}px)` };
        return line.kind === 'heading' ? (
          <li
            key={key}
            className="long-list-line"
            data-current={isCurrent || undefined}
            style={place}
            data-index={index}
            ref={virtualizer.measureElement}
          >
            <h3 className="chapter-heading">{line.text}</h3>
          </li>
        ) : (
          <li
            key={key}
            className="long-list-line"
            style={place}
            data-index={index}
            ref={virtualizer.measureElement}
            aria-posinset={line.position}
            aria-setsize={total}
          >
            <EventRow dataset={dataset} index={line.event} isStop={line.event === stop} />
          </li>
        );
      })}
    </ul>
  );
}

/** The line that heads the chapter of line `index`. */
function headingOf(lines: readonly Line[], index: number): number {
  return Math.max(
    0,
    lines.findLastIndex((line, at) => at <= index && line.kind === 'heading'),
  );
}

function toLines(dataset: Dataset, chapters: readonly Chapter[]): Line[] {
  let position = 0;
  return chapters.flatMap(({ key, heading, events }): Line[] => [
    { kind: 'heading', key: `heading:${key}`, text: heading },
    ...events.map(
      (event): Line => ({ kind: 'event', key: dataset.events.idAt(event) ?? `${event}`, event, position: ++position }),
    ),
  ]);
}
