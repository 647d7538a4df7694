/** RIS: what reference managers import. One record for each article, with the line ends that the format demands. */
import {
  authorsOf,
  type CitationOptions,
  datePartsOf,
  isDateInferred,
  notesOf,
  SEASON_NAMES,
} from '../core/citation.ts';
import { formatDay } from '../core/day.ts';
import type { Source } from '../core/model.ts';
import { toLine } from '../core/text.ts';

/** By CSL type; anything else is generic. */
const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
};

export function writeRis(source: Source, { accessed, paragraphs = [] }: CitationOptions): string {
  const date = dateOf(source);
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', TYPES[source.type] ?? 'GEN'],
    ['ID', source.id],
    ...authorsOf(source).map((name) => ['AU', name] as const),
    ['TI', source.title],
    ['T2', source['container-title'] ?? ''],
    ['PY', date.split('/')[0] ?? ''],
    ['DA', date],
    ['LA', source.language ?? ''],
    ['UR', source.URL ?? ''],
    ['Y2', formatDay(accessed).replace(/-/g, '/')],
    ...notesOf(source, paragraphs).map((note) => ['N1', note] as const),
  ];
  const printed = lines.flatMap(([tag, value]) => (value === '' ? [] : [`${tag}  - ${toLine(value)}`]));
  return `${[...printed, 'ER  - '].join('\r\n')}\r\n`;
}

/** `YYYY/MM/DD/remark`; a remark says where the date is inferred. `''` = no single date. */
function dateOf(source: Source): string {
  const date = datePartsOf(source.published);
  if (!date) return '';
  const [year = 0, ...rest] = date.parts;
  const remark = [
    date.season === null ? '' : (SEASON_NAMES[date.season] ?? ''),
    isDateInferred(source) ? 'inferred' : '',
  ].filter((part) => part !== '');
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), month, day, remark.join(', ')].join('/');
}
