/**
 * Where each static page stands and how pages find each other: `/event/ID/`, relative everywhere, so that a site works
 * under any folder and from an archive. An id that could leave its folder is refused.
 */

export const PAGE_KINDS = ['place', 'event', 'topic', 'article'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A page of the site. The map is the page with the app; `contents` lists everything it holds. */
export type Target =
  | { readonly kind: 'map' | 'contents' }
  | { readonly kind: PageKind; readonly id: string; readonly paragraph?: number };

/** The folder of a page, from the site's root: `''`, `contents/`, `event/ID/`. */
export function folderOf(target: Target): string {
  if (target.kind === 'map') return '';
  return 'id' in target ? `${target.kind}/${toSegment(target.id)}/` : `${target.kind}/`;
}

/** From one page's folder to another, e.g. `../../place/marino/`. */
export function linkTo(target: Target, from: string): string {
  const anchor = 'paragraph' in target && target.paragraph !== undefined ? `#p${target.paragraph}` : '';
  return `${upFrom(from)}${folderOf(target)}${anchor}` || './';
}

/** The live map at what a page is about. */
export function liveLinkTo(target: Target, from: string): string {
  const query = 'id' in target ? `?${target.kind}=${encodeURIComponent(target.id)}` : '';
  return `${upFrom(from)}${query}` || './';
}

/** From a folder to the site's root: `../../`. */
export const upFrom = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

/** @throws for an id that is no plain name of a folder */
function toSegment(id: string): string {
  if (/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/.test(id)) return id;
  throw new Error(`“${id.slice(0, 80)}” cannot be the address of a page: ids hold letters, digits, dots and hyphens.`);
}
