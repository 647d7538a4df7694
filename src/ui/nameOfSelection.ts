/** What an open view is called: the name of its place, or the title of its event, topic or article. */
import type { Dataset } from '../core/dataset.ts';
import { nameOf } from '../core/nameOf.ts';
import { firstMessagesOf } from '../i18n/index.ts';
import type { Language, Selection } from '../store/state.ts';

export function nameOfSelection(dataset: Dataset, { kind, id }: Selection, lang: Language): string | undefined {
  if (kind === 'event') return dataset.events.at(dataset.events.indexOf(id))?.title;
  if (kind === 'topic') return dataset.topicById.get(id)?.title;
  if (kind === 'area') return firstMessagesOf(lang).list.area;
  if (kind === 'article') return dataset.sourceById.get(id)?.short;
  const place = dataset.places[dataset.placeIndex.get(id) ?? -1];
  return place && nameOf(place, lang);
}
