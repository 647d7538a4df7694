/** Every claim on a question in order of its date: when, who, what and how, and where it stands. Undated ones come last. */
import type { Dataset } from '../../core/dataset.ts';
import type { Claim } from '../../core/model.ts';
import type { TopicTable as Table } from '../../core/topic.ts';
import { formatClaimDate } from '../../i18n/dates.ts';
import { formatFigure } from '../reading/formatFigure.ts';
import { SourceLine } from '../reading/SourceLine.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';
import { figureOf, type NumberedRow } from './chartRows.ts';
import { claimantOf } from './claimantOf.ts';

interface TopicTableProps {
  readonly dataset: Dataset;
  readonly table: Table;
  readonly rows: readonly NumberedRow[];
  readonly lit: string | null;
  readonly onLight: (row: string | null) => void;
}

export function TopicTable({ dataset, table, rows, lit, onLight }: TopicTableProps) {
  const { topic: words } = useMessages();
  const { columns } = words;
  const hasNumbers = rows.length > 0;
  return (
    <table className="topic-table" data-numbered={hasNumbers || undefined}>
      <caption className="visually-hidden">{words.table(table.topic.title)}</caption>
      <thead>
        <tr>
          {hasNumbers && <th scope="col">{columns.number}</th>}
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.says}</th>
          <th scope="col">{columns.where}</th>
        </tr>
      </thead>
      <tbody>
        {table.claims.flatMap((claim) => {
          const figures = rows.filter((row) => row.claim === claim.id);
          const shared = { dataset, claim, hasNumbers, onLight };
          if (figures.length === 0) return <Row key={claim.id} {...shared} figure={undefined} isLit={false} />;
          return figures.map((figure) => <Row key={figure.id} {...shared} figure={figure} isLit={lit === figure.id} />);
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly dataset: Dataset;
  readonly claim: Claim;
  /** One figure of the claim; `undefined` where it gives none that can be compared. */
  readonly figure: NumberedRow | undefined;
  readonly hasNumbers: boolean;
  readonly isLit: boolean;
  readonly onLight: (row: string | null) => void;
}

function Row({ dataset, claim, figure, hasNumbers, isLit, onLight }: RowProps) {
  const { topic: words } = useMessages();
  const lang = useApp((state) => state.lang);
  const { name, isOurs, via } = claimantOf(claim, words);
  const event = dataset.events.at(dataset.events.indexOf(claim.event));
  return (
    <tr
      data-row-id={figure?.id ?? claim.id}
      data-lit={isLit || undefined}
      data-stance={claim.stance}
      onMouseEnter={() => onLight(figure?.id ?? null)}
      onMouseLeave={() => onLight(null)}
    >
      {hasNumbers && <td className="topic-number">{figure?.number}</td>}
      <td className="topic-when">{formatClaimDate(claim, lang)}</td>
      <th scope="row" className="topic-who">
        <span lang={isOurs ? undefined : dataset.info.language}>{name}</span>
        {via.length > 0 && <span className="topic-via">{words.via(via)}</span>}
      </th>
      <td className="topic-says">
        <span className="topic-stance">{words.stances[claim.stance]}</span>{' '}
        <Said dataset={dataset} claim={claim} figure={figure} />
      </td>
      <td className="topic-where">
        <SourceLine dataset={dataset} source={claim.source} paragraph={claim.paragraph} />
        {event && (
          <SelectionLink to={{ kind: 'event', id: event.id }} className="topic-event" lang={dataset.info.language}>
            {event.title}
          </SelectionLink>
        )}
      </td>
    </tr>
  );
}

/** A figure that can be compared, or else the claim in words. */
function Said({ dataset, claim, figure }: { dataset: Dataset; claim: Claim; figure: NumberedRow | undefined }) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  if (figure) return <strong>{formatFigure(figureOf(figure), reading, lang)}</strong>;
  return (
    <span className="topic-words" lang={dataset.info.language}>
      {claim.says}
    </span>
  );
}
