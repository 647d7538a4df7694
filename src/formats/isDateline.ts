/** Whether a text looks like Dateline's own dataset file: apart from what reads one, which is ten times as long. */

/** True when its JSON names our members. Cheap; parsing decides. */
export function isDateline(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text)) return false;
  return text.includes('urn:dateline:profile') || (text.includes('"events"') && text.includes('"places"'));
}
