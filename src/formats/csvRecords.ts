/**
 * The grammar of CSV (RFC 4180) for text that arrives in parts: records of cells, with quotes, doubled quotes and line
 * breaks in quotes. Nothing is kept but the record under way, so that a file may be larger than memory.
 */

export interface CsvRecord {
  readonly cells: readonly string[];
  /** A quote was opened and never closed: the record was cut at its first line break. */
  readonly isTorn?: true;
}

/** No record is longer; where a quote is not closed by then, it never will be. */
const MOST_CHARS = 1024 * 1024;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

export class CsvRecords {
  readonly #delimiter: string;
  #rest = '';

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are whole once `text` has come. @param isLast no more will come */
  push(text: string, isLast: boolean): CsvRecord[] {
    const all = this.#rest === '' ? text : this.#rest + text;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < all.length) {
      const cells: string[] = [];
      let next = this.#readRecord(all, at, isLast, cells);
      let isTorn = false;
      if (next === TORN || (next === UNDONE && all.length - at > MOST_CHARS)) {
        cells.length = 0;
        next = this.#readLine(all, at, cells);
        isTorn = true;
      }
      if (next < 0) break;
      records.push(isTorn ? { cells, isTorn } : { cells });
      at = next;
    }
    this.#rest = at >= all.length ? '' : all.slice(at);
    return records;
  }

  /** Reads cells up to the end of a record; returns where the next begins, `UNDONE` or `TORN`. */
  #readRecord(text: string, from: number, isLast: boolean, cells: string[]): number {
    const delimiter = this.#delimiter.charCodeAt(0);
    let at = from;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        let close = text.indexOf('"', at + 1);
        let hasDoubled = false;
        while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
          hasDoubled = true;
          close = text.indexOf('"', close + 2);
        }
        if (close < 0) return isLast ? TORN : UNDONE;
        // The quote may be the first half of a doubled one that the next part brings.
        if (close + 1 >= text.length && !isLast) return UNDONE;
        const inside = text.slice(at + 1, close);
        const end = this.#endOfCell(text, close + 1);
        // What follows a closing quote is no grammar's; it is kept as it stands.
        cells.push((hasDoubled ? inside.replaceAll('""', '"') : inside) + text.slice(close + 1, end));
        at = end;
      } else {
        const end = this.#endOfCell(text, at);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (at >= text.length) return isLast ? at : UNDONE;
      const code = text.charCodeAt(at);
      at++;
      if (code === delimiter) continue;
      if (code === LF) return at;
      // A carriage return alone ends a line, too; with a line feed it is one ending.
      if (at >= text.length && !isLast) return UNDONE;
      return text.charCodeAt(at) === LF ? at + 1 : at;
    }
  }

  /** One line as cells without quotes. */
  #readLine(text: string, from: number, cells: string[]): number {
    const match = /\r\n?|\n/g;
    match.lastIndex = from;
    const end = match.exec(text);
    cells.push(
      ...text
        .slice(from, end ? end.index : text.length)
        .slice(0, MOST_CHARS)
        .split(this.#delimiter),
    );
    return end ? match.lastIndex : text.length;
  }

  #endOfCell(text: string, from: number): number {
    const delimiter = this.#delimiter.charCodeAt(0);
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) return at;
    }
    return at;
  }
}

/** The record goes on beyond the text. */
const UNDONE = -1;
/** A quote is open and the text is over. */
const TORN = -2;
