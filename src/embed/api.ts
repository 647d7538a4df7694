/**
 * What a page can say to a map and hear from it: the methods, events and state that semver promises. One contract for
 * the element around a frame, the element without one, and a page that holds the frame by hand.
 */
import type { ExportFormat } from '../export/names.ts';
import type { ParameterName } from '../params/names.ts';

/** Of this contract; the package has a version of its own. */
export const CONTRACT_VERSION = '1.0.0';

type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

/** A parameter's spelling as a property: `time-mode` → `timeMode`. */
export type PropertyName = CamelCase<ParameterName>;

/** Parameters in the spelling of properties and the texts of the address; `null` = as if it were not given. */
export type MapState = { readonly [P in PropertyName]?: string | null };

/** What `setState` takes: numbers and flags may be written as themselves. */
export type MapStateChange = { readonly [P in PropertyName]?: string | number | boolean | null };

export interface MapSnapshot extends MapState {
  readonly playing: boolean;
  /** `filter` as lists of values. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** One of them; an event says more than a place. `paragraph` belongs to `article`. */
export interface SelectionTarget {
  readonly place?: string;
  readonly event?: string;
  readonly topic?: string;
  readonly article?: string;
  readonly paragraph?: number;
}

export interface FitTarget {
  readonly place?: string;
  readonly event?: string;
  /** `west,south,east,north` in degrees. */
  readonly bbox?: string;
}

export interface ExportedFile {
  readonly text: string;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
}

export interface ShareOptions {
  /** With what is shown now; otherwise the map as it was opened. On by default. */
  readonly view?: boolean;
  /** With the data as they are today, whatever becomes of them. */
  readonly frozen?: boolean;
}

/** All methods answer with a promise, and doing one twice is doing it once. */
export interface MapMethods {
  /** Puts in a dataset file as text or as an object. Allowed to origins that the operator of the map trusts with it. */
  setData(data: unknown): Promise<void>;
  getState(): Promise<MapSnapshot>;
  setState(change: MapStateChange): Promise<void>;
  select(target: SelectionTarget): Promise<void>;
  clearSelection(): Promise<void>;
  /** `2024-11`, `2024-11-01..latest`; `null` = all time. */
  setTime(time: string | null): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Goes on by so many stops of playback, or back. `step` is taken: it is the property of that parameter. */
  stepBy(count: number): Promise<void>;
  fitTo(target: FitTarget): Promise<void>;
  /** What the list shows now. */
  exportData(format: ExportFormat): Promise<ExportedFile>;
  getShareUrl(options?: ShareOptions): Promise<string>;
}

/** Who caused what an event tells: a reader, or a call of this API. */
export type Origin = 'user' | 'api';

/** The details of the events, without the prefix `dateline-` that they carry in a page. */
export interface MapEvents {
  readonly ready: { readonly versions: readonly number[]; readonly capabilities: readonly string[] };
  /** Empty but for `origin` when nothing is selected any more. */
  readonly select: SelectionTarget & { readonly origin: Origin };
  readonly 'time-change': { readonly time: string | null; readonly timeMode: string; readonly origin: Origin };
  readonly play: { readonly origin: Origin };
  readonly pause: { readonly origin: Origin };
  readonly 'filter-change': { readonly filter: string | null; readonly origin: Origin };
  readonly 'view-change': { readonly map: string; readonly origin: Origin };
  /** Cancelable: without `preventDefault()` the page opens the source in a new tab. */
  readonly link: { readonly href: string };
  readonly consent: { readonly origin: Origin };
  readonly resize: { readonly height: number };
  readonly error: { readonly code: string; readonly message: string };
}

export type MapEventName = keyof MapEvents;

/** For `addEventListener` of the element. */
export type MapEventMap = { readonly [N in MapEventName as `dateline-${N}`]: CustomEvent<MapEvents[N]> };
