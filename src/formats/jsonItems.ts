/**
 * The items of one list in a JSON file that arrives in parts: `{"…": …, "features": [item, item, …]}`. Finds where each
 * item begins and ends without parsing what is around it, so that a file may be larger than memory.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export class JsonItems {
  readonly #name: string;
  #held = '';
  /** Where the next look begins in what is held. */
  #at = 0;
  #depth = 0;
  /** The last string at the level of the members: the name of the value that follows. */
  #key = '';
  /** Where the item under way begins; -1 between items. */
  #from = -1;
  #state: 'before' | 'items' | 'after' = 'before';

  /** @param name the member that holds the list */
  constructor(name: string) {
    this.#name = name;
  }

  get isFound(): boolean {
    return this.#state !== 'before';
  }

  /** True once the list was closed: a file that ends before was cut off. */
  get isWhole(): boolean {
    return this.#state === 'after';
  }

  /** The texts of the items that are whole now. @param most characters of one item; a longer one is a fault */
  push(text: string, most: number): string[] {
    const items: string[] = [];
    if (this.#state === 'after') return items;
    this.#held += text;
    const held = this.#held;
    let at = this.#at;
    for (; at < held.length; at++) {
      const code = held.charCodeAt(at);
      if (code === QUOTE) {
        const close = endOfString(held, at);
        if (close < 0) break;
        if (this.#depth === 1 && this.#state === 'before') this.#key = held.slice(at + 1, close);
        at = close;
      } else if (code === 0x7b || code === 0x5b) {
        this.#depth++;
        if (this.#state === 'before') {
          if (this.#depth === 2 && code === 0x5b && this.#key === this.#name) this.#state = 'items';
        } else if (this.#depth === 3) this.#from = at;
      } else if (code === 0x7d || code === 0x5d) {
        this.#depth--;
        if (this.#state !== 'items') continue;
        if (this.#depth === 2 && this.#from >= 0) {
          items.push(held.slice(this.#from, at + 1));
          this.#from = -1;
        } else if (this.#depth === 1) {
          this.#state = 'after';
          break;
        }
      }
    }
    const keep = this.#state === 'after' ? held.length : this.#from >= 0 ? this.#from : at;
    this.#held = held.slice(keep);
    this.#at = Math.max(0, at - keep);
    if (this.#from >= 0) this.#from = 0;
    if (this.#held.length > most) throw new RangeError(`An item is longer than ${most} characters.`);
    return items;
  }
}

/** Where the string that opens at `from` closes; -1 where it goes on. */
function endOfString(text: string, from: number): number {
  let close = text.indexOf('"', from + 1);
  while (close >= 0) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return close;
    close = text.indexOf('"', close + 1);
  }
  return -1;
}
