/**
 * Vite plugin: writes a page for everything that the map shows, for readers without scripts, for search engines and for
 * the cards that other sites make of a link; and the same list into the pages of the map, which the app replaces when it
 * starts. Nothing here runs in a browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin, Rolldown } from 'vite';
import { compileDataset } from '../../data/compile.ts';
import { CREDITS } from '../../src/map/basemap/sources.ts';
import { readSiteUrl, type SiteUrl } from '../site.ts';
import { openBasemap } from './basemap.ts';
import { makeDocument } from './document.ts';
import { type Card, cardTags } from './head.ts';
import { MapPageContents } from './MapPageContents.tsx';
import { makeOembed, oembedPath } from './oembed.ts';
import { makePageSet, type StaticPage } from './pageSet.tsx';
import { folderOf } from './paths.ts';
import { makePictures, type PageImage } from './pictures.ts';
import { makeRecords, type Records } from './records.ts';
import { makeSitemap } from './sitemap.ts';
import { mapData } from './structuredData.ts';
import { readTokens } from './tokens.ts';

/** The style sheet of the pages, as an entry of the build. */
export const PAGES_STYLE = 'build/pages/pages.css';
const DATA_FILE = 'data/north-korea-in-russia.geojson';
const CREDIT = ['Dateline', ...CREDITS.map(({ name }) => name)].join(' · ');

interface Rendered {
  readonly records: Records;
  readonly pages: readonly StaticPage[];
  readonly map: Card;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export function staticPages(): Plugin {
  let root = '.';
  let site: SiteUrl = null;
  let warn: (line: string) => void = () => {};
  let rendering: Promise<Rendered> | null = null;
  const render = () => {
    rendering ??= renderAll(root, site, warn);
    return rendering;
  };
  return {
    name: 'dateline:static-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      site = readSiteUrl(join(config.publicDir, 'dateline.config.json'), process.env);
      warn = (line) => config.logger.warn(line);
    },
    buildStart() {
      rendering = null;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path, bundle }) {
        const { records, map } = await render();
        return fillMapPage(html, records, map, site, {
          framed: path.startsWith('/embed/'),
          style: pagesStyleIn(bundle).fileName,
        });
      },
    },
    async generateBundle(_options, bundle) {
      const { records, pages, map, pictures } = await render();
      const style = pagesStyleIn(bundle).fileName;
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      for (const { card, markup } of pages) emit(`${card.folder}index.html`, makeDocument(card, markup, [style], site));
      for (const [path, png] of pictures) emit(path, png);
      if (site === null) {
        warn(
          'The address of the site is not set (DATELINE_SITE_URL): pages come without og:url and og:image, ' +
            'and there is no oEmbed and no sitemap.',
        );
        return;
      }
      const credit = records.dataset.info.attribution;
      for (const { target, card } of [{ target: { kind: 'map' } as const, card: map }, ...pages]) {
        if (card.oembed === null) continue;
        const answer = makeOembed({ target, title: card.title, site, credit, picture: card.image });
        emit(card.oembed, `${JSON.stringify(answer)}\n`);
      }
      const addresses = ['', ...pages.map(({ target }) => folderOf(target))].map((folder) => `${site}${folder}`);
      emit('sitemap.xml', makeSitemap(addresses, records.dataset.info.modified));
    },
  };
}

async function renderAll(root: string, site: SiteUrl, warn: (line: string) => void): Promise<Rendered> {
  const compiled = compileDataset(root);
  if (!compiled.ok) throw new Error(`The data do not compile: ${compiled.problems[0]?.message}`);
  const records = makeRecords(compiled.dataset);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const basemap = openBasemap(root);
  const renderer = await loadRenderer(root, read('src/theme/tokens.css'), warn);
  // The page of the map shows its picture itself; the others are for cards, which need the address of the site.
  const whole = makePictures(records, basemap, renderer);
  const { image } = await whole.pictureOf([...records.events.keys()], null);
  const each = site === null ? makePictures(records, basemap, null) : whole;
  const pages = await makePageSet(records, { site, dataFile: DATA_FILE, pictureOf: each.pictureOf });
  return { records, pages, map: mapCard(records, site, image), pictures: await whole.files() };
}

/** The renderer is a program of the machine's own kind: where there is none for it, pages come without pictures for cards. */
async function loadRenderer(root: string, tokens: string, warn: (line: string) => void) {
  try {
    const { drawPng, registerFonts } = await import('./picturePng.ts');
    registerFonts(root);
    const colour = readTokens(tokens);
    return (picture: Parameters<typeof drawPng>[0]) => drawPng(picture, colour, CREDIT);
  } catch (error) {
    warn(`No pictures for cards: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  }
}

function mapCard(records: Records, site: SiteUrl, image: PageImage | null): Card {
  const { dataset, lang, words } = records;
  const { info } = dataset;
  return {
    title: info.title,
    description: info.description,
    type: 'website',
    lang,
    folder: '',
    image: image && { ...image, alt: words.picture(info.title) },
    oembed: oembedPath({ kind: 'map' }),
    data: mapData(records, site ?? './', `${site ?? ''}${DATA_FILE}`),
  };
}

/** The built style sheet of the pages. @throws where the build has none */
export function pagesStyleIn(bundle: Rolldown.OutputBundle | undefined): Rolldown.OutputAsset {
  const found = Object.values(bundle ?? {}).find(
    (file): file is Rolldown.OutputAsset =>
      file.type === 'asset' && file.originalFileNames.some((name) => name.endsWith(PAGES_STYLE)),
  );
  if (!found) throw new Error(`The build has no ${PAGES_STYLE}.`);
  return found;
}

interface MapPage {
  readonly framed: boolean;
  readonly style: string;
}

/** Puts the list into a page of the map. Its style sheet is asked for only where no script runs. */
export function fillMapPage(
  html: string,
  records: Records,
  card: Card,
  site: SiteUrl,
  { framed, style }: MapPage,
): string {
  const up = framed ? '../' : './';
  const contents = renderToStaticMarkup(
    <MapPageContents records={records} folder={framed ? 'embed/' : ''} framed={framed} card={card} />,
  );
  const head = [
    ...(framed ? [] : cardTags(card, site)),
    `<noscript><link rel="stylesheet" href="${up}${style}"></noscript>`,
  ].join('\n    ');
  const filled = html
    .replace(/\s*<noscript>[\s\S]*?<\/noscript>/, '')
    .replace(framed ? '' : /\s*<meta name="description"[^>]*>/, '')
    .replace('</head>', () => `  ${head}\n  </head>`)
    .replace(/(<div id="root"[^>]*>)\s*<\/div>/, (_, open: string) => `${open}${contents}</div>`);
  if (!filled.includes(contents)) throw new Error('The page of the map has no empty element #root to fill.');
  return filled;
}
