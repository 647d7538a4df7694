/** A citation in plain text: the event, its date, the articles and paragraphs it rests on, this map, and the link. */
import type { Dataset } from '../../core/dataset.ts';
import type { DatedEvent, Source } from '../../core/model.ts';
import { formatEdtf, formatEventDate } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../store/state.ts';

export function formatCitation(
  dataset: Dataset,
  event: DatedEvent,
  link: string,
  words: Messages['reading'],
  lang: Language,
): string {
  const paragraphs = new Map<string, Set<number>>();
  for (const { source, paragraph } of dataset.claimsByEvent.get(event.id) ?? []) {
    paragraphs.set(source, (paragraphs.get(source) ?? new Set()).add(paragraph));
  }
  const sources = [...paragraphs].flatMap(([id, numbers]) => {
    const source = dataset.sourceById.get(id);
    return source ? [`${formatSource(source, lang)}, ${words.paragraph([...numbers].join(', '))}`] : [];
  });
  return words.citation({
    title: event.title,
    date: formatEventDate(event, lang),
    sources: sources.join('; '),
    map: `Dateline: ${dataset.info.title}`,
    link,
  });
}

/** An article as a bibliography names it; only what the text of the article shows. */
export function formatSource(source: Source, lang: Language): string {
  const authors = (source.author ?? [])
    .map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter((name) => name !== '');
  const parts = [
    ...(authors.length > 0 ? [authors.join(', ')] : []),
    `“${source.title}”`,
    ...(source['container-title'] ? [source['container-title']] : []),
    ...(source.published ? [formatEdtf(source.published, lang)] : []),
  ];
  return parts.join(', ');
}
