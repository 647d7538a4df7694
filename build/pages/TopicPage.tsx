/** A question that the articles answer differently, as a page: every claim on it in one table, never added up or merged. */
import type { Topic } from '../../src/core/model.ts';
import { makeTopicTable } from '../../src/core/topic.ts';
import { formatClaimDate } from '../../src/i18n/dates.ts';
import { formatFigure } from '../../src/ui/reading/formatFigure.ts';
import { claimantOf } from '../../src/ui/topic/claimantOf.ts';
import { toDateTime } from './dateTime.ts';
import { EventItems, type PageContext, Sources } from './parts.tsx';

export function TopicPage({ topic, ...context }: PageContext & { readonly topic: Topic }) {
  const { records } = context;
  const { reading, topic: words } = records.messages;
  const claims = makeTopicTable(records.dataset, topic.id)?.claims ?? [];
  const claimants = new Set(claims.map(({ attribution }) => attribution.by)).size;
  const articles = new Set(claims.map(({ source }) => source)).size;
  const events = records.eventsOn(topic.id);
  return (
    <>
      <p className="quiet">
        {words.count(claims.length, claimants, articles)}. {reading.contestedNote}
      </p>
      {/* Wider than a phone: the table scrolls, not the page, and a keyboard can do so. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus. */}
      <section className="table-scroll" tabIndex={0} aria-label={words.table(topic.title)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.when}</th>
              <th scope="col">{words.columns.who}</th>
              <th scope="col">{words.columns.says}</th>
              <th scope="col">{words.columns.where}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => {
              const { name, via } = claimantOf(claim, words);
              const dateTime = toDateTime(claim.when);
              const when = formatClaimDate(claim, records.lang);
              return (
                <tr key={claim.id}>
                  <td>{dateTime === null ? when : <time dateTime={dateTime}>{when}</time>}</td>
                  <th scope="row">
                    {name}
                    {via.length > 0 && <span className="quiet">, {words.via(via)}</span>}
                  </th>
                  <td>
                    <span className="quiet">{words.stances[claim.stance]}</span>{' '}
                    {claim.figures.length > 0 && (
                      <strong>
                        {claim.figures.map((figure) => formatFigure(figure, reading, records.lang)).join('; ')}.{' '}
                      </strong>
                    )}
                    {claim.says}
                  </td>
                  <td>
                    <Sources {...context} claims={[claim]} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{reading.eventsHere(events.length)}</h2>
        <EventItems {...context} events={events} />
      </section>
    </>
  );
}
