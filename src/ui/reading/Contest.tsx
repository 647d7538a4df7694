/** The contested question that an event belongs to: every figure anyone claims, who, when and where, in order of saying. */
import { useMemo } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { Claim, DatedEvent } from '../../core/model.ts';
import { makeTopicTable, type TopicTable } from '../../core/topic.ts';
import { formatClaimDate } from '../../i18n/dates.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';
import { describeClaim } from './describeClaim.ts';
import { formatFigure } from './formatFigure.ts';
import { SourceLine } from './SourceLine.tsx';

export function Contest({ dataset, event }: { readonly dataset: Dataset; readonly event: DatedEvent }) {
  const { reading, topic: words } = useMessages();
  const lang = useApp((state) => state.lang);
  const table = useMemo(() => (event.topic ? makeTopicTable(dataset, event.topic) : null), [dataset, event]);
  const claims = table ? answersOf(table) : [];
  if (!table) return null;
  if (claims.length < 2) return <TopicLink table={table} language={dataset.info.language} />;
  return (
    <section className="view-section contest">
      <h3 className="section-heading">
        {reading.contested}: <span lang={dataset.info.language}>{table.topic.title}</span>
      </h3>
      <p lang={dataset.info.language}>{table.topic.question}</p>
      <p className="quiet">{reading.contestedNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{reading.columns.figure}</th>
            <th scope="col">{reading.columns.claimant}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id} data-current={claim.event === event.id || undefined}>
              <th scope="row">
                <Figures claim={claim} table={table} />
              </th>
              <td>
                {describeClaim(claim, reading)}{' '}
                <span className="contest-source">
                  {claim.when !== '' && `${formatClaimDate(claim, lang)} · `}
                  <SourceLine dataset={dataset} source={claim.source} paragraph={claim.paragraph} />
                </span>
                <OtherEvent dataset={dataset} claim={claim} current={event.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <SelectionLink to={{ kind: 'topic', id: table.topic.id }} hovers={false}>
          {words.open}
        </SelectionLink>
      </p>
    </section>
  );
}

/** The way to the question where there is too little to compare here. */
function TopicLink({ table: { topic }, language }: { readonly table: TopicTable; readonly language: string }) {
  const { topic: words } = useMessages();
  return (
    <section className="view-section contest">
      <h3 className="section-heading" lang={language}>
        {topic.title}
      </h3>
      <p lang={language}>{topic.question}</p>
      <p>
        <SelectionLink to={{ kind: 'topic', id: topic.id }} hovers={false}>
          {words.open}
        </SelectionLink>
      </p>
    </section>
  );
}

/** Claims that give a figure of the topic, and those that deny or could not verify one. */
function answersOf({ claims, rows }: TopicTable): Claim[] {
  const withFigure = new Set(rows.flatMap((row) => (row.compared ? [row.claim] : [])));
  return claims.filter(({ id, stance }) => withFigure.has(id) || stance === 'denies' || stance === 'could-not-verify');
}

function Figures({ claim, table }: { readonly claim: Claim; readonly table: TopicTable }) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const { measures } = table.topic;
  const figures = claim.figures.filter(({ measure }) => measures.length === 0 || measures.includes(measure));
  if (figures.length === 0) return '—';
  return figures.map((figure) => formatFigure(figure, reading, lang)).join('; ');
}

/** The event that the claim is about, when it is another one than the reader has open. */
function OtherEvent({ dataset, claim, current }: { dataset: Dataset; claim: Claim; current: string }) {
  const other = claim.event === current ? undefined : dataset.events.at(dataset.events.indexOf(claim.event));
  if (!other) return null;
  return (
    <SelectionLink to={{ kind: 'event', id: other.id }} className="contest-event" lang={dataset.info.language}>
      {other.title}
    </SelectionLink>
  );
}
