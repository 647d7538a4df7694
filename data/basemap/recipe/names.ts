/**
 * Names in Ukrainian, Russian and Korean: countries from CLDR (through Intl), towns from GeoNames by their id.
 *
 * Names are joined by id only, never by likeness: the nearest similar name is too often another town.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './debian.ts';
import type { Properties } from './shapes.ts';
import { LOCAL_TOWN_NAMES } from './townCorrections.ts';

export const LOCAL_LANGUAGES = ['uk', 'ru', 'ko'] as const;

/** Where CLDR's name is an abbreviation, or too long or qualified for a map. */
const COUNTRY_OVERRIDES: Readonly<Record<string, Partial<Record<'en' | (typeof LOCAL_LANGUAGES)[number], string>>>> = {
  BA: { en: 'Bosnia and Herzegovina' },
  CD: { en: 'DR Congo', uk: 'ДР Конго', ru: 'ДР Конго', ko: '콩고민주공화국' },
  CG: { en: 'Congo', uk: 'Конго', ru: 'Конго', ko: '콩고' },
  CI: { en: 'Ivory Coast' },
  KP: { ru: 'Северная Корея' },
  KR: { ru: 'Южная Корея', ko: '한국' },
  MM: { en: 'Myanmar', uk: 'Мʼянма', ru: 'Мьянма', ko: '미얀마' },
  PS: { en: 'Palestine', uk: 'Палестина', ru: 'Палестина', ko: '팔레스타인' },
  TR: { en: 'Turkey' },
};

/** `name` and `name:xx` of a country by ISO 3166-1 alpha-2. */
export function nameCountry(code: string): Properties {
  const of = (language: string): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  const own = COUNTRY_OVERRIDES[code] ?? {};
  const local = LOCAL_LANGUAGES.map((language) => [`name:${language}`, own[language] ?? of(language)]);
  return { name: own.en ?? of('en'), ...Object.fromEntries(local) };
}

/** ISO 3166-1 numeric (with leading zeros) → alpha-2, from iso-codes. */
export function readCountryCodes(root: string): ReadonlyMap<string, string> {
  const list: { '3166-1': readonly { numeric: string; alpha_2: string }[] } = JSON.parse(
    readFileSync(join(root, 'usr/share/iso-codes/json/iso_3166-1.json'), 'utf8'),
  );
  return new Map(list['3166-1'].map((country) => [country.numeric, country.alpha_2]));
}

/** A function from GeoNames id to the `name:xx` properties known for it; our own corrections first. */
export function readTownNames(root: string): (geonamesId: number) => Properties {
  const catalogues = LOCAL_LANGUAGES.map((language) =>
    readCatalogue(join(root, 'usr/share/locale', language, 'LC_MESSAGES/geonames.mo')),
  );
  return (id) =>
    Object.fromEntries(
      LOCAL_LANGUAGES.flatMap((language, i) => {
        const name = LOCAL_TOWN_NAMES[id]?.[i] || cleanName(catalogues[i]?.get(String(id)) ?? '');
        return name ? [[`name:${language}`, name]] : [];
      }),
    );
}

/**
 * The name as a map prints it: Korean without the suffix "city" or "metropolitan city". What is not written in the
 * script of the language is no translation and is dropped.
 */
function cleanName(name: string): string {
  if (/\p{Script=Latin}/u.test(name)) return '';
  return name.replace(/^(.{2,}?) ?(특별자치시|특별시|광역시|직할시|시)$/, '$1');
}
