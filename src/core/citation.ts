/**
 * Citations of articles, of single claims and of events: plain text, and CSL-JSON items that other formats start from.
 *
 * Only what the record holds: nothing is added where author, publisher or address are unknown, and a date that the
 * article does not state is marked as inferred. The day of access is an argument. English, as citations here are.
 */
import type { Dataset } from './dataset.ts';
import { parseDay, toCivil } from './day.ts';
import type { Claim, Day, Edtf, Source } from './model.ts';
import { parsePeriod } from './period.ts';
import { toLine } from './text.ts';

export interface CitationOptions {
  /** The reader's day, in their own calendar. */
  readonly accessed: Day;
  /** The paragraphs cited: the article's non-empty lines, counted from 1, in order. */
  readonly paragraphs?: readonly number[];
}

/** A CSL-JSON date variable. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly raw?: string;
  readonly literal?: string;
}

/** A CSL-JSON 1.0 item. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: NonNullable<Source['author']>;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL?: string;
  readonly accessed: CslDate;
  readonly note?: string;
}

const MONTHS = ('January February March April May June July August September October November December' as const).split(
  ' ',
);

/** By EDTF code. CSL numbers them 1 to 4 in the same order. */
export const SEASON_NAMES: Readonly<Record<number, string>> = {
  21: 'Spring',
  22: 'Summer',
  23: 'Autumn',
  24: 'Winter',
};

/** The numbers of one EDTF date, without its marks: `[2024, 12]`. `season` is the EDTF code, and not in `parts`. */
export interface DateParts {
  readonly parts: readonly number[];
  readonly season: number | null;
}

/** A citation as plain text. */
export function formatCitation(source: Source, { accessed, paragraphs = [] }: CitationOptions): string {
  const title = toLine(source.title);
  return joinSentences([
    authorsOf(source).join(', '),
    quoteTitle(title),
    [toLine(source['container-title'] ?? ''), wordsOfPublication(source)].filter((part) => part !== '').join(', '),
    locatorOf(paragraphs),
    source.URL ?? '',
    `Accessed ${wordsOfDay(accessed)}`,
  ]);
}

/** A claim to paste elsewhere: its words, who says so through whom, and the citation of its paragraph. */
export function formatClaimCitation(claim: Claim, source: Source, accessed: Day): string {
  const { by, via = [] } = claim.attribution;
  const inferred = claim.when_kind !== undefined && claim.when_kind !== 'stated';
  const chain = [by, ...via.map((name) => `via ${name}`), claim.when === '' ? '' : wordsOfDate(claim.when, inferred)];
  const said = `(${chain
    .filter((part) => part !== '')
    .map(toLine)
    .join(', ')}.)`;
  return `${endSentence(toLine(claim.says))} ${said} ${formatCitation(source, { accessed, paragraphs: [claim.paragraph] })}`;
}

/**
 * An event with every article that reports it, one line each, and the dataset that brings them together.
 * @param url the address of the event's page, where it has one
 */
export function formatEventCitation(dataset: Dataset, event: number, accessed: Day, url = ''): string {
  const record = dataset.events.at(event);
  if (!record) return '';
  const own = joinSentences([
    `“${toLine(record.title)}”, ${wordsOfDate(record.date, record.date_basis !== 'stated')}`,
    `In: ${titleWithVersion(dataset)}`,
    url,
    `Accessed ${wordsOfDay(accessed)}`,
  ]);
  const reports = citedSources(dataset, [event]).map(
    ({ source, paragraphs }) => `Reported in: ${formatCitation(source, { accessed, paragraphs })}`,
  );
  return [own, ...reports].join('\n');
}

/**
 * The map itself, or a place or topic of it, as a citation.
 * @param part what of it, `''` for the whole
 */
export function formatDatasetCitation(dataset: Dataset, part: string, accessed: Day, url: string): string {
  const whole = titleWithVersion(dataset);
  return joinSentences([
    ...(part === '' ? [whole] : [quoteTitle(toLine(part)), `In: ${whole}`]),
    toLine(dataset.info.attribution),
    url,
    `Accessed ${wordsOfDay(accessed)}`,
  ]);
}

function titleWithVersion({ info }: Dataset): string {
  const modified = parseDay(info.modified);
  return `${toLine(info.title)}${modified.ok ? `, as of ${wordsOfDay(modified.value)}` : ''}`;
}

/** The articles that report some events, in the dataset's order, with the paragraphs in which they do. */
export function citedSources(
  dataset: Dataset,
  events: Iterable<number>,
): { readonly source: Source; readonly paragraphs: readonly number[] }[] {
  const cited = new Map<string, Set<number>>();
  for (const event of events) {
    for (const claim of dataset.claimsByEvent.get(dataset.events.idAt(event) ?? '') ?? []) {
      const paragraphs = cited.get(claim.source) ?? new Set();
      cited.set(claim.source, paragraphs.add(claim.paragraph));
    }
  }
  return dataset.sources.flatMap((source) => {
    const paragraphs = cited.get(source.id);
    return paragraphs ? [{ source, paragraphs: [...paragraphs].sort((a, b) => a - b) }] : [];
  });
}

export function toCslItem(source: Source, { accessed, paragraphs = [] }: CitationOptions): CslItem {
  const issued = issuedOf(source);
  const note = notesOf(source, paragraphs).join(' ');
  const { year, month, day } = toCivil(accessed);
  return {
    id: source.id,
    type: source.type,
    title: toLine(source.title),
    ...(source['container-title'] === undefined ? {} : { 'container-title': toLine(source['container-title']) }),
    ...(source.author === undefined ? {} : { author: source.author }),
    ...(issued === null ? {} : { issued }),
    ...(source.language === undefined ? {} : { language: source.language }),
    ...(source.URL === undefined ? {} : { URL: source.URL }),
    accessed: { 'date-parts': [[year, month, day]] },
    ...(note === '' ? {} : { note }),
  };
}

/** What a reader of any format must know beyond its fields: the paragraphs, and how the date was inferred. */
export function notesOf(source: Source, paragraphs: readonly number[]): string[] {
  const many = paragraphs.length > 1 ? 's' : '';
  return [
    paragraphs.length === 0 ? '' : `Paragraph${many} ${paragraphs.join(', ')}.`,
    source.published !== '' && isDateInferred(source)
      ? `Date of publication ${wordsOfPublication(source)}: ${endSentence(toLine(source.published_basis))}`
      : '',
  ].filter((note) => note !== '');
}

/** Only a basis that begins with the word is a stated date: “stated in the byline”. */
export const isDateInferred = (source: Source): boolean => !/^stated\b/i.test(source.published_basis.trim());

/** The date of publication in words, bracketed and questioned where it is inferred; `n.d.` where there is none. */
export const wordsOfPublication = (source: Source): string => wordsOfDate(source.published, isDateInferred(source));

/** The parts of a single date (no interval, no set); `null` for any other expression. */
export function datePartsOf(date: Edtf): DateParts | null {
  const match = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(date);
  if (!match || !parsePeriod(date).ok) return null;
  const numbers = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const season = (numbers[1] ?? 0) > 12 ? (numbers[1] ?? null) : null;
  return { parts: season === null ? numbers : numbers.slice(0, 1), season };
}

function issuedOf(source: Source): CslDate | null {
  const { issued, published } = source;
  if (typeof issued === 'object' && issued !== null && Object.keys(issued).length > 0) return issued as CslDate;
  if (published === '') return null;
  const circa = isDateInferred(source) || /[?~%]/.test(published) ? { circa: true } : {};
  const bounds = published.split('/').map(datePartsOf);
  const [first] = bounds;
  if (bounds.length === 1 && first) {
    const season = first.season === null ? {} : { season: first.season - 20 };
    return { 'date-parts': [first.parts], ...season, ...circa };
  }
  const ranges = bounds.flatMap((bound) => (bound && bound.season === null ? [bound.parts] : []));
  // What CSL has no parts for (seasons of a range, open ends, sets) is told in words.
  return ranges.length === 2 ? { 'date-parts': ranges, ...circa } : { literal: wordsOfPublication(source) };
}

export function authorsOf(source: Source): string[] {
  return (source.author ?? []).map(({ family, given, literal }) =>
    toLine(literal ?? [family, given].filter((part) => part !== undefined).join(', ')),
  );
}

function wordsOfDate(date: Edtf, inferred: boolean): string {
  const period = parsePeriod(date);
  if (date === '' || !period.ok) return 'n.d.';
  const words = wordsOfEdtf(date);
  return inferred || (period.value.uncertain && period.value.precision !== 'set') ? `[${words}?]` : words;
}

/** An expression at the precision that it has, its question marks left to the caller. */
function wordsOfEdtf(date: Edtf): string {
  const set = /^([[{])(.*)[\]}]$/.exec(date);
  if (set) {
    const members = (set[2] ?? '').split(',').map((member) => wordsOfMember(member.split('..')));
    return members.join(set[1] === '[' ? ' or ' : ' and ');
  }
  const [from = '', to] = date.split('/');
  if (to !== undefined) {
    const isOpen = (bound: string) => bound === '' || bound === '..';
    if (isOpen(from)) return `until ${wordsOfEdtf(to)}`;
    return isOpen(to) ? `since ${wordsOfEdtf(from)}` : `${wordsOfEdtf(from)} to ${wordsOfEdtf(to)}`;
  }
  const about = /[~%]$/.test(date) ? 'about ' : '';
  const found = datePartsOf(date);
  // An unspecified year keeps its own spelling: 202X.
  if (!found) return about + date.trim().replace(/[?~%]$/, '');
  const [year, month, day] = found.parts;
  const season = found.season === null ? '' : `${SEASON_NAMES[found.season]} `;
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined);
  return about + season + words.join(' ');
}

/** `a..b` in a set is one or all of the days between. */
function wordsOfMember([from = '', to]: readonly string[]): string {
  return to === undefined ? wordsOfEdtf(from) : `between ${wordsOfEdtf(from)} and ${wordsOfEdtf(to)}`;
}

function wordsOfDay(day: Day): string {
  const { year, month, day: date } = toCivil(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** A title in brackets describes an article that has none, and is not the article's own words. */
function quoteTitle(title: string): string {
  if (/^\[.*\]$/.test(title)) return title;
  return `“${title}${/[.?!…]$/.test(title) ? '' : '.'}”`;
}

function locatorOf(paragraphs: readonly number[]): string {
  if (paragraphs.length === 0) return '';
  return `${paragraphs.length > 1 ? '¶¶' : '¶'} ${paragraphs.join(', ')}`;
}

const joinSentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(endSentence)
    .join(' ');

const endSentence = (text: string): string => (/[.?!…][”"]?$/.test(text) ? text : `${text}.`);
