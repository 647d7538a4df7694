/**
 * Answers of oEmbed 1.0 as files: one for each page that can be shared. A static host cannot look at `maxwidth`, so the
 * height is what the map needs at any width. The code inside keeps to the attributes that careful hosts let pass.
 */
import { escapeText } from './head.ts';
import { folderOf, type Target } from './paths.ts';

const WIDTH = 640;
const HEIGHT = 560;
/** Seconds; the pages change with the data only. */
const CACHE_AGE = 86_400;

export interface OembedRequest {
  readonly target: Target;
  readonly title: string;
  /** With the slash at its end. */
  readonly site: string;
  readonly credit: string;
  readonly picture: { readonly path: string; readonly width: number; readonly height: number } | null;
}

/** From the root of the site: `oembed/map.json`, `oembed/place/marino.json`. */
export const oembedPath = (target: Target): string =>
  `oembed/${target.kind === 'map' ? 'map' : folderOf(target).slice(0, -1)}.json`;

export function makeOembed({ target, title, site, credit, picture }: OembedRequest): object {
  const query = 'id' in target ? `?v=1&${target.kind}=${encodeURIComponent(target.id)}` : '?v=1';
  const link = `<blockquote><a href="${escapeText(site + folderOf(target))}">${escapeText(title)}</a></blockquote>`;
  const attributes = {
    src: `${site}embed/${query}`,
    title,
    width: String(WIDTH),
    height: String(HEIGHT),
    frameborder: '0',
    marginwidth: '0',
    marginheight: '0',
    scrolling: 'no',
  };
  const printed = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: credit,
    provider_name: 'Dateline',
    provider_url: site,
    cache_age: CACHE_AGE,
    width: WIDTH,
    height: HEIGHT,
    html: `${link}<iframe${printed.join('')}></iframe>`,
    ...(picture && {
      thumbnail_url: `${site}${picture.path}`,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  };
}
