import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { toDay } from '../../../src/core/day.ts';
import { eventsOfHit, makeSearchIndex, type SearchHit, search } from '../../../src/core/search.ts';
import { selectActive } from '../../../src/store/state.ts';
import { makeStore } from '../../../src/store/store.ts';
import { openHit } from '../../../src/ui/search/openHit.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const dataset = makeDataset(compiled.dataset);
const index = makeSearchIndex(dataset);

const hitOf = (query: string, kind: SearchHit['kind']): SearchHit => {
  const hit = search(index, query, { limit: 100 }).find((candidate) => candidate.kind === kind);
  if (!hit) throw new Error(`No ${kind} is found for ${query}.`);
  return hit;
};
const open = (hit: SearchHit, reveals: boolean, prepare: (store: ReturnType<typeof makeStore>) => void = () => {}) => {
  const store = makeStore();
  store.actions.loadDataset(dataset, []);
  prepare(store);
  openHit(store, hit, { events: eventsOfHit(dataset, hit), reveals });
  return store.getState();
};

describe('a search hit opens', () => {
  it.each<[SearchHit['kind'], string, string, string]>([
    ['place', 'Киев', 'place', 'kyiv'],
    ['event', 'storm shadow', 'event', 'storm-shadow-strike-marino'],
    ['claim', 'storm shadow', 'event', 'storm-shadow-strike-marino'],
    ['topic', 'taneco', 'topic', 'taneco-fire'],
    ['source', 'cannon fodder', 'article', 'cannon-fodder'],
  ])('a %s found by %s: the %s %s', (kind, query, opened, id) => {
    expect(open(hitOf(query, kind), false).selection).toEqual({ kind: opened, id });
  });

  it('a claimant: the story, of which nothing but its claims is left', () => {
    const hit = hitOf('Syrsky', 'claimant');
    const state = open(hit, false, ({ actions }) => actions.select({ kind: 'place', id: 'kyiv' }));
    expect(state.selection).toBeNull();
    expect(state.filters).toEqual({ claimant: new Set([hit.id]) });
    expect([...selectActive(state)]).toEqual(eventsOfHit(dataset, hit));
  });

  it('as it is, and leaves window and filters alone', () => {
    const window = { start: toDay(2025, 5), end: toDay(2025, 6) };
    const state = open(hitOf('storm shadow', 'event'), false, ({ actions }) => {
      actions.setWindow(window);
      actions.setFilters({ category: new Set(['economy']) });
    });
    expect(state).toMatchObject({ window, filters: { category: new Set(['economy']) } });
  });

  it.each(['range', 'cumulative', 'instant'] as const)(
    'and is shown, out of a window in mode %s and a filter',
    (mode) => {
      const hit = hitOf('storm shadow', 'event');
      const state = open(hit, true, ({ actions }) => {
        actions.setMode(mode);
        actions.setWindow({ start: toDay(2024, 10), end: toDay(2024, 10, 5) });
        actions.setFilters({ category: new Set(['economy']), status: new Set(['reported']) });
      });
      expect([...selectActive(state)]).toEqual(expect.arrayContaining([...eventsOfHit(dataset, hit)]));
      expect(state.filters).toEqual({ status: new Set(['reported']) });
      expect(state.selection).toEqual({ kind: 'event', id: hit.id });
    },
  );
});
