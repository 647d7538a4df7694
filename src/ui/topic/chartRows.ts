/**
 * Which rows of a topic the chart draws, and the numbers by which chart and table name them. Only figures that can stand
 * on one scale are drawn; what they number is never added, averaged or merged.
 */
import type { Figure } from '../../core/model.ts';
import type { FigureRow, TopicTable } from '../../core/topic.ts';

export interface NumberedRow extends FigureRow {
  /** From 1, in the order of the rows. */
  readonly number: number;
}

/** Empty where there is nothing to compare: fewer than two figures, or figures that no one scale can hold. */
export function numberRows({ topic, rows }: TopicTable): readonly NumberedRow[] {
  const drawn = rows.filter(({ compared, low, high }) => compared && (low !== null || high !== null));
  // A topic that names no measures compares everything, which one scale can hold only where all count the same.
  const isOneScale = topic.measures.length > 0 || new Set(drawn.map(({ measure }) => measure)).size === 1;
  return drawn.length < 2 || !isOneScale ? [] : drawn.map((row, index) => ({ ...row, number: index + 1 }));
}

/** The figure as the claim gave it. */
export function figureOf({ measure, unit, value, low, high, approximate }: FigureRow): Figure {
  const common = { measure, unit, ...(approximate ? { approximate } : {}) };
  if (value !== null) return { ...common, value };
  return { ...common, ...(low === null ? {} : { min: low }), ...(high === null ? {} : { max: high }) };
}
