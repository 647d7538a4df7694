/** A claimed number in words: "at least 1,100 killed or wounded", with its open ends left open. */
import type { Figure } from '../../core/model.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../store/state.ts';

export function formatFigure(figure: Figure, words: Messages['reading'], lang: Language): string {
  return words.figure(formatAmount(figure, words, lang), countedBy(figure, words));
}

/** The number with "at least", "up to", "about"; a unit of measurement stays beside it. */
export function formatAmount(figure: Figure, { amount }: Messages['reading'], lang: Language): string {
  const { value, min, max, unit } = figure;
  const print = (number: number) => formatNumber(number, unit, lang);
  const approximately = (text: string) => (figure.approximate ? amount.about(text) : text);
  if (value !== undefined) return approximately(print(value));
  if (min !== undefined && max !== undefined)
    return approximately(amount.between(formatPlain(min, unit, lang), print(max)));
  if (min !== undefined) return amount.atLeast(approximately(print(min)));
  if (max !== undefined) return amount.upTo(approximately(print(max)));
  return '';
}

/** Units that `Intl` prints with the number; every other unit is a thing that is counted. */
const INTL_UNITS: Readonly<Record<string, string>> = {
  km: 'kilometer',
  m: 'meter',
  kg: 'kilogram',
  percent: 'percent',
  '%': 'percent',
  days: 'day',
  hours: 'hour',
  months: 'month',
  years: 'year',
};

function formatNumber(number: number, unit: string, lang: Language): string {
  const style = INTL_UNITS[unit];
  const locale = lang === 'en' ? 'en-GB' : lang;
  if (style)
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: style,
      unitDisplay: style === 'kilometer' ? 'short' : 'long',
    }).format(number);
  if (/^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(
      number,
    );
  }
  return new Intl.NumberFormat(locale).format(number);
}

/** The lower end of a range carries no unit of its own, unless it is money. */
function formatPlain(number: number, unit: string, lang: Language): string {
  return /^[A-Z]{3}$/.test(unit) ? formatNumber(number, unit, lang) : formatNumber(number, '', lang);
}

function countedBy({ measure, unit }: Figure, { measures }: Messages['reading']): string {
  const known = measures[measure];
  if (known !== undefined) return known;
  const word = measure.replaceAll(/[-_]/g, ' ');
  const isMeasurement = unit in INTL_UNITS || /^[A-Z]{3}$/.test(unit);
  if (isMeasurement || unit === measure) return isMeasurement ? `(${word})` : word;
  return unit === '' ? word : `${unit.replaceAll(/[-_]/g, ' ')} (${word})`;
}
