/** A search hit in words: what it is called, where the words were found, and what tells it from its neighbours. */
import type { Dataset } from '../../core/dataset.ts';
import { nameLang, nameOf } from '../../core/nameOf.ts';
import type { SearchField, SearchHit, SearchKind, SearchMatch } from '../../core/search.ts';
import { formatEventDate } from '../../i18n/dates.ts';
import type { Reader } from '../filters/valueLabel.ts';

/** A text, with the parts of it that were found. */
export interface MarkedText {
  readonly text: string;
  readonly lang?: string;
  /** Half-open, in UTF-16 units, in order. */
  readonly ranges: SearchMatch['ranges'];
}

export interface HitWords {
  readonly label: MarkedText;
  readonly field: SearchField;
  /** `null` where the label itself was found. */
  readonly snippet: MarkedText | null;
  readonly context: { readonly text: string; readonly lang?: string } | null;
}

/** @param count distinct events of the hit */
export function describeHit(dataset: Dataset, hit: SearchHit, count: number, reader: Reader): HitWords {
  const { match } = hit;
  const found = { text: match.text, lang: match.lang ?? dataset.info.language, ranges: match.ranges };
  // A claim is called by its own words: where they were found, the cut around them says the same shorter.
  const name = hit.kind === 'claim' && match.field === 'says' ? found : nameOfHit(dataset, hit, reader);
  const isLabel = name.text === found.text;
  return {
    label: { text: name.text, lang: name.lang, ranges: isLabel ? found.ranges : [] },
    field: match.field,
    snippet: isLabel ? null : found,
    context: CONTEXTS[hit.kind](dataset, hit.id, count, reader),
  };
}

/** Places have a name in the reader's language; everything else is in the dataset's. */
function nameOfHit(dataset: Dataset, { kind, id, label }: SearchHit, { lang }: Reader) {
  const place = kind === 'place' ? dataset.places[dataset.placeIndex.get(id) ?? -1] : undefined;
  return place
    ? { text: nameOf(place, lang), lang: nameLang(place, lang) }
    : { text: label, lang: dataset.info.language };
}

type Context = (dataset: Dataset, id: string, count: number, reader: Reader) => HitWords['context'];

const CONTEXTS = {
  place: (dataset, id, _count, { messages }) => {
    const place = dataset.places[dataset.placeIndex.get(id) ?? -1];
    return place ? { text: messages.reading.kind[place.kind] } : null;
  },
  event: (dataset, id, _count, { lang }) => {
    const event = dataset.events.at(dataset.events.indexOf(id));
    return event ? { text: formatEventDate(event, lang) } : null;
  },
  claim: (dataset, id, _count, { messages }) => {
    const claim = dataset.claims.find((candidate) => candidate.id === id);
    const source = claim && dataset.sourceById.get(claim.source);
    return source
      ? { text: `${source.short}, ${messages.reading.paragraph(claim.paragraph)}`, lang: dataset.info.language }
      : null;
  },
  claimant: (_dataset, _id, count, { messages }) => ({ text: messages.search.events(count) }),
  source: (dataset, id) => {
    const source = dataset.sourceById.get(id);
    return source ? { text: source.short, lang: dataset.info.language } : null;
  },
  topic: (_dataset, _id, count, { messages }) => ({ text: messages.search.events(count) }),
} as const satisfies Record<SearchKind, Context>;
