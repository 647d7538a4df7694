/** An address for pictures, pages and citations: without the door for developers. */
export function viewLink(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('debug');
  return url.href;
}
