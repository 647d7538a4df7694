/**
 * Search over everything a reader may look for: places by any of their names, events, claims, claimants, articles and
 * topics, in any spelling that core/fold makes equal.
 *
 * All words of a query must be found; the word being typed may be unfinished. Only when nothing is found are words
 * taken to be misspelled. Equal queries give equal answers in equal order. Loaded on its own, when search opens.
 */
import MiniSearch, { type SearchOptions as MiniOptions, type Query } from 'minisearch';
import { type Dataset, eventsAtPlace, eventsOfTopic } from './dataset.ts';
import { type FoldedWord, foldWord, foldWords } from './fold.ts';
import { MOST_INDEXED } from './titleScan.ts';

/** In the order in which equally good hits stand. */
export const SEARCH_KINDS = ['place', 'event', 'topic', 'claimant', 'source', 'claim'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_FIELDS = ['name', 'spelling', 'title', 'summary', 'says', 'claimant', 'via', 'publisher'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export interface SearchMatch {
  readonly field: SearchField;
  /** The language of a place's name, for the element's `lang`. */
  readonly lang?: string;
  /** The text in which the words were found, cut around them where it is long. */
  readonly text: string;
  /** Matched words in `text`, half-open, in UTF-16 units, in order, apart from one another. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

export interface SearchHit {
  readonly kind: SearchKind;
  /** The record's id; of a claimant the name itself, which is also its filter value. */
  readonly id: string;
  /** What the hit is called: a name, a title, or a claim's own words. */
  readonly label: string;
  readonly match: SearchMatch;
  /** Comparable within one search only. */
  readonly score: number;
  /** True where a word was taken to be misspelled. */
  readonly guessed: boolean;
}

export interface SearchOptions {
  /** How many hits at most; 20 when absent. */
  readonly limit?: number;
  readonly kinds?: readonly SearchKind[];
}

export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  readonly engine: MiniSearch<SearchDocument>;
}

interface SearchDocument {
  /** Index in `SearchIndex.documents`. */
  readonly ordinal: number;
  readonly kind: SearchKind;
  readonly id: string;
  readonly label: string;
  readonly texts: readonly FieldText[];
}

interface FieldText {
  readonly field: SearchField;
  readonly text: string;
  readonly lang?: string;
}

/** Words of a query that are read; what follows says nothing more. */
const MAX_WORDS = 12;
const DEFAULT_LIMIT = 20;
/** Letters of a word at whose beginning swapped neighbours are guessed. */
const MAX_SWAPS = 12;
/** Characters of a snippet. */
const SNIPPET = 120;

/** How much a match in a field, and a document of a kind, weighs. */
const FIELD_WEIGHT = {
  name: 4,
  spelling: 3,
  title: 3,
  claimant: 2,
  publisher: 1.5,
  via: 1.5,
  summary: 1,
  says: 1,
} as const satisfies Record<SearchField, number>;

const KIND_WEIGHT = {
  place: 2,
  topic: 1.5,
  event: 1.3,
  claimant: 1.3,
  source: 1.2,
  claim: 1,
} as const satisfies Record<SearchKind, number>;

export function makeSearchIndex(dataset: Dataset): SearchIndex {
  const documents = documentsOf(dataset).map((document, ordinal): SearchDocument => ({ ...document, ordinal }));
  const engine = new MiniSearch<SearchDocument>({
    idField: 'ordinal',
    fields: [...SEARCH_FIELDS],
    extractField: (document, name) =>
      name === 'ordinal'
        ? document.ordinal
        : document.texts.flatMap((entry) => (entry.field === name ? [entry.text] : [])).join('\n'),
    tokenize: makeTokenizer(),
    // Keys are finished terms.
    processTerm: (term) => term,
  });
  engine.addAll(documents);
  return { documents, engine };
}

/** Hits for a query, best first. An empty query finds nothing. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchHit[] {
  const words = foldWords(query).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const typed = words.map((word) => query.slice(word.start, word.end).toLowerCase());
  const exact = find(index, words, typed, options, false);
  return exact.length > 0 ? exact : find(index, words, typed, options, true);
}

/**
 * Indexes of the events that a hit stands for, in column order: what tells whether the window or a filter hides it.
 * A place stands for the events at it; a claimant, an article and a topic for those that their claims are about.
 */
export function eventsOfHit(dataset: Dataset, { kind, id }: Pick<SearchHit, 'kind' | 'id'>): readonly number[] {
  if (kind === 'place') return [...eventsAtPlace(dataset, id)];
  if (kind === 'topic') return eventsOfTopic(dataset, id);
  const ids = kind === 'event' ? [id] : claimsOfHit(dataset, kind, id).map((claim) => claim.event);
  const found = [...new Set(ids)].map((event) => dataset.events.indexOf(event));
  return found.filter((event) => event >= 0).sort((a, b) => a - b);
}

function claimsOfHit(dataset: Dataset, kind: 'topic' | 'claimant' | 'source' | 'claim', id: string) {
  return dataset.claims.filter((claim) => {
    if (kind === 'claim') return claim.id === id;
    return kind === 'source' ? claim.source === id : claim.attribution.by === id;
  });
}

function find(
  { engine, documents }: SearchIndex,
  words: readonly FoldedWord[],
  typed: readonly string[],
  { limit = DEFAULT_LIMIT, kinds }: SearchOptions,
  guess: boolean,
): SearchHit[] {
  const options: MiniOptions = {
    boost: FIELD_WEIGHT,
    boostDocument: (ordinal: number) => KIND_WEIGHT[documents[ordinal]?.kind ?? 'claim'],
    ...(kinds ? { filter: ({ id }) => kinds.includes(documents[id as number]?.kind ?? 'claim') } : {}),
  };
  const results = engine.search(queryOf(words, guess), options).map((result) => ({
    document: documents[result.id as number] as SearchDocument,
    score: result.score,
    terms: new Set(result.terms),
  }));
  results.sort(
    (a, b) =>
      b.score - a.score ||
      SEARCH_KINDS.indexOf(a.document.kind) - SEARCH_KINDS.indexOf(b.document.kind) ||
      a.document.ordinal - b.document.ordinal,
  );
  return results.slice(0, Math.max(0, limit)).map(({ document, score, terms }) => ({
    kind: document.kind,
    id: document.id,
    label: document.label,
    match: matchOf(document, terms, typed),
    score,
    guessed: guess,
  }));
}

/** All words, each in any of its readings; a hyphenated word joined or as its members. */
function queryOf(words: readonly FoldedWord[], guess: boolean): Query {
  return {
    combineWith: 'AND',
    queries: words.map((word, k) => {
      const isLast = k === words.length - 1;
      const readings = word.keys.map((key) => termQuery(key, isLast, guess));
      return {
        combineWith: 'OR',
        queries: word.parts ? [...readings, queryOf(word.parts, guess)] : readings,
      };
    }),
  };
}

function termQuery(key: string, isLast: boolean, guess: boolean): Query {
  // A number that is nearly right is another number.
  const isNumber = /\d/.test(key);
  const guesses = guess && !isNumber && key.length >= 4;
  return {
    combineWith: 'OR',
    queries: guesses ? [key, ...swapsOf(key), ...withoutRuns(key)] : [key],
    // Keys are whole already.
    tokenize: (text) => [text],
    prefix: isLast || (key.length >= 4 && !isNumber),
    // One letter wrong in a word of four, two from nine on.
    fuzzy: guesses ? (key.length > 8 ? 2 : 1) : false,
  };
}

/** The key without letters on which a finger rested, where a word is left of it. */
function withoutRuns(key: string): string[] {
  const plain = key.replace(/([a-z])\1{2,}/g, '$1');
  return plain === key || plain.length < 4 ? [] : [plain];
}

/** The key with each two neighbours swapped, the commonest slip of all, which counts as two letters otherwise. */
function swapsOf(key: string): string[] {
  const letters = key.slice(0, MAX_SWAPS + 1);
  return Array.from(letters.slice(1), (letter, k) => `${key.slice(0, k)}${letter}${key[k]}${key.slice(k + 2)}`).filter(
    (swapped) => swapped !== key,
  );
}

/**
 * The text of a document that says best why it was found: the one with most of the words; of these the one spelled as
 * the reader typed it, so that Киев answers with Киев; of these the first.
 */
function matchOf(document: SearchDocument, terms: ReadonlySet<string>, typed: readonly string[]): SearchMatch {
  let best: { entry: FieldText; ranges: [number, number][]; worth: number } | null = null;
  for (const entry of document.texts) {
    const found = new Set<string>();
    const ranges: [number, number][] = [];
    let literal = 0;
    const matches = (word: FoldedWord) => word.keys.some((key) => terms.has(key));
    for (const word of foldWords(entry.text)) {
      const members = word.parts?.filter(matches) ?? [];
      // Of a hyphenated word the members that were found, or all of it where it was found joined.
      for (const member of members.length > 0 || !matches(word) ? members : [word]) {
        found.add(member.keys[0] ?? '');
        ranges.push([member.start, member.end]);
        const spelled = entry.text.slice(member.start, member.end).toLowerCase();
        if (typed.some((start) => spelled.startsWith(start))) literal = 1;
      }
    }
    const worth = found.size * 2 + literal;
    if (!best || worth > best.worth) best = { entry, ranges, worth };
  }
  const { field, text, lang } = best?.entry ?? { field: 'name' as const, text: document.label };
  return { field, ...(lang === undefined ? {} : { lang }), ...cutAround(text, best?.ranges ?? []) };
}

/** Cuts a long text at word ends around its first match. */
function cutAround(text: string, ranges: readonly [number, number][]): Pick<SearchMatch, 'text' | 'ranges'> {
  if (text.length <= SNIPPET) return { text, ranges };
  const first = ranges[0] ?? [0, 0];
  let from = Math.max(0, Math.min(first[0] - SNIPPET / 3, text.length - SNIPPET));
  if (from > 0) from = text.lastIndexOf(' ', from) + 1;
  let to = Math.max(first[1], Math.min(text.length, from + SNIPPET));
  if (to < text.length) to = Math.max(first[1], text.lastIndexOf(' ', to));
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    ranges: ranges.filter(([start, end]) => start >= from && end <= to).map(([a, b]) => [a + shift, b + shift]),
  };
}

/** Gives every key under which a text is found. Most words of a text have been seen before, and are folded once. */
function makeTokenizer(): (text: string) => string[] {
  const seen = new Map<string, readonly string[]>();
  const fold = (word: string) => {
    const keys = seen.get(word) ?? foldWord(word);
    seen.set(word, keys);
    return keys;
  };
  return (text) =>
    foldWords(text, fold).flatMap((word) => [...word.keys, ...(word.parts ?? []).flatMap((part) => part.keys)]);
}

function documentsOf(dataset: Dataset): Omit<SearchDocument, 'ordinal'>[] {
  const claimants = new Set(dataset.claims.map((claim) => claim.attribution.by));
  return [
    ...dataset.places.map((place) => ({
      kind: 'place' as const,
      id: place.id,
      label: place.names.en,
      texts: namesOf(place.names),
    })),
    // The titles of more events than that are read when somebody asks: see core/titleScan.
    ...Array.from(dataset.events.length > MOST_INDEXED ? [] : dataset.events, (event) => ({
      kind: 'event' as const,
      id: event.id,
      label: event.title,
      texts: textsOf({ title: [event.title], summary: [event.summary] }),
    })),
    ...dataset.topics.map((topic) => ({
      kind: 'topic' as const,
      id: topic.id,
      label: topic.title,
      texts: textsOf({ title: [topic.title], summary: [topic.question] }),
    })),
    ...[...claimants].map((name) => ({
      kind: 'claimant' as const,
      id: name,
      label: name,
      texts: textsOf({ name: [name] }),
    })),
    ...dataset.sources.map((source) => ({
      kind: 'source' as const,
      id: source.id,
      label: source.title,
      texts: textsOf({
        title: [source.title],
        publisher: [
          source['container-title'] ?? '',
          source.short,
          ...(source.author ?? []).map(({ given, family, literal }) => literal ?? [given, family].join(' ').trim()),
        ],
      }),
    })),
    ...dataset.claims.map((claim) => ({
      kind: 'claim' as const,
      id: claim.id,
      label: claim.says,
      texts: textsOf({ says: [claim.says], claimant: [claim.attribution.by], via: claim.attribution.via ?? [] }),
    })),
  ];
}

/** The label first, then the other languages, then the spellings that articles print; each text once. */
function namesOf(names: Dataset['places'][number]['names']): FieldText[] {
  const { en, und, ...others } = names;
  const entries: FieldText[] = [
    { field: 'name', text: en, lang: 'en' },
    ...Object.entries(others).flatMap(([lang, name]) =>
      [name ?? []].flat().map((text): FieldText => ({ field: 'name', text, lang })),
    ),
    ...[und ?? []].flat().map((text): FieldText => ({ field: 'spelling', text })),
  ];
  return entries.filter((entry, k) => entries.findIndex((other) => other.text === entry.text) === k);
}

function textsOf(fields: Partial<Record<SearchField, readonly string[]>>): FieldText[] {
  return SEARCH_FIELDS.flatMap((field) =>
    (fields[field] ?? []).flatMap((text) => (text === '' ? [] : [{ field, text }])),
  );
}
