/**
 * Everything that the page shows, as one readonly value. The map and the interface are functions of it.
 *
 * Selectors at the end derive what several readers need; they are memoised on the parts they read.
 */

import type { AxisPart } from '../core/axisZoom.ts';
import { allEvents, FLAG } from '../core/columns.ts';
import type { Dataset } from '../core/dataset.ts';
import { acceptsEvent, type Filters, isFiltering, NO_FILTERS } from '../core/filter.ts';
import type { Bounds, Camera } from '../core/geo.ts';
import { type Playback, STOPPED } from '../core/playback.ts';
import type { Problem } from '../core/problem.ts';
import type { Step } from '../core/step.ts';
import { ALL_TIME, activeEvents, type TimeMode, type TimeWindow } from '../core/window.ts';
import type { ParameterName, ParameterValues } from '../params/index.ts';
import type { Selection } from './selection.ts';

export type { Selection } from './selection.ts';

export type Hover = Selection | null;

export type DataState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly dataset: Dataset; readonly problems: readonly Problem[] }
  | { readonly status: 'failed'; readonly problem: Problem };

/**
 * `unavailable`: no WebGL2, or lost for good. The list, the dock and the drawn overview remain. `resting`: it has run,
 * and waits for its turn (`mapTurn`).
 */
export type MapStatus = 'starting' | 'ready' | 'lost' | 'resting' | 'unavailable';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

export const LANGUAGES = ['en', 'uk', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Pixels of the map that panels cover. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the camera is asked to do next; `serial` tells a repeated request from an old one. */
export interface CameraRequest {
  readonly serial: number;
  readonly target: { readonly camera: Camera } | { readonly bounds: Bounds; readonly maxZoom: number };
}

/** The lists of events that the map or the axis cannot show; the reading column opens and scrolls to the one named. */
export const TRAYS = ['undated', 'unplaced'] as const;
export type Tray = (typeof TRAYS)[number];

/** Parameters that are kept as the address gave them: nothing on the page changes them. */
export const GIVEN_NAMES = [
  'data',
  'format',
  'q',
  'autoplay',
  'basemap',
  'layout',
  'ui',
  'gestures',
  'accent',
  'transparent',
  'tz',
  'static',
  'consent',
  'origin',
] as const satisfies readonly ParameterName[];
export type Given = Pick<ParameterValues, (typeof GIVEN_NAMES)[number]>;

/** How the map shows crowds of events that stand at points of their own: numbers on cells, or colour on the ground. */
export const DENSITIES = ['counts', 'heat'] as const;
export type Density = (typeof DENSITIES)[number];

/** What the time axis spans: the dataset's focus, or everything that has a date. */
export type AxisSpan = 'focus' | 'extent';

/** A file that is being read, in bytes. */
export interface Loading {
  readonly name: string;
  readonly loaded: number;
  /** `null` where nobody says. */
  readonly total: number | null;
}

export interface State {
  readonly data: DataState;
  /** The file that data still come from; `null` while nothing is on its way. The data may be shown already, and grow. */
  readonly loading: Loading | null;
  /** Whose data these are, as a host, where they are not the site's own. It is said on the page all the time. */
  readonly dataHost: string | null;
  /** Whether the address leads to these data; not so for a reader's own file, nor for what a page has put in. */
  readonly isAddressable: boolean;
  /** Whether the map stands in somebody else's page. */
  readonly isFramed: boolean;
  /** False while nothing may be fetched before the reader says so. */
  readonly hasConsent: boolean;
  readonly given: Given;
  /** What an address asked for and could not have, until the reader has put it away. */
  readonly notices: readonly Problem[];
  readonly window: TimeWindow;
  readonly mode: TimeMode;
  readonly step: Step;
  /** 0.25 to 8; 1 = a whole run in 6 to 30 s. */
  readonly speed: number;
  readonly loop: boolean;
  readonly playback: Playback;
  /** Days of the window that `range` playback slides, `null` = the step's own. */
  readonly playWidth: number | null;
  readonly axis: AxisSpan;
  /** The part of it that is looked at more closely; `null` = the whole. */
  readonly axisPart: AxisPart | null;
  /** Whether the chart counts only what stands within the map's bounds. */
  readonly chartInView: boolean;
  readonly density: Density;
  /** The tray that a reader asked for last; `null` once the reading column has gone back to the story. */
  readonly tray: Tray | null;
  /** What the reader wants to see, apart from when. An open article narrows it further: see `selectFilters`. */
  readonly filters: Filters;
  readonly selection: Selection | null;
  /** What an address asked for and the data do not hold; until the reader chooses something else. */
  readonly missing: Selection | null;
  readonly hover: Hover;
  /** Where the map stands; `null` until it has been placed for the first time. */
  readonly camera: Camera | null;
  /** What the map shows of the world; `null` until it has been placed for the first time. */
  readonly bounds: Bounds | null;
  readonly cameraRequest: CameraRequest | null;
  readonly padding: Padding;
  /** Whether the map may run. Where a page holds many, those out of sight wait: browsers give graphics to a few only. */
  readonly mapTurn: boolean;
  readonly mapStatus: MapStatus;
  readonly mapProblem: Problem | null;
  readonly theme: ThemeChoice;
  /** What the theme resolves to now. */
  readonly dark: boolean;
  /** Always one whose words are here. */
  readonly lang: Language;
  /** The language that was asked for and whose words did not arrive. */
  readonly missingLang: Language | null;
}

export const INITIAL_STATE: State = {
  data: { status: 'loading' },
  loading: null,
  dataHost: null,
  isAddressable: true,
  isFramed: false,
  hasConsent: true,
  given: {},
  notices: [],
  window: ALL_TIME,
  mode: 'range',
  step: 'event',
  speed: 1,
  loop: false,
  playback: STOPPED,
  playWidth: null,
  axis: 'focus',
  axisPart: null,
  chartInView: false,
  density: 'counts',
  tray: null,
  filters: NO_FILTERS,
  selection: null,
  missing: null,
  hover: null,
  camera: null,
  bounds: null,
  cameraRequest: null,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  mapTurn: true,
  mapStatus: 'starting',
  mapProblem: null,
  theme: 'auto',
  dark: false,
  lang: 'en',
  missingLang: null,
};

export const selectDataset = (state: State): Dataset | null =>
  state.data.status === 'ready' ? state.data.dataset : null;

const NO_EVENTS = new Uint32Array(0);

/** The filters in force: the reader's own, within the article that is open. */
export const selectFilters = memoise(
  (state) => [state.filters, state.selection?.kind === 'article' ? state.selection.id : null] as const,
  (filters, article): Filters => (article === null ? filters : { ...filters, article: new Set([article]) }),
);

/** The test that the filters in force put to an event index; `null` while everything is accepted. */
export const selectAccepts = memoise(
  (state) => [selectDataset(state), selectFilters(state)] as const,
  (dataset, filters): ((event: number) => boolean) | null =>
    dataset && isFiltering(filters) ? acceptsEvent(dataset, filters) : null,
);

/** Indexes of all events that the filters accept, whenever they were, in column order. */
export const selectAccepted = memoise(
  (state) => [selectDataset(state), selectAccepts(state)] as const,
  (dataset, accepts): Uint32Array => {
    if (!dataset) return NO_EVENTS;
    const all = allEvents(dataset.columns);
    return accepts ? all.filter(accepts) : all;
  },
);

/** Indexes of the events in the window, filtered or not, in column order. */
export const selectInWindow = memoise(
  (state) => [selectDataset(state), state.window.start, state.window.end] as const,
  (dataset, start, end): Uint32Array => (dataset ? activeEvents(dataset.columns, { start, end }) : NO_EVENTS),
);

/** Indexes of the events in the window that the filters accept, in column order: what list, map and counts show. */
export const selectActive = memoise(
  (state) => [selectInWindow(state), selectAccepts(state)] as const,
  (events, accepts): Uint32Array => (accepts ? events.filter(accepts) : events),
);

/**
 * The days that the time axis spans, half-open; `null` when nothing is dated. A window that lies wholly outside the
 * focus widens the axis by itself, so that its handles are always in sight.
 */
export const selectWholeAxis = memoise(
  (state) => [selectDataset(state), state.axis, state.window.start, state.window.end] as const,
  (dataset, axis, start, end): Dataset['focus'] => {
    if (!dataset?.focus) return null;
    const { focus, extent } = dataset;
    const isOutside = (end !== null && end <= focus.start) || (start !== null && start >= focus.end);
    return axis === 'extent' || isOutside ? (extent ?? focus) : focus;
  },
);

/** The days that the time axis shows: the whole, or the part that is looked at. */
export const selectAxis = memoise(
  (state) => [selectWholeAxis(state), state.axisPart] as const,
  (whole, part): Dataset['focus'] => {
    const isPart = whole && part && part.start >= whole.start && part.end <= whole.end;
    return isPart ? part : whole;
  },
);

/** Indexes of the accepted events without a date, in column order. */
export const selectUndated = memoise(
  (state) => [selectDataset(state), selectAccepts(state)] as const,
  (dataset, accepts): Uint32Array => {
    const found: number[] = [];
    const { datedCount = 0, eventCount = 0 } = dataset?.columns ?? {};
    for (let event = datedCount; event < eventCount; event++) if (!accepts || accepts(event)) found.push(event);
    return Uint32Array.from(found);
  },
);

/** Indexes of the accepted events of which no place can be drawn, in column order: listed, not mapped. */
export const selectUnplaced = memoise(
  (state) => [selectDataset(state), selectAccepts(state)] as const,
  (dataset, accepts): Uint32Array => {
    if (!dataset) return NO_EVENTS;
    const { placeOffset, place, flags, eventCount } = dataset.columns;
    const isDrawn = dataset.places.map(({ geometry, outline }) => geometry !== null || outline !== undefined);
    const isPlaced = (event: number) => {
      if ((flags[event] as number) & FLAG.point) return true;
      const end = placeOffset[event + 1] as number;
      for (let k = placeOffset[event] as number; k < end; k++) if (isDrawn[place[k] as number]) return true;
      return false;
    };
    const found: number[] = [];
    for (let event = 0; event < eventCount; event++) {
      if (!isPlaced(event) && (!accepts || accepts(event))) found.push(event);
    }
    return Uint32Array.from(found);
  },
);

/** Keeps the last result while the inputs stay the same. */
export function memoise<Inputs extends readonly unknown[], Output>(
  read: (state: State) => Readonly<[...Inputs]>,
  derive: (...inputs: [...Inputs]) => Output,
): (state: State) => Output {
  let last: { inputs: Readonly<[...Inputs]>; output: Output } | null = null;
  return (state) => {
    const inputs = read(state);
    if (last?.inputs.every((input, index) => Object.is(input, inputs[index]))) return last.output;
    last = { inputs, output: derive(...([...inputs] as [...Inputs])) };
    return last.output;
  };
}
