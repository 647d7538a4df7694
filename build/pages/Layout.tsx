/** What every static page looks like: the wordmark, the heading, the map drawn, the facts, and the ways on. */
import type { ReactNode } from 'react';
import { formatEdtf } from '../../src/i18n/dates.ts';
import { PictureSvg } from './PictureSvg.tsx';
import { type PageContext, PageLink } from './parts.tsx';
import { liveLinkTo, type Target, upFrom } from './paths.ts';
import type { Picture } from './picture.ts';

interface LayoutProps extends PageContext {
  readonly target: Target;
  readonly title: string;
  readonly kicker: ReactNode;
  readonly lead: string;
  readonly picture: Picture | null;
  /** The pages before and after this one in order. */
  readonly neighbours?: { readonly previous?: Neighbour | undefined; readonly next?: Neighbour | undefined };
  readonly dataFile: string;
  readonly children: ReactNode;
}

export interface Neighbour {
  readonly to: Target;
  readonly title: string;
}

export function Layout({
  target,
  title,
  kicker,
  lead,
  picture,
  neighbours,
  dataFile,
  children,
  ...context
}: LayoutProps) {
  const { records, folder } = context;
  const { words, messages, dataset, lang } = records;
  return (
    <div className="page">
      <header className="page-header">
        <a className="wordmark" href={liveLinkTo({ kind: 'map' }, folder)}>
          Dateline
        </a>
        {target.kind !== 'contents' && (
          <PageLink {...context} to={{ kind: 'contents' }}>
            {dataset.info.title}
          </PageLink>
        )}
      </header>
      <main>
        <p className="kicker">{kicker}</p>
        <h1>{title}</h1>
        {lead !== '' && <p className="lead">{lead}</p>}
        <p>
          <a className="button" href={liveLinkTo(target, folder)}>
            {target.kind === 'contents' ? words.openMap : words.openOnMap}
          </a>
        </p>
        {picture && (
          <figure>
            <PictureSvg picture={picture} name={words.picture(title)} />
            <figcaption>{messages.header.mapCredit}</figcaption>
          </figure>
        )}
        {children}
      </main>
      <nav className="page-more" aria-label={words.navigation}>
        <Way {...context} name={messages.reading.previous} neighbour={neighbours?.previous} />
        <Way {...context} name={messages.reading.next} neighbour={neighbours?.next} />
        <PageLink {...context} to={{ kind: 'contents' }}>
          {words.contents}
        </PageLink>
      </nav>
      <footer className="page-footer">
        <p>{messages.header.dataCredit(dataset.info.licence, dataset.info.attribution)}</p>
        <p>
          {messages.header.modified(formatEdtf(dataset.info.modified, lang))}{' '}
          <a href={`${upFrom(folder)}${dataFile}`} download="">
            {messages.header.download}
          </a>
        </p>
      </footer>
    </div>
  );
}

function Way({ name, neighbour, ...context }: PageContext & { name: string; neighbour: Neighbour | undefined }) {
  if (!neighbour) return null;
  return (
    <p>
      <span className="quiet">{name}</span>{' '}
      <PageLink {...context} to={neighbour.to}>
        {neighbour.title}
      </PageLink>
    </p>
  );
}
