/** What a filter's value is called in the reader's language, and which language those words are in. */
import type { Dataset } from '../../core/dataset.ts';
import type { FilterField } from '../../core/filter.ts';
import { nameLang, nameOf } from '../../core/nameOf.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../store/state.ts';
import { categoryLabel } from '../categoryLabel.ts';

export interface ValueLabel {
  readonly text: string;
  /** Absent where the words are the interface's own. */
  readonly lang?: string;
}

export interface Reader {
  readonly messages: Messages;
  readonly lang: Language;
}

type Namer = (dataset: Dataset, value: string, reader: Reader) => ValueLabel | null;

const NAMERS = {
  category: (dataset, value, { messages }) => {
    const category = dataset.categories.find(({ id }) => id === value);
    return category ? { text: categoryLabel(category, messages.categories) } : null;
  },
  place: (dataset, value, { lang }) => {
    const place = dataset.places[dataset.placeIndex.get(value) ?? -1];
    return place ? { text: nameOf(place, lang), lang: nameLang(place, lang) } : null;
  },
  claimant: ({ info }, value) => (value === '' ? null : { text: value, lang: info.language }),
  article: (dataset, value) => {
    const source = dataset.sourceById.get(value);
    return source ? { text: source.short, lang: dataset.info.language } : null;
  },
  status: (_dataset, value, { messages }) => own(messages.list.status, value),
  'place-precision': (_dataset, value, { messages }) => own(messages.filterPanel.placePrecisions, value),
  'date-precision': (_dataset, value, { messages }) => own(messages.filterPanel.datePrecisions, value),
} as const satisfies Record<FilterField, Namer>;

/** A value that the dataset does not know (an old link) is called by its id. */
export function valueLabel(dataset: Dataset, field: FilterField, value: string, reader: Reader): ValueLabel {
  return NAMERS[field](dataset, value, reader) ?? { text: value === '' ? '–' : value };
}

function own(words: Readonly<Record<string, string>>, value: string): ValueLabel | null {
  const text = Object.hasOwn(words, value) ? words[value] : undefined;
  return text === undefined ? null : { text };
}
