/**
 * A question that the articles answer differently: every claim on it beside the others, as a chart to scale where figures
 * can be compared, and always as a table. Nothing is added up, averaged or merged.
 */
import { useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { makeTopicTable } from '../../core/topic.ts';
import { selectHiddenCount } from '../../store/counts.ts';
import type { Selection } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { HiddenLine } from '../filters/HiddenLine.tsx';
import { useHrefOf } from '../hrefOf.ts';
import { makePart } from '../makePart.tsx';
import { ViewHead } from '../reading/ViewHead.tsx';
import { useMessages } from '../store.tsx';
import { numberRows } from './chartRows.ts';
import { TopicTable } from './TopicTable.tsx';
import './topic.css';

/** Scales and symbols come with the chart alone; without them the table still says everything. */
const TopicChart = makePart(async () => (await import('./TopicChart.tsx')).TopicChart, {
  Waiting: () => <div className="topic-chart-room" />,
  Failed: ChartFailed,
});

interface TopicViewProps {
  readonly dataset: Dataset;
  readonly id: string;
  readonly back: Selection | null;
}

export function TopicView({ dataset, id, back }: TopicViewProps) {
  const hrefOf = useHrefOf();
  const { reading, topic: words } = useMessages();
  const hidden = useCalmApp(selectHiddenCount);
  const table = useMemo(() => makeTopicTable(dataset, id), [dataset, id]);
  const numbered = useMemo(() => (table ? numberRows(table) : []), [table]);
  /** Id of the row that is pointed at, in the chart or in the table. */
  const [lit, setLit] = useState<string | null>(null);
  if (!table) return null;
  const { topic, claims } = table;
  const language = dataset.info.language;
  const claimants = new Set(claims.map((claim) => claim.attribution.by)).size;
  const articles = new Set(claims.map((claim) => claim.source)).size;
  return (
    <article className="view topic">
      <ViewHead dataset={dataset} back={back} kicker={words.kicker} title={topic.title} titleLang={language} />
      <p className="view-summary" lang={language}>
        {topic.question}
      </p>
      <p className="quiet topic-count">{words.count(claims.length, claimants, articles)}</p>
      <HiddenLine hidden={hidden} />
      {numbered.length > 0 && (
        <section className="topic-figures" aria-label={words.chart(topic.title)}>
          <p className="quiet topic-note">{reading.contestedNote}</p>
          <TopicChart dataset={dataset} table={table} rows={numbered} lit={lit} onLight={setLit} />
        </section>
      )}
      <TopicTable dataset={dataset} table={table} rows={numbered} lit={lit} onLight={setLit} />
      <p className="topic-link">
        <a href={hrefOf({ kind: 'topic', id })}>{words.linkHere}</a>
      </p>
    </article>
  );
}

function ChartFailed() {
  const { topic } = useMessages();
  return <p className="quiet">{topic.chartFailed}</p>;
}
