/** One article as a page: what is known of it, and what it claims from its first paragraph to its last. */
import { authorsOf } from '../../src/core/citation.ts';
import type { Source } from '../../src/core/model.ts';
import { parseUrl } from '../../src/core/url.ts';
import { formatEdtf } from '../../src/i18n/dates.ts';
import { formatReason } from '../../src/ui/article/formatReason.ts';
import { claimsOf, countClaimed, listParagraphs, type Stretch } from '../../src/ui/article/listParagraphs.ts';
import { toDateTime } from './dateTime.ts';
import { ClaimItem, type PageContext, PageLink } from './parts.tsx';

export function ArticlePage({ source, ...context }: PageContext & { readonly source: Source }) {
  const { records } = context;
  const { article: words } = records.messages;
  const stretches = listParagraphs(records.dataset, source);
  const count = claimsOf(records.dataset, source.id).length;
  return (
    <>
      {/^\[.*\]$/.test(source.title) && <p className="quiet">{words.untitled}</p>}
      <Facts {...context} source={source} />
      <section>
        <h2>{count > 0 ? words.claims(count) : words.noClaims}</h2>
        <ol className="paragraphs">
          {stretches.map((stretch) => (
            <li key={`${stretch.kind} ${stretch.first}`} id={`p${stretch.first}`} data-kind={stretch.kind}>
              <span className="paragraph-number">
                {records.messages.reading.paragraph(
                  stretch.first === stretch.last ? stretch.first : `${stretch.first}–${stretch.last}`,
                )}
              </span>
              <div>
                <StretchText {...context} stretch={stretch} />
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function StretchText({ stretch, ...context }: PageContext & { readonly stretch: Stretch }) {
  const { records } = context;
  const { article, reading } = records.messages;
  if (stretch.kind === 'skipped') return <p className="quiet">{formatReason(stretch.reason, article, reading)}</p>;
  if (stretch.kind === 'related') return <ArticleLink {...context} source={stretch.source} />;
  return stretch.claims.map((claim) => {
    const event = records.events[records.indexOf(claim.event)];
    const about = event && (
      <PageLink {...context} to={{ kind: 'event', id: event.id }}>
        {event.title}
      </PageLink>
    );
    return (
      <div key={claim.id} className="claim">
        <ClaimItem {...context} claim={claim} about={about} />
      </div>
    );
  });
}

function ArticleLink({ source, ...context }: PageContext & { readonly source: Source }) {
  return (
    <PageLink {...context} to={{ kind: 'article', id: source.id }} lang={source.language}>
      {source.title}
    </PageLink>
  );
}

function Facts({ source, ...context }: PageContext & { readonly source: Source }) {
  const { records } = context;
  const { article: words } = records.messages;
  const authors = authorsOf(source);
  const parent = records.source(source.related_to ?? '');
  const related = records.sources.filter((other) => other.related_to === source.id);
  const dateTime = toDateTime(source.published);
  const date = source.published === '' ? words.undated : formatEdtf(source.published, records.lang);
  const url = parseUrl(source.URL);
  const { audit } = source;
  return (
    <dl className="facts">
      {source['container-title'] && <Fact name={words.publisher}>{source['container-title']}</Fact>}
      {authors.length > 0 && <Fact name={words.author}>{authors.join('; ')}</Fact>}
      <Fact name={words.published}>
        {dateTime === null ? date : <time dateTime={dateTime}>{date}</time>}
        {source.published_basis && <span className="quiet"> {source.published_basis}</span>}
      </Fact>
      {url.ok && (
        <Fact name="URL">
          <a href={url.value} rel="noopener noreferrer">
            {new URL(url.value).hostname}
          </a>
        </Fact>
      )}
      {parent ? (
        <Fact name={words.under}>
          <ArticleLink {...context} source={parent} />
        </Fact>
      ) : (
        <Fact name={words.length}>{words.paragraphs(source.paragraphs)}</Fact>
      )}
      {related.length > 0 && (
        <Fact name={words.related}>
          <ul>
            {related.map((other) => (
              <li key={other.id}>
                <ArticleLink {...context} source={other} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {audit && (
        <Fact name={words.audit}>
          {words.accounted(countClaimed(records.dataset, source), audit.skipped.length, source.paragraphs)}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
