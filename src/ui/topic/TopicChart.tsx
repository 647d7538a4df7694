/**
 * The claimed figures of a topic: the key, the drawing to scale, and what the mark that is pointed at says. A chunk of its
 * own, with the scales and symbols that it needs.
 */
import { useRef } from 'react';
import { useApp, useMessages } from '../store.tsx';
import { useSize } from '../timeline/useSize.ts';
import { ChartKey } from './ChartKey.tsx';
import { Drawing, type DrawingProps } from './Drawing.tsx';
import { describeRow } from './describeRow.ts';

export function TopicChart(props: Omit<DrawingProps, 'width'>) {
  const { dataset, table, rows, lit } = props;
  const { reading, topic: words } = useMessages();
  const lang = useApp((state) => state.lang);
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const litRow = rows.find(({ id }) => id === lit);
  const told = litRow && describeRow(litRow, dataset, reading, lang);
  return (
    <figure className="topic-chart">
      <ChartKey measures={table.measures} rows={rows} />
      <div className="topic-chart-frame" ref={frame}>
        {/* Once there is a width, the page also has the font in which the drawing measures its labels. */}
        {width > 0 && <Drawing {...props} width={width} />}
      </div>
      <p className="topic-readout" aria-hidden="true">
        {told ? (
          <>
            <strong>{told.figure}</strong> {told.rest}
          </>
        ) : (
          <span className="quiet">{words.hint}</span>
        )}
      </p>
    </figure>
  );
}
