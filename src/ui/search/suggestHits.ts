/** What a reader may look at instead when nothing was found: the places and questions that most is reported about. */
import { type Dataset, eventsAtPlace, eventsOfTopic } from '../../core/dataset.ts';
import type { SearchHit, SearchKind } from '../../core/search.ts';

const MOST_PER_KIND = 3;

export function suggestHits(dataset: Dataset): readonly SearchHit[] {
  const places = dataset.places
    // Everything happens in some country.
    .filter(({ kind }) => kind !== 'country')
    .map(({ id, names }) => ({ id, label: names.en, count: eventsAtPlace(dataset, id).length }));
  const topics = dataset.topics.map(({ id, title }) => ({
    id,
    label: title,
    count: eventsOfTopic(dataset, id).length,
  }));
  return [...toHits('place', places), ...toHits('topic', topics)];
}

interface Counted {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

function toHits(kind: SearchKind, records: readonly Counted[]): SearchHit[] {
  return records
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PER_KIND)
    .map(({ id, label, count }) => ({
      kind,
      id,
      label,
      match: { field: kind === 'place' ? 'name' : 'title', text: label, ranges: [] },
      score: count,
      guessed: false,
    }));
}
