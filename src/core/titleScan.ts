/**
 * Search through the titles of a big list, without an index: an index of a million titles takes longer to make than all
 * that anyone looks for, and more memory than the events. Titles are read in slices, so that the page stays alive.
 *
 * A title is found when each word of the query begins one of its words, capitals and accents aside; titles that are not
 * in plain Latin letters are compared in any spelling, as everywhere (core/fold).
 */
import type { EventTable } from './eventTable.ts';
import { foldWords } from './fold.ts';
import type { SearchHit } from './search.ts';

/** Events up to which all of them are indexed. */
export const MOST_INDEXED = 20_000;

export interface TitleScan {
  /** Column indexes, in order. */
  readonly found: readonly number[];
  /** Titles read so far. */
  readonly read: number;
  readonly isDone: boolean;
}

export interface TitleQuery {
  readonly words: readonly string[];
  readonly keys: readonly (readonly string[])[];
}

export const NOTHING_READ: TitleScan = { found: [], read: 0, isDone: false };

export function parseTitleQuery(text: string): TitleQuery {
  return {
    words: plain(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
    keys: foldWords(text).map(({ keys }) => keys),
  };
}

/** Reads up to `most` titles more; done at the end of the table, or when `enough` have been found. */
export function scanTitles(
  events: EventTable,
  query: TitleQuery,
  { found: before, read: from }: TitleScan,
  most: number,
  enough: number,
): TitleScan {
  const found = [...before];
  const isNothing = query.words.length === 0;
  let read = from;
  const end = Math.min(events.length, from + most);
  for (; read < end && found.length < enough && !isNothing; read++) {
    if (isFound(events.titleAt(read), query)) found.push(read);
  }
  return { found, read, isDone: isNothing || read >= events.length || found.length >= enough };
}

/** A title that was found, as the search's other hits are. */
export function toTitleHit(events: EventTable, event: number, { words }: TitleQuery): SearchHit {
  const title = events.titleAt(event);
  const text = plain(title);
  const ranges = words
    .map((word) => startOf(text, word))
    .flatMap((start, k) => (start < 0 ? [] : [[start, start + (words[k] as string).length] as const]))
    .sort(([a], [b]) => a - b)
    .filter(([start], k, all) => k === 0 || start >= (all[k - 1] as readonly [number, number])[1]);
  return {
    kind: 'event',
    id: events.idAt(event) ?? '',
    label: title,
    // Where accents are letters of their own, places in the plain text are not those in the title.
    match: { field: 'title', text: title, ranges: text.length === title.length ? ranges : [] },
    score: 0,
    guessed: false,
  };
}

function isFound(title: string, { words, keys }: TitleQuery): boolean {
  const text = title.toLowerCase();
  if (isAscii(title)) return words.every((word) => startOf(text, word) >= 0);
  if (words.every((word) => startOf(plain(title), word) >= 0)) return true;
  const held = foldWords(title).flatMap((word) => word.keys);
  return keys.every((readings) => readings.some((key) => held.some((own) => own.startsWith(key))));
}

/** Where a word of `text` begins with `word`; -1 where none does. */
function startOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !LETTER.test(text[at - 1] as string)) return at;
  }
  return -1;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Small letters, without accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
