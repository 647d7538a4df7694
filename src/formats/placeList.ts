/**
 * The places of a table: rows that share a name and a position stand at one place. Up to `LIMITS.namedPlaces` of them;
 * a table with more is one of points, and each of its rows keeps its own.
 */
import { toLngLat } from '../core/columns.ts';
import { LIMITS } from '../core/limits.ts';
import { PLACE_KINDS, type Place, type PlaceKind } from '../core/model.ts';
import { cutText, toLine } from '../core/text.ts';
import { decodeUtf8 } from '../core/utf8.ts';
import { type FieldColumn, valuesOf } from './rowBatch.ts';

export interface PlaceDetails {
  readonly country: unknown;
  readonly kind: unknown;
  readonly uncertaintyM: unknown;
}

export class PlaceList {
  readonly list: Place[] = [];
  /** True once there were too many: nothing is a place any more. */
  isFull = false;
  /** Indexes into `list` by name as the rows give it. */
  readonly #byName = new Map<string, number[]>();
  readonly #ids = new Set<string>();
  readonly #x: number[] = [];
  readonly #y: number[] = [];

  /**
   * The place of a name at a position (`x` and `y` as in the columns, -1 = none); it is listed if it is new. -1 = no more
   * places are listed.
   */
  indexOf(name: string, x: number, y: number, detailsOf: (row: number) => PlaceDetails, row: number): number {
    if (this.isFull) return -1;
    const candidates = this.#byName.get(name);
    if (candidates) {
      for (const index of candidates) if (this.#x[index] === x && this.#y[index] === y) return index;
    }
    if (this.list.length >= LIMITS.namedPlaces) {
      this.isFull = true;
      return -1;
    }
    const index = this.list.push(this.#make(name, x, y, detailsOf(row))) - 1;
    this.#x.push(x);
    this.#y.push(y);
    if (candidates) candidates.push(index);
    else this.#byName.set(name, [index]);
    return index;
  }

  /** The place of a row of a batch; -1 where it has no name or is none. Names that are coded are looked up by their code. */
  readerOf(
    column: FieldColumn | undefined,
    detailsOf: (row: number) => PlaceDetails,
  ): (row: number, x: number, y: number) => number {
    if (!column) return () => -1;
    const values = valuesOf(column, decodeUtf8);
    const look = (row: number, x: number, y: number): number => {
      const name = values(row);
      return typeof name === 'string' && name.trim() !== '' ? this.indexOf(name, x, y, detailsOf, row) : -1;
    };
    if (column.type !== 'coded') return look;
    /** Of each code the place that it meant last: nearly always the one that it means again. */
    const known = new Int32Array(column.values.length).fill(-1);
    return (row, x, y) => {
      const code = column.codes[row] as number;
      const before = known[code] ?? -1;
      if (before >= 0 && !this.isFull && this.#x[before] === x && this.#y[before] === y) return before;
      const found = look(row, x, y);
      if (code >= 0) known[code] = found;
      return found;
    };
  }

  #make(name: string, x: number, y: number, { country, kind, uncertaintyM }: PlaceDetails): Place {
    const label = cutText(toLine(name), LIMITS.lineChars) || 'Unnamed';
    const meters = Number(uncertaintyM ?? 0);
    return {
      id: this.#idFor(label),
      names: { en: label },
      kind: isKind(kind) ? kind : 'place',
      ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
      geometry: x < 0 ? null : { type: 'Point', coordinates: toLngLat(x, y) },
      uncertainty_km: meters > 0 && meters < 2e7 ? meters / 1000 : 0,
      basis: '',
    };
  }

  /** The name as an address can carry it; a second place of that name is numbered. */
  #idFor(label: string): string {
    const base =
      label
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60) || 'place';
    let id = base;
    for (let number = 2; this.#ids.has(id); number++) id = `${base}-${number}`;
    this.#ids.add(id);
    return id;
  }
}

const isKind = (kind: unknown): kind is PlaceKind => (PLACE_KINDS as readonly unknown[]).includes(kind);
