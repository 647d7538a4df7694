/** What stands in the page of the map until the app does, and stays where no script runs: the list of everything. */
import { Contents } from './Contents.tsx';
import type { Card } from './head.ts';
import { type PageContext, PageLink } from './parts.tsx';

export function MapPageContents({ card, ...context }: PageContext & { readonly card: Card }) {
  const { records, framed } = context;
  const { image } = card;
  return (
    <div className="page without-scripts">
      <main>
        <p className="kicker">Dateline</p>
        <h1>
          {framed ? (
            <PageLink {...context} to={{ kind: 'contents' }}>
              {card.title}
            </PageLink>
          ) : (
            card.title
          )}
        </h1>
        <p className="lead">{card.description}</p>
        <p className="quiet">{records.words.noScript}</p>
        {image && (
          <figure>
            <img
              src={`${framed ? '../' : './'}${image.path}`}
              width={image.width}
              height={image.height}
              alt={image.alt}
              loading="lazy"
            />
            <figcaption>{records.messages.header.mapCredit}</figcaption>
          </figure>
        )}
        <Contents {...context} />
      </main>
    </div>
  );
}
