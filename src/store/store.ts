/**
 * The store: one vanilla state container and the actions that change it. No React, no MapLibre, no clock of its own.
 *
 * Actions are the only writers. Each says in its name what a reader did.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AxisPart, panPart, revealDay, zoomPart } from '../core/axisZoom.ts';
import { pointAt } from '../core/columns.ts';
import type { Dataset } from '../core/dataset.ts';
import { addDays, addMonths } from '../core/day.ts';
import type { Filters } from '../core/filter.ts';
import { type Bounds, boundsOf, type Camera, type LngLat, surroundings } from '../core/geo.ts';
import { isArea } from '../core/isArea.ts';
import type { Day, Place } from '../core/model.ts';
import { outermostPoints } from '../core/outermostPoints.ts';
import { parsePatch, patchBounds } from '../core/patch.ts';
import { advance, STOPPED, stopOf, windowAt } from '../core/playback.ts';
import type { Problem } from '../core/problem.ts';
import type { Step } from '../core/step.ts';
import { ALL_TIME, isAllTime, isSameWindow, type TimeMode, type TimeWindow, toModeWindow } from '../core/window.ts';
import { selectStops } from './counts.ts';
import { isKnown, placesOfSelection } from './selection.ts';
import {
  type AxisSpan,
  type CameraRequest,
  type Density,
  INITIAL_STATE,
  type Loading,
  type MapStatus,
  type Padding,
  type Selection,
  type State,
  selectAxis,
  selectDataset,
  selectWholeAxis,
  type Tray,
} from './state.ts';
import { EVERY_WORD, type Words } from './words.ts';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** Zoom to which selecting a single point brings the map. */
const PLACE_ZOOM = 7;
/** All points together may be those of one town. */
const POINTS_ZOOM = 13;
/** And marking out a patch of ground, which may be a street corner. */
const AREA_ZOOM = 20;

export interface Actions {
  /** @param host whose data these are, where they are not the site's own */
  readonly loadDataset: (dataset: Dataset, problems: readonly Problem[], host?: string | null) => void;
  /** The same data with more of their file: what the reader has done meanwhile stays. */
  readonly growDataset: (dataset: Dataset, problems: readonly Problem[]) => void;
  readonly failDataset: (problem: Problem) => void;
  readonly setLoading: (loading: Loading | null) => void;
  readonly select: (selection: Selection | null, options?: { readonly moveMap?: boolean }) => void;
  readonly hover: (selection: Selection | null) => void;
  /** Narrows what is shown; playback stops, for its stops are other ones now. */
  readonly setFilters: (filters: Filters) => void;
  /** Sets the window as the current mode allows; the reader's own choice, so it stops playback. */
  readonly setWindow: (window: TimeWindow) => void;
  readonly showAllTime: () => void;
  readonly setMode: (mode: TimeMode) => void;
  readonly setStep: (step: Step) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setLoop: (loop: boolean) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Moves playback on by the milliseconds since the last frame. */
  readonly tick: (ms: number) => void;
  /** Goes to the next (1) or previous (-1) stop and stays there. */
  readonly stepBy: (direction: 1 | -1) => void;
  /** Widens the time axis to everything that has a date, or narrows it to the dataset's focus again. */
  readonly setAxis: (axis: AxisSpan) => void;
  /** Looks `factor` times closer at the axis, or from further off; day `at` stays in its place, the window's middle unless given. */
  readonly zoomAxis: (factor: number, at?: number) => void;
  /** Moves the part of the axis that is looked at by days. */
  readonly panAxis: (days: number) => void;
  readonly showWholeAxis: () => void;
  /** Counts in the chart only what stands within the map's bounds. */
  readonly setChartInView: (chartInView: boolean) => void;
  /** Asks the reading column for a tray, or for the story again. */
  readonly openTray: (tray: Tray | null) => void;
  readonly setDensity: (density: Density) => void;
  /** @param bounds what the map shows of the world from there */
  readonly setCamera: (camera: Camera, bounds?: Bounds | null) => void;
  readonly requestCamera: (target: CameraRequest['target']) => void;
  /** Shows everything the window holds. */
  readonly fitAll: () => void;
  readonly setPadding: (padding: Padding) => void;
  /** Gives the map its turn on a page that holds many, or has it wait. */
  readonly setMapTurn: (hasTurn: boolean) => void;
  readonly setMapStatus: (status: MapStatus, problem?: Problem | null) => void;
  readonly setTheme: (theme: State['theme']) => void;
  readonly setSystemDark: (dark: boolean) => void;
  /** At once where its words are here, else when they arrive. */
  readonly setLang: (lang: State['lang']) => void;
  /** The reader lets the page fetch what it needs. */
  readonly consent: () => void;
  /** Adds a word about something that could not be had. */
  readonly notify: (problem: Problem) => void;
  readonly dismissNotices: () => void;
  /** Takes over what an address says. */
  readonly restore: (part: Partial<State>) => void;
}

export interface Store extends StoreApi<State> {
  readonly actions: Actions;
}

export function makeStore(initial: Partial<State> = {}, words: Words = EVERY_WORD): Store {
  const api = createStore<State>(() => ({ ...INITIAL_STATE, ...initial }));
  const { setState: set, getState: get } = api;
  let systemDark = initial.dark ?? false;
  const resolveDark = (theme: State['theme']) => (theme === 'auto' ? systemDark : theme === 'dark');

  const showStop = (index: number, playing: boolean, elapsed: number) => {
    const state = get();
    const stop = selectStops(state)[index];
    if (!stop) return;
    const window = windowAt(stop, state.mode, state.step, state.playWidth);
    set({
      playback: { playing, index, elapsed },
      ...(isSameWindow(window, state.window) ? {} : { window }),
      ...keepInSight(state, stop.end),
    });
  };

  /** The language asked for last; another one that arrives later is not wanted any more. */
  let askedLang = get().lang;
  const speak = (lang: State['lang']) => {
    askedLang = lang;
    if (words.has(lang)) {
      set({ lang, missingLang: null });
      return;
    }
    words.load(lang).then(
      () => askedLang === lang && set({ lang, missingLang: null }),
      () => askedLang === lang && set({ missingLang: lang }),
    );
  };

  const actions: Actions = {
    loadDataset: (dataset, problems, dataHost = null) => {
      const { camera, cameraRequest, selection: asked } = get();
      const { selection, missing } = lookUp(dataset, asked);
      set({ data: { status: 'ready', dataset, problems }, dataHost, playback: STOPPED, selection, missing });
      // The first look, unless an address or a reader has chosen one.
      if (camera !== null || cameraRequest !== null) return;
      const target = selection && targetOf(dataset, selection);
      if (target) actions.requestCamera(target);
      else actions.fitAll();
    },
    growDataset: (dataset, problems) => {
      const { selection: asked, missing: before } = get();
      const { selection, missing } = lookUp(dataset, asked ?? before);
      set({ data: { status: 'ready', dataset, problems }, selection, missing });
    },
    setLoading: (loading) => set({ loading }),
    failDataset: (problem) => set({ data: { status: 'failed', problem } }),
    select: (selection, { moveMap = true } = {}) => {
      set({ selection, missing: null, ...(selection ? {} : { hover: null }) });
      const dataset = selectDataset(get());
      const target = selection && dataset && moveMap ? targetOf(dataset, selection) : null;
      if (target) actions.requestCamera(target);
    },
    hover: (hover) => {
      const before = get().hover;
      if (before?.kind !== hover?.kind || before?.id !== hover?.id) set({ hover });
    },
    setFilters: (filters) => set({ filters, playback: STOPPED }),
    setWindow: (window) => {
      const { mode } = get();
      const next = toModeWindow(mode, window);
      const width = next.start !== null && next.end !== null ? next.end - next.start : null;
      const moved = next.end !== get().window.end ? next.end : next.start;
      set({
        window: next,
        playback: STOPPED,
        playWidth: mode === 'range' ? width : null,
        ...(moved === null ? {} : keepInSight(get(), moved)),
      });
    },
    showAllTime: () => set({ window: ALL_TIME, mode: 'range', playback: STOPPED, playWidth: null }),
    setMode: (mode) => {
      const { window } = get();
      const focus = selectDataset(get())?.focus ?? null;
      // Every mode needs its anchor: the last day shown so far.
      const anchor = window.end ?? focus?.end ?? null;
      const next =
        mode === 'range' || anchor === null ? window : toModeWindow(mode, { start: window.start, end: anchor });
      // A day or an open past makes a poor range: back to everything.
      const leaving = mode === 'range' && get().mode !== 'range';
      set({ mode, window: leaving ? ALL_TIME : next, playWidth: null, playback: STOPPED });
    },
    setStep: (step) => set({ step, playback: STOPPED }),
    setSpeed: (speed) => set({ speed: Math.min(8, Math.max(0.25, speed)) }),
    setLoop: (loop) => set({ loop }),
    play: () => {
      const state = get();
      const stops = selectStops(state);
      if (stops.length === 0) return;
      const at = stopOf(stops, state.window);
      const index = isAllTime(state.window) || at >= stops.length - 1 ? 0 : Math.max(0, at);
      showStop(index, true, 0);
    },
    pause: () => set({ playback: { ...get().playback, playing: false, elapsed: 0 } }),
    tick: (ms) => {
      const state = get();
      const next = advance(state.playback, ms, {
        stopCount: selectStops(state).length,
        speed: state.speed,
        loop: state.loop,
      });
      if (next === state.playback) return;
      if (next.index === state.playback.index) set({ playback: next });
      else showStop(next.index, next.playing, next.elapsed);
    },
    stepBy: (direction) => {
      const state = get();
      const stops = selectStops(state);
      if (stops.length === 0) return;
      const at = stopOf(stops, state.window);
      const from = isAllTime(state.window) ? (direction === 1 ? -1 : stops.length) : at;
      showStop(Math.min(stops.length - 1, Math.max(0, from + direction)), false, 0);
    },
    setAxis: (axis) => set({ axis, axisPart: null, playback: STOPPED }),
    zoomAxis: (factor, at) => {
      const state = get();
      const [part, whole] = [selectAxis(state), selectWholeAxis(state)];
      if (part && whole) set({ axisPart: zoomPart(part, whole, factor, at ?? middleOf(state.window, part)) });
    },
    panAxis: (days) => {
      const state = get();
      const whole = selectWholeAxis(state);
      if (state.axisPart && whole) set({ axisPart: panPart(state.axisPart, whole, days) });
    },
    showWholeAxis: () => set({ axisPart: null }),
    setChartInView: (chartInView) => set({ chartInView }),
    openTray: (tray) => set({ tray, ...(tray ? { selection: null, missing: null, hover: null } : {}) }),
    setDensity: (density) => set({ density }),
    setCamera: (camera, bounds = null) => set({ camera, bounds }),
    requestCamera: (target) => set({ cameraRequest: { serial: (get().cameraRequest?.serial ?? 0) + 1, target } }),
    fitAll: () => {
      const dataset = selectDataset(get());
      // Countries would widen it to half the world; they frame the view only where nothing else is placed.
      const points = dataset?.places.filter((place) => !isArea(place)).flatMap(positionOf) ?? [];
      const own = dataset ? outermostPoints(dataset.columns) : [];
      points.push(...own);
      const bounds = dataset && boundsOf(points.length > 0 ? points : dataset.places.flatMap(positionOf));
      if (bounds) actions.requestCamera({ bounds, maxZoom: own.length > 0 ? POINTS_ZOOM : PLACE_ZOOM });
    },
    setPadding: (padding) => set({ padding }),
    setMapTurn: (mapTurn) => {
      if (get().mapTurn !== mapTurn) set({ mapTurn });
    },
    setMapStatus: (mapStatus, mapProblem = null) => set({ mapStatus, mapProblem }),
    setTheme: (theme) => set({ theme, dark: resolveDark(theme) }),
    setSystemDark: (dark) => {
      systemDark = dark;
      set({ dark: resolveDark(get().theme) });
    },
    setLang: speak,
    consent: () => set({ hasConsent: true }),
    notify: (problem) => set({ notices: [...get().notices, problem] }),
    dismissNotices: () => set({ notices: [] }),
    restore: ({ lang, ...part }) => {
      const dataset = selectDataset(get());
      const { selection } = part;
      if (lang) speak(lang);
      set({
        ...part,
        // Before the data are here nobody can tell; loadDataset checks then.
        ...(selection === undefined ? {} : dataset ? lookUp(dataset, selection) : { missing: null }),
        ...(part.theme ? { dark: resolveDark(part.theme) } : {}),
      });
    },
  };
  return { ...api, actions };
}

/** The part of the axis that shows a day, where one is looked at that does not. */
function keepInSight(state: State, day: Day): Pick<State, 'axisPart'> | null {
  const whole = selectWholeAxis(state);
  if (!state.axisPart || !whole || day < whole.start || day > whole.end) return null;
  const axisPart = revealDay(state.axisPart, whole, day);
  return axisPart === state.axisPart ? null : { axisPart };
}

/** The middle of what the window and the axis share, or of the axis. */
function middleOf({ start, end }: TimeWindow, part: AxisPart): number {
  const from = Math.max(start ?? part.start, part.start);
  const to = Math.min(end ?? part.end, part.end);
  return from < to ? (from + to) / 2 : (part.start + part.end) / 2;
}

/** A selection that the data hold, or the word that they do not. */
const lookUp = (dataset: Dataset, asked: Selection | null): Pick<State, 'selection' | 'missing'> =>
  asked && !isKnown(dataset, asked) ? { selection: null, missing: asked } : { selection: asked, missing: null };

const positionOf = (place: Place): LngLat[] => (place.geometry ? [place.geometry.coordinates] : []);

/** The ground of a place as far as it is known: its position, and the corners of its uncertainty. */
const groundOf = (place: Place): LngLat[] =>
  place.geometry
    ? // The radius of an area reaches its farthest corner: half of it frames the most of the ground.
      surroundings(place.geometry.coordinates, isArea(place) ? place.uncertainty_km / 2 : place.uncertainty_km)
    : [];

/** Where the map should look for a selection; `null` when it has no place. */
export function targetOf(dataset: Dataset, selection: Selection): { bounds: Bounds; maxZoom: number } | null {
  const patch = selection.kind === 'area' ? parsePatch(selection.id) : null;
  const ground = patch?.ok ? patchBounds(patch.value) : null;
  if (ground) return { bounds: ground, maxZoom: AREA_ZOOM };
  const event = selection.kind === 'event' ? dataset.events.indexOf(selection.id) : -1;
  const point = event < 0 ? null : pointAt(dataset.columns, event);
  const positions = placesOfSelection(dataset, selection).flatMap(groundOf);
  const bounds = boundsOf(point ? [...positions, point] : positions);
  return bounds && { bounds, maxZoom: PLACE_ZOOM };
}

/** One calendar unit on or back from a day, as the arrow keys of the slider move it. */
export function shiftDay(day: Day, unit: 'day' | 'month', count: number): Day {
  return unit === 'day' ? addDays(day, count) : addMonths(day, count);
}
