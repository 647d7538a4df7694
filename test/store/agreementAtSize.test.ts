/**
 * Promise: at a hundred thousand events as at forty, list, chart and counts show the same set: in 200 random states they
 * agree with a filter that asks every event by itself.
 */
import { describe, expect, it } from 'vitest';
import { FLAG, pointAt } from '../../src/core/columns.ts';
import { makeHistogram } from '../../src/core/histogram.ts';
import type { Day } from '../../src/core/model.ts';
import { makeEdges } from '../../src/core/step.ts';
import {
  selectChartCount,
  selectChartSums,
  selectCounts,
  selectHiddenCount,
  selectList,
  selectUndatedInList,
} from '../../src/store/counts.ts';
import { selectActive, selectAxis } from '../../src/store/state.ts';
import { makeStore } from '../../src/store/store.ts';
import { runs } from '../fixtures/runs.ts';
import {
  makeRandom,
  makeSynthetic,
  SYNTHETIC_CATEGORIES,
  SYNTHETIC_KINDS,
  SYNTHETIC_SPAN,
} from '../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';

const COUNT = 100_000;
const STATES = runs(100);

/** Where two lists differ first; -1 where they do not. A million comparisons in words would take minutes. */
function firstDifference(a: Uint32Array, b: readonly number[]): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  return a.findIndex((event, at) => event !== b[at]);
}

describe.each(SYNTHETIC_KINDS)('at 100,000 events of %s', (kind) => {
  const dataset = makeSyntheticDataset(makeSynthetic(kind, COUNT));
  const { columns } = dataset;
  const { start, end, category, datedCount } = columns;
  const positions = Array.from({ length: COUNT }, (_, event) => {
    if ((columns.flags[event] as number) & FLAG.point) return pointAt(columns, event);
    return dataset.places[columns.place[columns.placeOffset[event] as number] as number]?.geometry?.coordinates ?? null;
  });

  it(`${STATES} random states: list, chart and counts are the set that the events themselves say`, () => {
    const random = makeRandom(kind.length);
    const store = makeStore();
    store.actions.loadDataset(dataset, []);
    for (let k = 0; k < STATES; k++) {
      const from = SYNTHETIC_SPAN.start + Math.floor(random() * 720);
      const days = 1 + Math.floor(random() ** 3 * 400);
      const window = k % 10 === 0 ? { start: null, end: null } : { start: from as Day, end: (from + days) as Day };
      const chosen = SYNTHETIC_CATEGORIES.filter(() => random() < 0.6).map(({ id }) => id);
      const filters = k % 3 === 0 ? {} : { category: new Set(chosen) };
      const west = -20 + random() * 60;
      const bounds = [west, 10 + random() * 30, west + 10 + random() * 80, 52 + random() * 10] as const;
      store.actions.setFilters(filters);
      store.actions.setWindow(window);
      store.actions.setChartInView(k % 2 === 0);
      store.actions.setCamera({ center: [0, 0], zoom: 3, bearing: 0, pitch: 0 } as never, bounds);
      const state = store.getState();

      const expected: number[] = [];
      const accepted: number[] = [];
      let hidden = 0;
      for (let event = 0; event < COUNT; event++) {
        const isIn =
          event >= datedCount
            ? window.start === null
            : window.start === null || ((start[event] as number) < window.end && (end[event] as number) > window.start);
        const isAccepted = k % 3 === 0 || chosen.includes(SYNTHETIC_CATEGORIES[category[event] as number]?.id ?? '');
        if (isAccepted) accepted.push(event);
        if (isIn && isAccepted) expected.push(event);
        else if (isIn) hidden++;
      }
      expect(selectCounts(state).total).toBe(expected.length);
      expect(selectHiddenCount(state)).toBe(hidden);
      expect(firstDifference(selectActive(state), expected)).toBe(-1);

      const list = selectList(state);
      const undated = selectUndatedInList(state);
      expect((list?.length ?? 0) + undated.length).toBe(expected.length);
      // Every row of a few stretches, in reading order; what is not in the set would be one too many somewhere.
      const inSet = new Set(expected);
      for (let position = 0; position < (list?.length ?? 0); position += 1 + Math.floor(random() * 60)) {
        const event = list?.at(position) ?? -1;
        expect(inSet.has(event) && list?.positionOf(event) === position).toBe(true);
      }

      const isInView = (event: number) => {
        const at = positions[event];
        const [w, s, e, n] = bounds;
        return at !== null && at !== undefined && at[0] >= w && at[0] <= e && at[1] >= s && at[1] <= n;
      };
      const charted = k % 2 === 0 ? expected.filter(isInView) : expected;
      expect(selectChartCount(state)).toBe(charted.length);
      const [sums, axis] = [selectChartSums(state), selectAxis(state)];
      if (!sums || !axis) throw new Error('There is no chart.');
      const { solid, hollow, before, after } = makeHistogram(sums, makeEdges(axis.start, axis.end, 'P1W'));
      const mass = [solid, hollow].reduce((sum, bars) => bars.reduce((total, bar) => total + bar, sum), before + after);
      const dated = accepted.filter((event) => event < datedCount && (k % 2 !== 0 || isInView(event)));
      expect(mass).toBeCloseTo(dated.length, 0);
    }
  });
});
