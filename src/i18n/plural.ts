/** Numbers with their nouns, by each language's own plural rules and grouping of digits. */
import type { Language } from '../store/state.ts';

/** `other` serves every category that the language has and the row leaves out. */
export type PluralForms = { readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

const LOCALES = { en: 'en-GB', uk: 'uk', ko: 'ko' } as const satisfies Record<Language, string>;

/** `#` in the form stands for the number, e.g. `formatCount('uk', 3, { one: '# подія', few: '# події', other: '# подій' })`. */
export function formatCount(lang: Language, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(LOCALES[lang]).select(count)] ?? forms.other;
  return form.replace('#', count.toLocaleString(LOCALES[lang]));
}
