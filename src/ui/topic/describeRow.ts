/** One figure of a topic as sentences: what is claimed, by whom, when, and where it stands. What a mark says aloud. */
import type { Dataset } from '../../core/dataset.ts';
import { formatClaimDate } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../store/state.ts';
import { describeClaim } from '../reading/describeClaim.ts';
import { formatFigure } from '../reading/formatFigure.ts';
import { figureOf, type NumberedRow } from './chartRows.ts';

export function describeRow(
  row: NumberedRow,
  dataset: Dataset,
  words: Messages['reading'],
  lang: Language,
): { readonly figure: string; readonly rest: string } {
  const attribution = { by: row.claimant, via: row.via };
  const article = dataset.sourceById.get(row.source)?.short ?? row.source;
  const date = formatClaimDate({ when: row.date, when_kind: row.whenKind }, lang);
  return {
    figure: `${row.number}. ${capitalise(formatFigure(figureOf(row), words, lang))}.`,
    rest: `${describeClaim({ attribution, stance: row.stance }, words)} ${capitalise(date)}. ${article}, ${words.paragraph(row.paragraph)}.`,
  };
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
