/**
 * Texts of many rows as bytes: a million titles are a few dozen buffers that move between threads at no cost, and a
 * text is made when somebody reads it. Written row by row, handed over in segments, read by row.
 */
import { decodeUtf8, encodeInto, encodeUtf8 } from './utf8.ts';

/** Some rows one after another: row k's text is `bytes[offsets[k] … offsets[k + 1] - 1]` in UTF-8. */
export interface TextSegment {
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TextColumn {
  readonly length: number;
  /** The text of a row; `''` outside the column. */
  readonly at: (row: number) => string;
  /** The first row with exactly this text; -1 where there is none. */
  readonly find: (text: string) => number;
}

export function makeTextColumn(segments: readonly TextSegment[]): TextColumn {
  const starts = [0];
  for (const { offsets } of segments) starts.push((starts.at(-1) ?? 0) + offsets.length - 1);
  const length = starts.at(-1) ?? 0;
  return {
    length,
    at: (row) => {
      if (!(row >= 0 && row < length)) return '';
      let low = 0;
      let high = segments.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((starts[middle] as number) <= row) low = middle;
        else high = middle - 1;
      }
      const { offsets, bytes } = segments[low] as TextSegment;
      const k = row - (starts[low] as number);
      return decodeUtf8(bytes.subarray(offsets[k], offsets[k + 1]));
    },
    find: (text) => {
      const wanted = encodeUtf8(text);
      for (const [s, segment] of segments.entries()) {
        const found = findIn(segment, wanted);
        if (found >= 0) return (starts[s] as number) + found;
      }
      return -1;
    },
  };
}

function findIn({ offsets, bytes }: TextSegment, wanted: Uint8Array): number {
  for (let k = 0; k + 1 < offsets.length; k++) {
    const from = offsets[k] as number;
    if ((offsets[k + 1] as number) - from !== wanted.length) continue;
    let at = 0;
    while (at < wanted.length && bytes[from + at] === wanted[at]) at++;
    if (at === wanted.length) return k;
  }
  return -1;
}

/** Where texts are collected until a segment of them is taken. */
export class TextWriter {
  /** Rows written, taken ones too. */
  length = 0;
  #offsets = new Uint32Array(1024);
  #bytes = new Uint8Array(16 * 1024);
  #rows = 0;
  #used = 0;

  push(text: string): void {
    const most = this.#used + text.length * 3;
    if (most > this.#bytes.length) this.#bytes = grow(this.#bytes, most);
    let at = this.#used;
    let k = 0;
    // Most texts are short and ASCII, which copies faster than it encodes.
    if (text.length < 64) {
      for (; k < text.length; k++) {
        const code = text.charCodeAt(k);
        if (code > 0x7f) break;
        this.#bytes[at++] = code;
      }
    }
    if (k < text.length) at = this.#used + encodeInto(text, this.#bytes.subarray(this.#used));
    this.#close(at);
  }

  /** The same for a text that is bytes already. */
  pushBytes(bytes: Uint8Array, from: number, to: number): void {
    const end = this.#used + to - from;
    if (end > this.#bytes.length) this.#bytes = grow(this.#bytes, end);
    if (to - from < 48) for (let at = this.#used, k = from; k < to; k++) this.#bytes[at++] = bytes[k] as number;
    else this.#bytes.set(bytes.subarray(from, to), this.#used);
    this.#close(end);
  }

  /** Many texts at once, one after another: row k's is `bytes[offsets[k] … offsets[k + 1] - 1]`. */
  pushAll(bytes: Uint8Array, offsets: ArrayLike<number>, from: number, to: number): void {
    const start = offsets[from] as number;
    const end = this.#used + (offsets[to] as number) - start;
    if (end > this.#bytes.length) this.#bytes = grow(this.#bytes, end);
    this.#bytes.set(bytes.subarray(start, offsets[to]), this.#used);
    const shift = this.#used - start;
    for (let k = from; k < to; k++) this.#close((offsets[k + 1] as number) + shift);
  }

  /** Empty texts up to a row. */
  padTo(row: number): void {
    while (this.length < row) this.#close(this.#used);
  }

  /** What was written since the last time; `null` where nothing was. */
  take(): TextSegment | null {
    if (this.#rows === 0) return null;
    const segment = { offsets: this.#offsets.slice(0, this.#rows + 1), bytes: this.#bytes.slice(0, this.#used) };
    this.#rows = 0;
    this.#used = 0;
    return segment;
  }

  #close(end: number): void {
    this.#used = end;
    this.#rows++;
    this.length++;
    if (this.#rows === this.#offsets.length) {
      const larger = new Uint32Array(this.#rows * 2);
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#offsets[this.#rows] = end;
  }
}

function grow(full: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(most, full.length * 2));
  larger.set(full);
  return larger;
}
