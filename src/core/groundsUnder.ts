/** The areas that a place lies in, as its records say: its oblast, its country. */
import type { Dataset } from './dataset.ts';
import type { Place } from './model.ts';

/** Their ids, the nearest first. */
export function groundsUnder(place: Place | undefined, dataset: Dataset | null): string[] {
  const found: string[] = [];
  for (let id = place?.parent; dataset && id !== undefined && !found.includes(id); ) {
    found.push(id);
    id = dataset.places[dataset.placeIndex.get(id) ?? -1]?.parent;
  }
  return found;
}
