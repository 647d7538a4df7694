/** The address of what is shown, for pictures, pages and citations; without the door for developers. */
export function viewLink(href: string = location.href): string {
  const url = new URL(href);
  url.searchParams.delete('debug');
  return url.href;
}
