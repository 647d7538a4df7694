/** Bytes that arrive in order, looked at by their place in the file; what lies behind is let go. */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array<ArrayBuffer>, undefined, undefined>;
  #held: Uint8Array<ArrayBuffer>[] = [];
  /** Where in the file the held bytes begin and end. */
  #from = 0;
  #to = 0;
  #isOver = false;

  constructor(chunks: AsyncIterator<Uint8Array<ArrayBuffer>, undefined, undefined>) {
    this.#chunks = chunks;
  }

  /** The bytes from one place to another, once they are there. @throws where the file ends before */
  async slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    if (from < this.#from) throw new RangeError('a part comes before one that was read already');
    if (!(await this.#reach(to))) throw new RangeError('it ends before the place where it should');
    const target = new Uint8Array(to - from);
    let at = this.#from;
    for (const chunk of this.#held) {
      const start = Math.max(from, at);
      const end = Math.min(to, at + chunk.length);
      if (start < end) target.set(chunk.subarray(start - at, end - at), start - from);
      at += chunk.length;
    }
    return target;
  }

  /** Lets go of what lies before a place. */
  async dropTo(place: number): Promise<void> {
    await this.#reach(place);
    for (let chunk = this.#held[0]; chunk && this.#from + chunk.length <= place; chunk = this.#held[0]) {
      this.#held.shift();
      this.#from += chunk.length;
    }
  }

  /** Waits for the end and hands everything to a reader; the bytes stay. */
  async all<T>(read: (bytes: Uint8Array<ArrayBuffer>) => T): Promise<T> {
    await this.#reach(Number.POSITIVE_INFINITY);
    return read(await this.slice(this.#from, this.#to));
  }

  /** True once the end has come. */
  async isAt(place: number): Promise<boolean> {
    return !(await this.#reach(place + 1));
  }

  async #reach(place: number): Promise<boolean> {
    while (this.#to < place && !this.#isOver) {
      const next = await this.#chunks.next();
      if (next.done) this.#isOver = true;
      else {
        this.#held.push(next.value);
        this.#to += next.value.length;
      }
    }
    return this.#to >= place;
  }
}
