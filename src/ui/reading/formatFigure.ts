/** A claimed number in words: "at least 1,100 killed or wounded", with its open ends left open. */
import type { Figure } from '../../core/model.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../store/state.ts';

type Words = Pick<Messages['reading'], 'amount' | 'counted' | 'measured' | 'measures' | 'units'>;

export function formatFigure(figure: Figure, words: Words, lang: Language): string {
  const { measure, unit } = figure;
  const amount = formatAmount(figure, words, lang);
  const what = words.measures[measure] ?? measure.replaceAll(/[-_]/g, ' ');
  return unit in words.units ? words.measured(what, amount) : words.counted(amount, what);
}

/** The number with its unit and with "at least", "up to", "about"; `''` where the claim gives none. */
function formatAmount(figure: Figure, { amount, units }: Words, lang: Language): string {
  const { value, min, max, unit } = figure;
  const format = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang);
  const withUnit = (text: string) => units[unit]?.(text) ?? text;
  const hedge = (text: string) => (figure.approximate ? amount.about(text) : text);
  if (min !== undefined && max !== undefined)
    return hedge(withUnit(amount.between(format.format(min), format.format(max))));
  if (min !== undefined) return amount.atLeast(hedge(withUnit(format.format(min))));
  if (max !== undefined) return amount.upTo(hedge(withUnit(format.format(max))));
  return value === undefined ? '' : hedge(withUnit(format.format(value)));
}
