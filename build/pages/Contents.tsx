/** Everything the map holds as one list: by place, what names no place, the questions, the articles. */
import { EventItems, type PageContext, PageLink, PlaceName } from './parts.tsx';

interface ContentsProps extends PageContext {
  /** Level of the parts' headings: they stand under the page's own. */
  readonly level?: 'h2' | 'h3';
}

export function Contents({ level: Heading = 'h2', ...context }: ContentsProps) {
  const { records } = context;
  const { list, reading, search } = records.messages;
  const unplaced = records.events.filter(({ places }) => places.length === 0);
  return (
    <>
      {records.places.map((place) => {
        const events = records.eventsAt(place.id);
        return (
          <section key={place.id} className="place">
            <Heading>
              <PlaceName {...context} place={place} />{' '}
              <small>
                {reading.kind[place.kind]} · {reading.eventsHere(events.length)}
              </small>
            </Heading>
            <EventItems {...context} events={events} at={place} />
          </section>
        );
      })}
      {unplaced.length > 0 && (
        <section className="place">
          <Heading>{list.unplacedTitle}</Heading>
          <EventItems {...context} events={unplaced} />
        </section>
      )}
      {records.topics.length > 0 && (
        <section>
          <Heading>{search.kinds.topic}</Heading>
          <ul className="links">
            {records.topics.map((topic) => (
              <li key={topic.id}>
                <PageLink {...context} to={{ kind: 'topic', id: topic.id }}>
                  {topic.title}
                </PageLink>{' '}
                <span className="quiet">{topic.question}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Heading>{search.kinds.source}</Heading>
        <ul className="links">
          {records.sources.map((source) => (
            <li key={source.id}>
              <PageLink {...context} to={{ kind: 'article', id: source.id }} lang={source.language}>
                {source.title}
              </PageLink>{' '}
              <span className="quiet">{source.short}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
