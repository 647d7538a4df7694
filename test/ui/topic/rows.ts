/** Rows as a chart takes them, written as a sentence would say them. */
import type { Figure } from '../../../src/core/model.ts';
import { parsePeriod } from '../../../src/core/period.ts';
import type { NumberedRow } from '../../../src/ui/topic/chartRows.ts';

export function row(
  number: number,
  date: string,
  figure: Omit<Figure, 'measure' | 'unit'>,
  measure = 'killed',
): NumberedRow {
  const { value = null, min = null, max = null } = figure;
  const parsed = date === '' ? null : parsePeriod(date);
  return {
    id: `claim-${number}#0`,
    number,
    claim: `claim-${number}`,
    event: 'losses',
    claimant: 'Somebody',
    via: [],
    stance: 'asserts',
    measure,
    low: min ?? (max === null ? value : null),
    high: max ?? (min === null ? value : null),
    value,
    unit: 'persons',
    approximate: figure.approximate === true,
    when: parsed?.ok ? parsed.value : null,
    date,
    whenKind: 'stated',
    source: 'article',
    paragraph: number,
    compared: true,
  };
}
