/**
 * One article: what is known of it and how, and everything it claims in the order of its paragraphs. What was skipped
 * stands in its place with the reason, so that a reader can check that nothing was left out.
 */
import { useEffect, useRef } from 'react';
import { authorsOf, formatCitation } from '../../core/citation.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Claim, Source } from '../../core/model.ts';
import { formatClaimDate, formatEdtf } from '../../i18n/dates.ts';
import { selectHiddenCount } from '../../store/counts.ts';
import type { Selection } from '../../store/state.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useCalmApp } from '../calmState.ts';
import { HiddenLine } from '../filters/HiddenLine.tsx';
import { useHrefOf } from '../hrefOf.ts';
import { describeClaim } from '../reading/describeClaim.ts';
import { ViewHead } from '../reading/ViewHead.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';
import { useToday } from '../useToday.ts';
import { formatReason } from './formatReason.ts';
import { claimsOf, countClaimed, listParagraphs, type Stretch } from './listParagraphs.ts';
import './article.css';

interface ArticleViewProps {
  readonly dataset: Dataset;
  readonly id: string;
  /** The paragraph to show. */
  readonly paragraph: number | undefined;
  readonly back: Selection | null;
}

export function ArticleView({ dataset, id, paragraph, back }: ArticleViewProps) {
  const { article: words, reading } = useMessages();
  const hidden = useCalmApp(selectHiddenCount);
  const source = dataset.sourceById.get(id);
  if (!source) return null;
  return (
    <article className="view">
      <ViewHead
        dataset={dataset}
        back={back}
        kicker={source.related_to ? reading.related : words.kicker}
        title={source.title}
        titleLang={source.language ?? dataset.info.language}
      />
      {isOurTitle(source) && <p className="quiet article-untitled">{words.untitled}</p>}
      <Facts dataset={dataset} source={source} />
      <p className="quiet article-limited">{words.limited}</p>
      <HiddenLine hidden={hidden} />
      <Paragraphs dataset={dataset} source={source} paragraph={paragraph} />
      <Cite source={source} />
    </article>
  );
}

/** A title in brackets describes an article that has none. */
const isOurTitle = ({ title }: Source): boolean => /^\[.*\]$/.test(title);

function Facts({ dataset, source }: { readonly dataset: Dataset; readonly source: Source }) {
  const { article: words } = useMessages();
  const lang = useApp((state) => state.lang);
  const language = dataset.info.language;
  const authors = authorsOf(source);
  const parent = source.related_to === undefined ? undefined : dataset.sourceById.get(source.related_to);
  const related = dataset.sources.filter((other) => other.related_to === source.id);
  return (
    <dl className="article-facts">
      {source['container-title'] && (
        <div>
          <dt>{words.publisher}</dt>
          <dd lang={language}>{source['container-title']}</dd>
        </div>
      )}
      {authors.length > 0 && (
        <div>
          <dt>{words.author}</dt>
          <dd lang={language}>{authors.join('; ')}</dd>
        </div>
      )}
      <div>
        <dt>{words.published}</dt>
        <dd>
          {source.published === '' ? words.undated : formatEdtf(source.published, lang)}
          {source.published_basis && (
            <span className="article-basis" lang={language}>
              {source.published_basis}
            </span>
          )}
        </dd>
      </div>
      {!parent && (
        <div>
          <dt>{words.length}</dt>
          <dd>{words.paragraphs(source.paragraphs)}</dd>
        </div>
      )}
      {parent && (
        <div>
          <dt>{words.under}</dt>
          <dd>
            <ArticleLink source={parent} />
          </dd>
        </div>
      )}
      {related.length > 0 && (
        <div>
          <dt>{words.related}</dt>
          <dd>
            <ul>
              {related.map((other) => (
                <li key={other.id}>
                  <ArticleLink source={other} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <Audit dataset={dataset} source={source} parent={parent} />
    </dl>
  );
}

function ArticleLink({ source }: { readonly source: Source }) {
  return (
    <SelectionLink to={{ kind: 'article', id: source.id }} hovers={false} lang={source.language}>
      {source.title}
    </SelectionLink>
  );
}

/** What the records prove of their own completeness; a dataset that does not tell gets no such line. */
function Audit({ dataset, source, parent }: { dataset: Dataset; source: Source; parent: Source | undefined }) {
  const { article: words } = useMessages();
  const { audit } = source;
  if (!audit && !parent?.audit) return null;
  return (
    <div>
      <dt>{words.audit}</dt>
      {audit ? (
        <dd>
          {words.accounted(countClaimed(dataset, source), audit.skipped.length, source.paragraphs)}{' '}
          {words.phrases(audit.phrases)}
        </dd>
      ) : (
        <dd>{words.accountedBy(parent?.title ?? '')}</dd>
      )}
    </div>
  );
}

function Paragraphs({
  dataset,
  source,
  paragraph,
}: {
  dataset: Dataset;
  source: Source;
  paragraph: number | undefined;
}) {
  const { article: words } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const selection = useApp((state) => state.selection);
  // After the reading column has put the focus on the heading: a link to a paragraph leads to the paragraph.
  useEffect(() => {
    if (selection?.paragraph === undefined) return;
    const target = list.current?.querySelector<HTMLElement>('[data-target]');
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [selection]);
  const stretches = listParagraphs(dataset, source);
  const count = claimsOf(dataset, source.id).length;
  return (
    <section className="view-section">
      <h3 className="section-heading">{count > 0 ? words.claims(count) : words.noClaims}</h3>
      <ol className="article-paragraphs" ref={list}>
        {stretches.map((stretch) => {
          const isTarget = paragraph !== undefined && stretch.first <= paragraph && paragraph <= stretch.last;
          return (
            <li
              key={`${stretch.kind} ${stretch.first}`}
              data-kind={stretch.kind}
              data-paragraph={stretch.first}
              data-target={isTarget || undefined}
              tabIndex={-1}
            >
              <ParagraphNumber first={stretch.first} last={stretch.last} />
              <div>
                <StretchText dataset={dataset} stretch={stretch} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ParagraphNumber({ first, last }: { readonly first: number; readonly last: number }) {
  const { reading } = useMessages();
  return <span className="article-number">{reading.paragraph(first === last ? first : `${first}–${last}`)}</span>;
}

function StretchText({ dataset, stretch }: { readonly dataset: Dataset; readonly stretch: Stretch }) {
  const { article: words, reading } = useMessages();
  if (stretch.kind === 'skipped') return <p className="quiet">{formatReason(stretch.reason, words, reading)}</p>;
  if (stretch.kind === 'related') return <ArticleLink source={stretch.source} />;
  return stretch.claims.map((claim) => <ClaimText key={claim.id} dataset={dataset} claim={claim} />);
}

function ClaimText({ dataset, claim }: { readonly dataset: Dataset; readonly claim: Claim }) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const event = dataset.events.at(dataset.events.indexOf(claim.event));
  const language = dataset.info.language;
  return (
    <div className="article-claim" data-stance={claim.stance}>
      <p className="claim-says" lang={language}>
        {claim.says}
      </p>
      <p className="claim-who">{describeClaim(claim, reading)}</p>
      <p className="claim-where">
        {claim.when !== '' && <span>{reading.claimedOn(formatClaimDate(claim, lang))}</span>}
        {event && (
          <SelectionLink to={{ kind: 'event', id: event.id }} lang={language}>
            {event.title}
          </SelectionLink>
        )}
      </p>
    </div>
  );
}

function Cite({ source }: { readonly source: Source }) {
  const hrefOf = useHrefOf();
  const { article: words, reading } = useMessages();
  const citation = formatCitation(source, { accessed: useToday() });
  return (
    <section className="view-section cite">
      <h3 className="section-heading">{words.cite}</h3>
      <p className="cite-text" lang="en">
        {citation}
      </p>
      <p className="notice-actions">
        <CopyButton text={citation} label={reading.copy} />
        <a className="cite-link" href={hrefOf({ kind: 'article', id: source.id })}>
          {words.linkHere}
        </a>
      </p>
    </section>
  );
}
