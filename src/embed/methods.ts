/** The methods that a host may call, one row each: the right it takes, and what it does. Names on the wire are these. */
import { LIMITS } from '../core/limits.ts';
import { EXPORT_FORMATS, EXPORTERS } from '../export/index.ts';
import { loadFrozen } from '../load/frozen.ts';
import {
  PARAMETER_NAMES,
  type ParameterName,
  type ParameterValues,
  printParameters,
  propertyOf,
} from '../params/index.ts';
import type { MountedAddress } from '../store/address.ts';
import { isKnown, type Selection } from '../store/selection.ts';
import { selectActive, selectDataset } from '../store/state.ts';
import { type Store, targetOf } from '../store/store.ts';
import { writeLink } from '../ui/share/shareCodes.ts';
import { today } from '../ui/today.ts';
import type { MapSnapshot } from './api.ts';
import { applyChange, isLive, readChange } from './live.ts';
import type { RpcRequest } from './messages.ts';
import type { Right } from './rights.ts';

/** JSON-RPC's own codes, and ours from the range that it leaves to servers. */
export const ERRORS = { request: -32600, method: -32601, params: -32602, forbidden: -32001, failed: -32000 } as const;

export type Answer =
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string } };

export interface MethodContext {
  readonly store: Store;
  readonly address: MountedAddress;
  /** Where the page with all its chrome is. */
  readonly site: string;
  /** Reads a dataset file and shows it, under the name of whose it is. */
  readonly takeData: (text: string) => string | null;
}

interface Method {
  readonly right: Right;
  /** Under which its one argument travels by name; absent where that is an object of names itself. */
  readonly argument?: string;
  /** Runs at once, not when the data are there. */
  readonly early?: boolean;
  readonly run: (params: Readonly<Record<string, unknown>>, context: MethodContext) => Answer | Promise<Answer>;
}

/** Stops that a single call may go by. */
const MOST_STEPS = 1000;

export const METHODS = {
  getState: { right: 'view', run: (_params, context) => done(snapshotOf(context)) },
  setState: { right: 'view', run: (params, { store }) => change(params, store) },
  select: {
    right: 'view',
    run: ({ place, event, topic, article, paragraph }, { store }) => {
      const target = { place, event, topic, article };
      const named = Object.entries(target).filter(([, id]) => id !== undefined);
      if (named.length === 0) return refuse('“select” takes a place, event, topic or article.');
      return change({ ...Object.fromEntries(named), ...(paragraph === undefined ? {} : { paragraph }) }, store);
    },
  },
  clearSelection: {
    right: 'view',
    run: (_params, { store }) => {
      if (store.getState().selection) store.actions.select(null);
      return done();
    },
  },
  setTime: {
    right: 'view',
    argument: 'time',
    run: ({ time }, { store }) =>
      time === undefined ? refuse('“setTime” takes a time, or null for all of it.') : change({ time }, store),
  },
  play: {
    right: 'view',
    run: (_params, { store }) => {
      if (!store.getState().playback.playing) store.actions.play();
      return done();
    },
  },
  pause: {
    right: 'view',
    run: (_params, { store }) => {
      if (store.getState().playback.playing) store.actions.pause();
      return done();
    },
  },
  stepBy: {
    right: 'view',
    argument: 'count',
    run: ({ count = 1 }, { store }) => {
      if (!Number.isInteger(count) || Math.abs(count as number) > MOST_STEPS) {
        return refuse(`“stepBy” takes a whole number up to ${MOST_STEPS}, or a negative one.`);
      }
      for (let left = Math.abs(count as number); left > 0; left--) store.actions.stepBy((count as number) > 0 ? 1 : -1);
      return done();
    },
  },
  fitTo: {
    right: 'view',
    run: ({ place, event, bbox }, { store }) => {
      if (bbox !== undefined) return change({ bbox: Array.isArray(bbox) ? bbox.join() : bbox }, store);
      const dataset = selectDataset(store.getState());
      const id = event ?? place;
      if (typeof id !== 'string') return refuse('“fitTo” takes a place, an event or a bbox.');
      const selection: Selection = { kind: event === undefined ? 'place' : 'event', id };
      if (!dataset || !isKnown(dataset, selection)) return refuse(`The data hold no ${selection.kind} “${id}”.`);
      const target = targetOf(dataset, selection);
      if (target) store.actions.requestCamera(target);
      return done();
    },
  },
  exportData: {
    right: 'view',
    argument: 'format',
    run: ({ format }, { store }) => {
      const known = EXPORT_FORMATS.find((name) => name === format);
      const dataset = selectDataset(store.getState());
      if (!known || !dataset) return refuse(`“exportData” takes one of ${EXPORT_FORMATS.join(', ')}.`);
      const { write, mediaType, extension } = EXPORTERS[known];
      return done({
        text: write(dataset, [...selectActive(store.getState())], today(store.getState().given.tz)),
        mediaType,
        extension,
      });
    },
  },
  getShareUrl: {
    right: 'view',
    run: async ({ view = true, frozen = false }, { address, site }) => {
      const { data, format, ...shown } = address.now().values;
      const own = { ...(data && { data }), ...(format && { format }) };
      if (!frozen) return done(writeLink({ site, values: { ...own, ...(view ? withoutOwn(shown) : {}) } }));
      const kept = data ? null : await loadFrozen(new URL('data/frozen.json', site).href);
      if (!kept) return refuse('The site keeps no frozen copy of these data.');
      return done(writeLink({ site, values: { data: [kept.url], ...(view ? withoutOwn(shown) : {}) } }));
    },
  },
  setData: {
    right: 'data',
    argument: 'data',
    early: true,
    run: ({ data }, { takeData }) => {
      const text = typeof data === 'string' ? data : toJson(data);
      if (text === null || text.length > LIMITS.fileChars)
        return refuse('“setData” takes a dataset file, as text or object.');
      const problem = takeData(text);
      return problem === null ? done() : refuse(problem);
    },
  },
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof METHODS;

export const isMethod = (name: string): name is MethodName => Object.hasOwn(METHODS, name);

export const methodNamed = (name: MethodName): Method => METHODS[name];

/** The arguments by name, whichever way they came. */
export function namedParams(name: MethodName, params: RpcRequest['params'] = {}): Readonly<Record<string, unknown>> {
  if (!Array.isArray(params)) return params as Readonly<Record<string, unknown>>;
  const [given] = params as readonly unknown[];
  const { argument } = methodNamed(name);
  if (argument !== undefined) return { [argument]: given };
  return typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
}

/** What can change, by property; `null` = as if it were not given. `setState` takes it back as it is. */
export function snapshotOf({ store, address }: MethodContext): MapSnapshot {
  const texts = textsOf(address);
  const live = PARAMETER_NAMES.filter(isLive).map((name) => [propertyOf(name), texts.get(name) ?? null]);
  const { playback, filters } = store.getState();
  const lists = Object.entries(filters).flatMap(([field, values]) => (values ? [[field, [...values].sort()]] : []));
  return { ...Object.fromEntries(live), playing: playback.playing, filters: Object.fromEntries(lists) };
}

/** The parameters' texts as attributes have them: values of a repeatable one stand together. */
export function textsOf(address: MountedAddress): Map<ParameterName, string> {
  const { values } = address.now();
  return new Map(
    PARAMETER_NAMES.flatMap((name) => {
      const printed = printParameters({ [name]: values[name] });
      return printed.length === 0 ? [] : [[name, printed.map(({ value }) => value).join(name === 'data' ? ' ' : ';')]];
    }),
  );
}

/** Without what belongs to this frame and this moment. */
function withoutOwn(values: ParameterValues): ParameterValues {
  const { debug: _debug, origin: _origin, consent: _consent, static: _static, autoplay: _autoplay, ...others } = values;
  return others;
}

const done = (result: unknown = null): Answer => ({ result });

const refuse = (message: string): Answer => ({ error: { code: ERRORS.params, message } });

function change(params: Readonly<Record<string, unknown>>, store: Store): Answer {
  const read = readChange(params);
  if (!read.ok) return refuse(read.message);
  const problem = applyChange(read.change, store);
  return problem === null ? done() : refuse(problem);
}

/** `null` for what JSON cannot say: a circle, a million brackets. */
function toJson(data: unknown): string | null {
  try {
    return typeof data === 'object' && data !== null ? JSON.stringify(data) : null;
  } catch {
    return null;
  }
}
