/** BibTeX: one entry for each article. An inferred date stands in brackets with its question mark. */
import { type CitationOptions, datePartsOf, isDateInferred, notesOf, wordsOfPublication } from '../core/citation.ts';
import { formatDay } from '../core/day.ts';
import type { Source } from '../core/model.ts';
import { toLine } from '../core/text.ts';

/** By CSL type; anything else is `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  report: 'techreport',
};

/** What each character that TeX reads as a command prints as. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
};

export function writeBibtex(source: Source, { accessed, paragraphs = [] }: CitationOptions): string {
  const type = TYPES[source.type] ?? 'misc';
  const notes = [...notesOf(source, paragraphs), `Accessed ${formatDay(accessed)}.`];
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', (source.author ?? []).map(nameOf).join(' and ')],
    // The second pair of braces keeps the title's capitals.
    ['title', `{${escapeTex(source.title)}}`],
    [type === 'article' ? 'journal' : 'howpublished', escapeTex(source['container-title'] ?? '')],
    ['year', escapeTex(yearOf(source))],
    ['month', monthOf(source)],
    ['language', escapeTex(source.language ?? '')],
    ['url', escapeUrl(source.URL ?? '')],
    ['urldate', formatDay(accessed)],
    ['note', escapeTex(notes.join(' '))],
  ];
  const printed = fields.flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}}`]));
  return `@${type}{${keyOf(source.id)},\n${printed.join(',\n')}\n}\n`;
}

/** One line in which nothing is a command, and every brace is escaped. */
export function escapeTex(text: string): string {
  return toLine(text).replace(/[\\{}$&#^_~%]/g, (character) => ESCAPES[character] ?? '');
}

/** Braces and backslashes are percent-encoded, which leaves the address the same; the rest is escaped as in text. */
function escapeUrl(url: string): string {
  return toLine(url)
    .replace(/[\\{}^~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[%#&_$]/g, (character) => `\\${character}`);
}

/** Letters and digits of every BibTeX; `source` when nothing is left of the id. */
const keyOf = (id: string): string =>
  id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'source';

/** An institution's name is kept whole by braces of its own. */
function nameOf({ family, given, literal }: NonNullable<Source['author']>[number]): string {
  if (family === undefined) return `{${escapeTex(literal ?? given ?? '')}}`;
  return given === undefined ? `{${escapeTex(family)}}` : `${escapeTex(family)}, ${escapeTex(given)}`;
}

function yearOf(source: Source): string {
  const date = datePartsOf(source.published);
  if (date && !isDateInferred(source)) return String(date.parts[0]);
  return source.published === '' ? '' : wordsOfPublication(source);
}

function monthOf(source: Source): string {
  const month = isDateInferred(source) ? undefined : datePartsOf(source.published)?.parts[1];
  return month === undefined ? '' : String(month);
}
