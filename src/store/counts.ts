/**
 * What window and filters come to in numbers: counts, bars and stops, from running sums over time.
 *
 * The sums are made when the data or the filters change. What follows time reads from them and costs the same at any
 * size; nobody who only counts needs to know which events they are.
 */
import { type ActiveList, makeActiveList } from '../core/activeList.ts';
import { acceptsEvent, isFiltering } from '../core/filter.ts';
import { maskInBounds } from '../core/inBounds.ts';
import { makeStops, type Stop } from '../core/playback.ts';
import { countActive, type EventCounts, makeMask, makeTimeSums, type TimeSums, timeSumsOf } from '../core/timeSums.ts';
import { isAllTime } from '../core/window.ts';
import { memoise, type State, selectAccepts, selectDataset, selectUndated, selectWholeAxis } from './state.ts';

/** One byte an event, 1 where the filters in force accept it; `null` while everything is accepted. */
export const selectMask = memoise(
  (state) => [selectDataset(state), selectAccepts(state)] as const,
  (dataset, accepts): Uint8Array | null => (dataset && accepts ? makeMask(dataset.columns, accepts) : null),
);

/** The sums of everything, filtered or not. */
const selectAllSums = memoise(
  (state) => [selectDataset(state)] as const,
  (dataset): TimeSums | null => dataset && timeSumsOf(dataset.columns, dataset.categories.length),
);

/** The sums of what the filters in force accept; `null` before there are data. */
export const selectSums = memoise(
  (state) => [selectDataset(state), selectAllSums(state), selectMask(state)] as const,
  (dataset, all, mask): TimeSums | null =>
    dataset && mask ? makeTimeSums(dataset.columns, dataset.categories.length, mask) : all,
);

/** The sums that the chart shows: of what is accepted, within the map's bounds where the reader asks for that. */
export const selectChartSums = memoise(
  (state) =>
    [selectSums(state), boundsOfChart(state) && selectDataset(state), selectMask(state), boundsOfChart(state)] as const,
  (sums, dataset, mask, bounds): TimeSums | null =>
    dataset && bounds
      ? makeTimeSums(dataset.columns, dataset.categories.length, maskInBounds(dataset, bounds, mask))
      : sums,
);

const boundsOfChart = ({ chartInView, bounds }: State): State['bounds'] => (chartInView ? bounds : null);

/** How many events the window holds of those that the chart shows. */
export const selectChartCount = memoise(
  (state) => [selectChartSums(state), state.window.start, state.window.end] as const,
  (sums, start, end): number => (sums ? countActive(sums, { start, end }).total : 0),
);

const NONE: EventCounts = { byCategory: new Uint32Array(0), total: 0 };

/** How many events list and map show: in the window and accepted. */
export const selectCounts = memoise(
  (state) => [selectSums(state), state.window.start, state.window.end] as const,
  (sums, start, end): EventCounts => (sums ? countActive(sums, { start, end }) : NONE),
);

/** The dated events that the list shows, to look into; `null` before there are data. */
export const selectList = memoise(
  (state) => [selectDataset(state), selectMask(state), state.window.start, state.window.end] as const,
  (dataset, mask, start, end): ActiveList | null =>
    dataset && makeActiveList(dataset.columns, { window: { start, end }, mask }),
);

const NO_EVENTS = new Uint32Array(0);

/** The undated events that the list shows: accepted, and no window asks for a date. */
export const selectUndatedInList = (state: State): Uint32Array =>
  isAllTime(state.window) ? selectUndated(state) : NO_EVENTS;

/** The sums within which the reader's own filters hide: of everything, or of the article that is open. */
const selectUnfilteredSums = memoise(
  (state) => [selectDataset(state), selectAllSums(state), articleOf(state)] as const,
  (dataset, all, article): TimeSums | null => {
    if (!dataset || article === null) return all;
    const mask = makeMask(dataset.columns, acceptsEvent(dataset, { article: new Set([article]) }));
    return makeTimeSums(dataset.columns, dataset.categories.length, mask);
  },
);

/**
 * How many events of the window the reader's own filters hide. What an open article leaves out is not hidden by them:
 * nobody chose that with a filter.
 */
export const selectHiddenCount = memoise(
  (state) =>
    [selectCounts(state), isFiltering(state.filters) ? selectUnfilteredSums(state) : null, state.window] as const,
  (counts, sums, window): number => (sums ? countActive(sums, window).total - counts.total : 0),
);

/** The stops of playback over the whole axis. A single day cannot show a month, so `instant` steps by days at most. */
export const selectStops = memoise(
  (state) => [selectSums(state), selectWholeAxis(state), state.step, state.mode] as const,
  (sums, axis, step, mode): readonly Stop[] => {
    if (!sums || !axis) return [];
    const stride = mode === 'instant' && step !== 'event' ? 'P1D' : step;
    return makeStops(sums, stride, axis.start, axis.end);
  },
);

/** Whether playback, or a step, has come to where all that the axis shows is over. Any other choice of time leaves it. */
export const selectAtEnd = (state: State): boolean => {
  const { playing, index } = state.playback;
  return !playing && index >= 0 && index === selectStops(state).length - 1;
};

const articleOf = ({ selection }: State): string | null => (selection?.kind === 'article' ? selection.id : null);
