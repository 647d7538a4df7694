/**
 * What a query finds, grouped, each hit with its events and what hides them. The search itself is a chunk of its own,
 * loaded when a reader first turns to it; the index is made once for a dataset.
 */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { SearchHit, SearchIndex } from '../../core/search.ts';
import type { HiddenBy } from '../../i18n/parts.ts';
import type { State } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { fetchAtRest } from '../rest.ts';
import { useApp } from '../store.tsx';
import type { HitGroup } from './groupHits.ts';
import { useTitleScan } from './useTitleScan.ts';

type Engine = typeof import('./engine.ts');

const fetchEngine = (): Promise<Engine> => import('./engine.ts');
fetchAtRest(fetchEngine);

/** One hit as it stands in the list. */
export interface Finding {
  readonly hit: SearchHit;
  /** Indexes into the columns. */
  readonly events: readonly number[];
  readonly hidden: HiddenBy | null;
}

export interface FindingGroup {
  readonly kind: HitGroup['kind'];
  readonly found: number;
  readonly findings: readonly Finding[];
}

export type Findings =
  | { readonly status: 'idle' | 'loading' | 'failed' }
  | {
      /** `nothing`: the groups hold suggestions · `guessed`: nothing is spelled like that, but this is close. */
      readonly status: 'found' | 'guessed' | 'nothing';
      /** What the groups answer: the query of a moment ago, while the reader types on. */
      readonly query: string;
      readonly groups: readonly FindingGroup[];
      readonly count: number;
    };

interface Search {
  readonly findings: Findings;
  /** `null` until a reader has turned to the search and it has arrived. */
  readonly engine: Engine | null;
}

/** Of one search; more than anyone reads, so that the counts of the groups are true. */
const MOST_HITS = 500;

const selectWindow = (state: State) => state.window;

/** @param isWanted whether the reader has turned to the search */
export function useSearch(dataset: Dataset | null, query: string, isWanted: boolean): Search {
  const { engine, hasFailed } = useEngine(isWanted);
  const window = useCalmApp(selectWindow);
  const filters = useApp((state) => state.filters);
  const asked = useDeferredValue(query).trim();
  const index = useMemo(
    () => (dataset && engine && isWanted ? indexOf(engine, dataset) : null),
    [dataset, engine, isWanted],
  );
  const isBig = dataset !== null && engine !== null && isWanted && dataset.events.length > engine.MOST_INDEXED;
  const scanned = useTitleScan(engine, isBig ? dataset : null, asked, MOST_HITS);
  const answer = useMemo(() => {
    if (!dataset || !index || !engine || asked === '') return null;
    const indexed = engine.search(index, asked, { limit: MOST_HITS });
    // A guess is for when nothing is spelled like that, in titles neither.
    const hits = [...(scanned.hits.length > 0 ? indexed.filter((hit) => !hit.guessed) : indexed), ...scanned.hits];
    if (hits.length === 0 && !scanned.isDone) return null;
    return { hits, groups: engine.groupHits(hits.length > 0 ? hits : engine.suggestHits(dataset)) };
  }, [dataset, engine, index, asked, scanned]);
  const findings = useMemo((): Findings => {
    if (asked === '') return { status: 'idle' };
    if (hasFailed) return { status: 'failed' };
    if (!dataset || !engine || !answer) return { status: 'loading' };
    const { hits, groups } = answer;
    return {
      status: hits.length === 0 ? 'nothing' : hits[0]?.guessed ? 'guessed' : 'found',
      query: asked,
      count: hits.length,
      groups: groups.map(({ kind, found, hits: shown }) => ({
        kind,
        found,
        findings: shown.map((hit) => {
          const events = engine.eventsOfHit(dataset, hit);
          return { hit, events, hidden: engine.hiddenBy(dataset, events, window, engine.filtersOf(filters, hit)) };
        }),
      })),
    };
  }, [asked, hasFailed, dataset, engine, answer, window, filters]);
  return { findings, engine };
}

function useEngine(isWanted: boolean): { readonly engine: Engine | null; readonly hasFailed: boolean } {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted || engine) return;
    let isGone = false;
    setFailed(false);
    fetchEngine().then(
      (loaded) => !isGone && setEngine(loaded),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [isWanted, engine]);
  return { engine, hasFailed };
}

const indexes = new WeakMap<Dataset, SearchIndex>();

function indexOf(engine: Engine, dataset: Dataset): SearchIndex {
  const index = indexes.get(dataset) ?? engine.makeSearchIndex(dataset);
  indexes.set(dataset, index);
  return index;
}
