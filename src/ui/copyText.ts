/**
 * Copies what stands in a field. Pages that may not touch the clipboard (a frame without the permission, a site without
 * https) use the older command, which needs the text to be selected; and where that is refused, too, it stays selected.
 */
export type Copied = 'copied' | 'selected';

export async function copyText(field: HTMLTextAreaElement): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'copied';
  } catch {
    field.focus();
    field.select();
    return field.ownerDocument.execCommand('copy') ? 'copied' : 'selected';
  }
}
