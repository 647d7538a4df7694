/** What stands in the page of the map until the app does, and stays where no script runs: the list of everything. */
import { Contents } from './Contents.tsx';
import type { Card } from './head.ts';
import { PictureSvg } from './PictureSvg.tsx';
import { type PageContext, PageLink } from './parts.tsx';
import type { Picture } from './picture.ts';

interface MapPageContentsProps extends PageContext {
  readonly card: Pick<Card, 'title' | 'description' | 'image'>;
  /** Where the page carries its map in itself, in place of the card's file. */
  readonly picture?: Picture | null;
}

export function MapPageContents({ card, picture = null, ...context }: MapPageContentsProps) {
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
        {picture && (
          <figure>
            <PictureSvg picture={picture} name={records.words.picture(card.title)} />
            <figcaption>{records.messages.header.mapCredit}</figcaption>
          </figure>
        )}
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
