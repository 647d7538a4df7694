/**
 * How big a file may be and how many things it may hold. What is bigger is refused in words at the border, so that
 * nothing inside has to fear it. Counts are far above the largest dataset that the performance page measures.
 */
export const LIMITS = {
  /** UTF-16 code units of a file's text. */
  fileChars: 64 * 1024 * 1024,
  /** Nested brackets in a JSON file. GeoJSON needs about a dozen; engines fail in the thousands. */
  depth: 64,
  places: 100_000,
  events: 1_000_000,
  claims: 2_000_000,
  sources: 100_000,
  topics: 1_000,
  /** One byte an event in the columns. */
  categories: 64,
  /** Bytes of a table, which is read in parts; its texts stay in memory. */
  tableBytes: 1024 * 1024 * 1024,
  /** Distinct places of a table up to which the map shows places; beyond, each row stands at its own point. */
  namedPlaces: 5_000,
  /** Places of one event, links of one place, figures of one claim, and lists like them. */
  listItems: 256,
  /** Identifiers, tags, units: what stands in addresses and keys. */
  idChars: 128,
  /** Titles, names, labels. */
  lineChars: 500,
  /** Summaries, paraphrases, remarks. */
  textChars: 10_000,
  urlChars: 2_048,
  /** Problems that a report lists one by one; it counts the rest. */
  problems: 1_000,
} as const;

/** True when `text` nests brackets deeper than `most`, read without parsing. Brackets inside JSON strings do not count. */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 /* " */) {
      i++;
      while (i < text.length && text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c /* \ */ ? 2 : 1;
    } else if (code === 0x5b /* [ */ || code === 0x7b /* { */) {
      if (++depth > most) return true;
    } else if (code === 0x5d /* ] */ || code === 0x7d /* } */) {
      depth--;
    }
  }
  return false;
}
