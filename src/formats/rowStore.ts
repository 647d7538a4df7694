/** The rows of a table so far, as typed arrays that grow: what a `RowBuilder` fills and cuts its columns from. */

const INTS = { start: Int32Array, end: Int32Array, place: Int32Array, x: Uint32Array, y: Uint32Array } as const;
const BYTES = {
  precision: Uint8Array,
  solid: Uint8Array,
  dated: Uint8Array,
  placed: Uint8Array,
  category: Uint8Array,
  status: Uint8Array,
  role: Uint8Array,
  dateKind: Uint8Array,
} as const;

export class RowStore {
  length = 0;
  start = new Int32Array(0);
  end = new Int32Array(0);
  /** Index into the place list; -1 = none. */
  place = new Int32Array(0);
  x = new Uint32Array(0);
  y = new Uint32Array(0);
  precision = new Uint8Array(0);
  solid = new Uint8Array(0);
  /** 1 for rows with a date. */
  dated = new Uint8Array(0);
  /** 1 for rows with a position. */
  placed = new Uint8Array(0);
  category = new Uint8Array(0);
  status = new Uint8Array(0);
  role = new Uint8Array(0);
  dateKind = new Uint8Array(0);

  /** Makes room for some more rows. */
  reserve(more: number): void {
    const need = this.length + more;
    if (need <= this.start.length) return;
    const size = Math.max(need, Math.ceil(this.start.length * 1.6), 4096);
    for (const name of Object.keys(INTS) as (keyof typeof INTS)[]) {
      const larger = new INTS[name](size);
      larger.set(this[name]);
      Object.assign(this, { [name]: larger });
    }
    for (const name of Object.keys(BYTES) as (keyof typeof BYTES)[]) {
      const larger = new BYTES[name](size);
      larger.set(this[name]);
      Object.assign(this, { [name]: larger });
    }
  }
}
