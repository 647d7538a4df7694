/**
 * Parameters that can change while the map runs, and how each reaches the store. The others (`data`, `basemap`, …) are
 * read when a page starts: whoever changes them loads the frame anew.
 */
import { NO_FILTERS } from '../core/filter.ts';
import { ALL_TIME, isSameWindow } from '../core/window.ts';
import {
  isParameterName,
  PARAMETER_NAMES,
  PARAMETERS,
  type Parameter,
  type ParameterName,
  type ParameterValues,
  propertyOf,
} from '../params/index.ts';
import { isKnown, type SelectionKind } from '../store/selection.ts';
import { type Given, LANGUAGES, type Selection, type State, selectDataset } from '../store/state.ts';
import type { Store } from '../store/store.ts';

type Change = { readonly [N in ParameterName]?: NonNullable<ParameterValues[N]> | null };

/** Rows in the order in which they are applied: a mode changes the window that a time then sets. */
const LIVE = {
  'time-mode': (mode, { actions, getState }) => {
    if (getState().mode !== (mode ?? 'range')) actions.setMode(mode ?? 'range');
  },
  step: (step, { actions }) => actions.setStep(step === null || step === 'auto' ? 'event' : step),
  time: (window, { actions, getState }) => {
    if (!isSameWindow(window ?? ALL_TIME, getState().window)) actions.setWindow(window ?? ALL_TIME);
  },
  speed: (speed, { actions }) => actions.setSpeed(speed ?? 1),
  loop: (loop, { actions }) => actions.setLoop(loop ?? false),
  filter: (filters, { actions }) => actions.setFilters(filters ?? NO_FILTERS),
  density: (density, { actions }) => actions.setDensity(density ?? 'counts'),
  theme: (theme, { actions }) => actions.setTheme(theme ?? 'auto'),
  lang: (tag, { actions }) => {
    const language = LANGUAGES.find((candidate) => candidate === tag?.toLowerCase().split('-')[0]);
    if (language) actions.setLang(language);
  },
  bbox: (bounds, { actions }) => (bounds ? actions.requestCamera({ bounds, maxZoom: 20 }) : undefined),
  map: (camera, { actions }) => (camera ? actions.requestCamera({ camera }) : actions.fitAll()),
  q: (q, store) => give(store, 'q', q),
  layout: (layout, store) => give(store, 'layout', layout),
  ui: (ui, store) => give(store, 'ui', ui),
  accent: (accent, store) => give(store, 'accent', accent),
  transparent: (transparent, store) => give(store, 'transparent', transparent),
  tz: (tz, store) => give(store, 'tz', tz),
} as const satisfies {
  readonly [N in ParameterName]?: (value: NonNullable<ParameterValues[N]> | null, store: Store) => void;
};

/** Of those that nothing on the page itself changes. */
function give<N extends keyof Given>(store: Store, name: N, value: Given[N] | null): void {
  const { [name]: _before, ...rest } = store.getState().given;
  store.actions.restore({ given: value === null ? (rest as Given) : { ...rest, [name]: value } });
}

/** What can be selected by a parameter; `event` says more than a place. */
const BY_WEIGHT = ['event', 'place', 'topic', 'article', 'area'] as const satisfies readonly SelectionKind[];
const SELECTING: readonly ParameterName[] = [...BY_WEIGHT, 'paragraph'];
const LIVE_NAMES = Object.keys(LIVE) as (keyof typeof LIVE)[];

export type ReadChange =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly message: string };

/** Reads what a host sent: names as parameters or properties, values as texts, numbers, flags or `null`. */
export function readChange(params: Readonly<Record<string, unknown>>): ReadChange {
  const given: Partial<Record<ParameterName, unknown>> = {};
  for (const [key, value] of Object.entries(params)) {
    const name = nameOf(key);
    if (name === undefined) continue;
    if (!isLive(name)) return { ok: false, message: `“${name}” holds from the start of a page: load it anew.` };
    if (value === null) {
      given[name] = null;
      continue;
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      return { ok: false, message: `“${name}” must be a text, a number, true, false or null.` };
    }
    const { parse, initial } = PARAMETERS[name] as Parameter<unknown>;
    const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
    // Without a text, as an attribute may be; a flag is on then.
    const parsed = text === '' && typeof initial !== 'boolean' ? null : parse(text);
    if (parsed && !parsed.ok) return { ok: false, message: parsed.problem.message };
    given[name] = parsed ? parsed.value : null;
  }
  return { ok: true, change: given as Change };
}

/** Applies what was read. Says what is wrong where it selects something that the data do not hold; then changes nothing. */
export function applyChange(given: Change, store: Store): string | null {
  const selection = selectionAfter(given, store.getState());
  const dataset = selectDataset(store.getState());
  if (selection && dataset && !isKnown(dataset, selection)) {
    return `The data hold no ${selection.kind} “${selection.id}”.`;
  }
  if (selection !== undefined && !isSameSelection(selection, store.getState().selection)) {
    // A view that comes with the selection is the view.
    store.actions.select(selection, { moveMap: !given.map && !given.bbox });
  }
  for (const name of LIVE_NAMES) {
    const value = given[name];
    if (value !== undefined) (LIVE[name] as (value: unknown, store: Store) => void)(value, store);
  }
  return null;
}

/** What is selected once the change holds; `undefined` where it says nothing of it. */
function selectionAfter(given: Change, { selection }: State): Selection | null | undefined {
  if (!SELECTING.some((name) => name in given)) return undefined;
  const chosen = BY_WEIGHT.find((kind) => given[kind]);
  const paragraph = given.paragraph ?? undefined;
  if (chosen) return withParagraph({ kind: chosen, id: given[chosen] as string }, paragraph);
  // Nothing new: what is selected stays, unless it was taken back.
  if (!selection || given[selection.kind as (typeof BY_WEIGHT)[number]] === null) return null;
  const { paragraph: before, ...rest } = selection;
  return withParagraph(rest, 'paragraph' in given ? paragraph : before);
}

const withParagraph = (selection: Selection, paragraph: number | undefined): Selection =>
  selection.kind === 'article' && paragraph !== undefined ? { ...selection, paragraph } : selection;

const isSameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id && a?.paragraph === b?.paragraph;

export const isLive = (name: ParameterName): boolean => name in LIVE || SELECTING.includes(name);

function nameOf(key: string): ParameterName | undefined {
  return isParameterName(key) ? key : PARAMETER_NAMES.find((name) => propertyOf(name) === key);
}
