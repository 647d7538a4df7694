/** The articles that report some events, as a bibliography: each once, with the paragraphs that were used. */
import { type CitationOptions, citedSources, toCslItem } from '../core/citation.ts';
import type { Dataset } from '../core/dataset.ts';
import type { Day, Source } from '../core/model.ts';
import { writeBibtex } from './bibtex.ts';
import { writeRis } from './ris.ts';

export function writeCslJson(dataset: Dataset, events: readonly number[], accessed: Day): string {
  const items = citedSources(dataset, events).map(({ source, paragraphs }) =>
    toCslItem(source, { accessed, paragraphs }),
  );
  return `${JSON.stringify(items, null, 1)}\n`;
}

export const writeRisFile = (dataset: Dataset, events: readonly number[], accessed: Day): string =>
  writeEach(dataset, events, accessed, writeRis).join('\r\n');

export const writeBibtexFile = (dataset: Dataset, events: readonly number[], accessed: Day): string =>
  writeEach(dataset, events, accessed, writeBibtex).join('\n');

function writeEach(
  dataset: Dataset,
  events: readonly number[],
  accessed: Day,
  write: (source: Source, options: CitationOptions) => string,
): string[] {
  return citedSources(dataset, events).map(({ source, paragraphs }) => write(source, { accessed, paragraphs }));
}
