/** In which language the basemap's labels read: the name in that language where the archive has it, else the Latin one. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

export const LABEL_LANGUAGES = ['en', 'uk', 'ru', 'ko'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/**
 * The label text. Our archive's `name` is Latin; Protomaps' is local, with `name:en` beside it, so English asks for
 * that first and one style reads both.
 */
export function labelText(lang: LabelLanguage): ExpressionSpecification {
  return lang === 'en'
    ? ['coalesce', ['get', 'name:en'], ['get', 'name']]
    : ['coalesce', ['get', `name:${lang}`], ['get', 'name:en'], ['get', 'name']];
}
