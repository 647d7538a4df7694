/**
 * Runs in the page: takes the map, list, histogram and counts through random states, and compares each with a look at
 * every event, one by one.
 */
import { MERCATOR_UNITS, PRECISION, PRECISIONS, pointAt } from '../../../src/core/columns.ts';
import { toMercator } from '../../../src/core/geo.ts';
import { makeHistogram } from '../../../src/core/histogram.ts';
import { makeEdges } from '../../../src/core/step.ts';
import { ALL_TIME, type TimeWindow } from '../../../src/core/window.ts';
import { PointScene } from '../../../src/map/pointScene.ts';
import { selectCounts, selectList, selectMask, selectSums } from '../../../src/store/counts.ts';
import { selectDataset } from '../../../src/store/state.ts';
import { makeRandom, SYNTHETIC_SPAN } from '../../fixtures/synthetic.ts';
import type { PointsPage } from './page.tsx';

export interface Agreement {
  readonly states: number;
  /** Over all states: events active, drawn one by one, and counted in cells. */
  readonly active: number;
  readonly drawn: number;
  readonly covered: number;
  /** What did not agree, a sentence each. */
  readonly faults: readonly string[];
}

export async function agree({ store, map, fates }: PointsPage, states: number, seed: number): Promise<Agreement> {
  const { actions, getState } = store;
  const dataset = selectDataset(getState());
  if (!dataset) throw new Error('There are no data.');
  const { columns, categories } = dataset;
  const random = makeRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const scene = new PointScene(dataset);
  // A quarter of the pixels: what is read back are vertices.
  map().setPixelRatio(0.5);
  const faults: string[] = [];
  const sums = { active: 0, drawn: 0, covered: 0 };

  for (let state = 0; state < states; state++) {
    const start = between(SYNTHETIC_SPAN.start - 30, SYNTHETIC_SPAN.end);
    const end = start + between(1, state % 3 === 0 ? 500 : 20);
    const window = (
      state % 11 === 0 ? ALL_TIME : { start: state % 5 === 0 ? null : start, end: state % 7 === 0 ? null : end }
    ) as TimeWindow;
    const wanted = new Set(categories.filter(() => random() < 0.6).map(({ id }) => id));
    const isDay = state % 4 === 2;
    actions.setFilters({
      ...(state % 2 === 1 ? { category: wanted } : {}),
      ...(isDay ? { 'date-precision': new Set(['day']) } : {}),
    });
    actions.setWindow(window);
    actions.setDensity(state % 6 === 5 ? 'heat' : 'counts');
    // Where events are, or anywhere.
    const near = state % 4 === 3 ? null : pointAt(columns, between(0, columns.eventCount - 1));
    map().jumpTo({
      center: near ? [near[0], near[1]] : [between(-180, 180), between(-50, 65)],
      zoom: between(1, 11) + random(),
    });

    // A look at every event.
    const shown = getState().window;
    const isActive = (event: number): boolean => {
      if (state % 2 === 1 && !wanted.has(categories[columns.category[event] as number]?.id ?? '')) return false;
      const precision =
        event < columns.datedCount ? PRECISIONS[(columns.precision[event] as number) & PRECISION.index] : '';
      if (isDay && precision !== 'day') return false;
      if (event >= columns.datedCount) return shown.start === null && shown.end === null;
      return (
        (shown.end === null || (columns.start[event] as number) < shown.end) &&
        (shown.start === null || (columns.end[event] as number) > shown.start)
      );
    };
    const active = new Uint8Array(columns.eventCount);
    let count = 0;
    let dated = 0;
    for (let event = 0; event < columns.eventCount; event++) {
      if (!isActive(event)) continue;
      active[event] = 1;
      count++;
      if (event < columns.datedCount) dated++;
    }
    sums.active += count;

    const say = (what: string) => {
      if (faults.length < 20) faults.push(`State ${state}: ${what}`);
    };
    // The map, as the GPU drew it.
    const bounds = map().getBounds();
    const [west, east] = [bounds.getWest(), bounds.getEast()].map((lng) => (lng + 180) / 360) as [number, number];
    const [north, south] = [bounds.getNorth(), bounds.getSouth()].map((lat) => toMercator([0, lat])[1]) as [
      number,
      number,
    ];
    const mask = selectMask(getState());
    const ground = { west, north, east, south };
    scene.show({ window: shown, mask, categoriesOff: 0, ground, zoom: map().getZoom(), density: 'counts' });
    for (const [event, fate] of (await fates()).entries()) {
      if ((fate === 1 || fate === 2) !== (active[event] === 1)) {
        // An event that no slice in the window holds is never asked, and must not be active.
        say(`event ${event} was ${fate} on the map and ${active[event]} in the data`);
        break;
      }
      if (fate === 2) sums.drawn++;
      if (fate !== 1) continue;
      sums.covered++;
      const dx = ((((columns.x[event] as number) / MERCATOR_UNITS - west) % 1) + 1) % 1;
      const y = (columns.y[event] as number) / MERCATOR_UNITS;
      const isInSight = dx < east - west && y > north && y < south;
      // Whatever is in sight and not drawn is in a number that is printed.
      if (isInSight && !scene.isCovered(event)) {
        say(`event ${event} is in sight, and neither drawn nor counted`);
        break;
      }
    }
    // Counts, list and histogram.
    const counts = selectCounts(getState());
    if (counts.total !== count) say(`${counts.total} were counted, ${count} are active`);
    const list = selectList(getState());
    if (list?.length !== dated) say(`the list holds ${list?.length}, ${dated} are active and dated`);
    if (list && state % 20 === 0) {
      for (let position = 0; position < list.length; position++) {
        if (active[list.at(position)] !== 1) {
          say(`row ${position} of the list is not active`);
          break;
        }
      }
    }
    const timeSums = selectSums(getState());
    if (timeSums && state % 10 === 0) {
      const histogram = makeHistogram(timeSums, makeEdges(SYNTHETIC_SPAN.start, SYNTHETIC_SPAN.end, 'P1M'));
      const mass = [...histogram.solid, ...histogram.hollow].reduce((sum, part) => sum + part, 0);
      actions.showAllTime();
      const accepted = selectList(getState())?.length ?? 0;
      if (Math.abs(mass + histogram.before + histogram.after - accepted) > accepted * 1e-5 + 0.01) {
        say(`the histogram holds ${mass}, ${accepted} are accepted`);
      }
    }
  }
  map().setPixelRatio(devicePixelRatio);
  actions.setFilters({});
  actions.setDensity('counts');
  actions.showAllTime();
  return { states, ...sums, faults };
}
