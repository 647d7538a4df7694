/** The columns of events and places, both ways, cut from the rows of a table. */
import { makeEventsByPlace } from '../core/columns.ts';
import type { RowStore } from './rowStore.ts';

/** Places of a row besides its first, from rows that share its id. */
export type FurtherPlaces = readonly { readonly place: number; readonly role: number }[];

/**
 * @param order row of each event; `null` = rows stand in column order
 * @param placeCount places that the rows refer to; 0 = none is kept
 */
export function makePlaceColumns(
  { length, place: placeOf, role: roleOf }: RowStore,
  further: ReadonlyMap<number, FurtherPlaces>,
  order: Uint32Array | null,
  placeCount: number,
) {
  if (placeCount === 0) {
    const none = makeEventsByPlace(0, new Uint32Array(0), new Uint32Array(0));
    return { placeOffset: new Uint32Array(0), place: new Uint32Array(0), role: new Uint8Array(0), ...none };
  }
  const placeOffset = new Uint32Array(length + 1);
  let extra = 0;
  for (const more of further.values()) extra += more.length;
  const place = new Uint32Array(length + extra);
  const role = new Uint8Array(length + extra);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const row = order ? (order[i] as number) : i;
    if ((placeOf[row] as number) >= 0) {
      place[count] = placeOf[row] as number;
      role[count++] = roleOf[row] as number;
    }
    if (further.size > 0) {
      for (const entry of further.get(row) ?? []) {
        place[count] = entry.place;
        role[count++] = entry.role;
      }
    }
    placeOffset[i + 1] = count;
  }
  const used = place.slice(0, count);
  return { placeOffset, place: used, role: role.slice(0, count), ...makeEventsByPlace(placeCount, placeOffset, used) };
}
