/** Where a claim stands: the article's short title and the paragraph, which open, and whether it is a related article. */
import type { Dataset } from '../../core/dataset.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useMessages } from '../store.tsx';

interface SourceLineProps {
  readonly dataset: Dataset;
  readonly source: string;
  readonly paragraph: number;
}

export function SourceLine({ dataset, source, paragraph }: SourceLineProps) {
  const { reading } = useMessages();
  const record = dataset.sourceById.get(source);
  if (!record) return null;
  return (
    <span className="source">
      <SelectionLink to={{ kind: 'article', id: source, paragraph }} hovers={false}>
        <cite lang={record.language ?? 'en'} title={record.title}>
          {record.short}
        </cite>
        , <span className="source-paragraph">{reading.paragraph(paragraph)}</span>
      </SelectionLink>
      {record.related_to && <span className="quiet"> ({reading.relatedArticle})</span>}
    </span>
  );
}
