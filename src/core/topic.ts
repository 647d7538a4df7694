/**
 * A contested topic as rows: every figure of every claim, side by side, never averaged and never merged.
 *
 * One row is one figure of one claim. Two claims that say "4,000" of different events stay two rows that differ in
 * `event`; one claim with killed and wounded gives two rows that share `claim`. Chart and table read the same rows.
 */
import { type Dataset, eventsOfTopic } from './dataset.ts';
import type { Claim, Edtf, Figure, Stance, Topic } from './model.ts';
import { type Period, parsePeriod } from './period.ts';

export interface FigureRow {
  /** `claim#n`, unique in its topic. */
  readonly id: string;
  readonly claim: string;
  readonly event: string;
  readonly claimant: string;
  /** Through whom it reached the article, nearest to the claimant first. */
  readonly via: readonly string[];
  readonly stance: Stance;
  readonly measure: string;
  /** The least and the most that the claim allows; `null` = open. Both are the value where one number is given. */
  readonly low: number | null;
  readonly high: number | null;
  /** The one number given, `null` for a range or an open end. */
  readonly value: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  /** When the claim was made; `null` where the text does not tell. */
  readonly when: Period | null;
  readonly date: Edtf;
  readonly whenKind: NonNullable<Claim['when_kind']>;
  readonly source: string;
  readonly paragraph: number;
  /** Whether the topic compares this measure; the others are shown beside, not on the same scale. */
  readonly compared: boolean;
}

export interface TopicTable {
  readonly topic: Topic;
  /** Indexes of the topic's events, in column order. */
  readonly events: readonly number[];
  /** Every claim about them, with and without figures, in the order of the rows. */
  readonly claims: readonly Claim[];
  readonly rows: readonly FigureRow[];
  /** The compared measures that occur, in the topic's order. */
  readonly measures: readonly string[];
}

/** The table of a topic, or `null` when there is none of that id. */
export function makeTopicTable(dataset: Dataset, id: string): TopicTable | null {
  const topic = dataset.topicById.get(id);
  if (!topic) return null;
  const events = eventsOfTopic(dataset, id);
  const claims = events
    .flatMap((event) => dataset.claimsByEvent.get(dataset.events.idAt(event) ?? '') ?? [])
    .map((claim) => ({ claim, when: periodOf(claim.when) }));
  const sourceRank = new Map(dataset.sources.map((source, rank) => [source.id, rank]));
  const rank = (claim: Claim) => sourceRank.get(claim.source) ?? 0;
  // Undated claims stand last: an unknown time is not an early one.
  claims.sort(
    (a, b) =>
      startOf(a.when) - startOf(b.when) ||
      endOf(a.when) - endOf(b.when) ||
      rank(a.claim) - rank(b.claim) ||
      a.claim.paragraph - b.claim.paragraph ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
  const rows = claims.flatMap(({ claim, when }) =>
    claim.figures.map((figure, k) => makeRow(claim, figure, k, when, topic)),
  );
  const occurring = new Set(rows.flatMap((row) => (row.compared ? [row.measure] : [])));
  return {
    topic,
    events,
    claims: claims.map(({ claim }) => claim),
    rows,
    measures: topic.measures.length > 0 ? topic.measures.filter((name) => occurring.has(name)) : [...occurring],
  };
}

function makeRow(claim: Claim, figure: Figure, k: number, when: Period | null, topic: Topic): FigureRow {
  const { value = null, min = null, max = null } = figure;
  return {
    id: `${claim.id}#${k}`,
    claim: claim.id,
    event: claim.event,
    claimant: claim.attribution.by,
    via: claim.attribution.via ?? [],
    stance: claim.stance,
    measure: figure.measure,
    low: min ?? (max === null ? value : null),
    high: max ?? (min === null ? value : null),
    value,
    unit: figure.unit,
    approximate: figure.approximate === true,
    when,
    date: claim.when,
    whenKind: claim.when_kind ?? (claim.when === '' ? 'unknown' : 'stated'),
    source: claim.source,
    paragraph: claim.paragraph,
    compared: topic.measures.length === 0 || topic.measures.includes(figure.measure),
  };
}

function periodOf(date: Edtf): Period | null {
  const parsed = date === '' ? null : parsePeriod(date);
  return parsed?.ok ? parsed.value : null;
}

const LAST = Number.MAX_SAFE_INTEGER;
const startOf = (when: Period | null): number => (when ? (when.start ?? -LAST) : LAST);
const endOf = (when: Period | null): number => when?.end ?? LAST;
