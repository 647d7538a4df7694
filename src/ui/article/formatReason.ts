/** Why a paragraph has no claim, in the reader's language; the record's own word where nobody has translated it. */
import type { Messages } from '../../i18n/messages.ts';

export function formatReason(
  reason: string,
  { reasons, repeats }: Messages['article'],
  { paragraph }: Messages['reading'],
): string {
  const repeated = /^repeat of ¶(\d+)$/.exec(reason)?.[1];
  return repeated === undefined ? (reasons[reason] ?? reason) : repeats(paragraph(repeated));
}
