/**
 * Parameters and state, each as the other: what an address asks for as a part of the state, and the state as parameters.
 * The address bar, the messages to an embedded map and the share dialog all go through here.
 */
import type { Camera } from '../core/geo.ts';
import type { Problem } from '../core/problem.ts';
import { toModeWindow } from '../core/window.ts';
import { PARAMETERS, type ParameterValues } from '../params/index.ts';
import {
  GIVEN_NAMES,
  type Given,
  INITIAL_STATE,
  LANGUAGES,
  type Language,
  type Selection,
  type State,
} from './state.ts';

/**
 * The part of the state that parameters speak of.
 * @param silent the state where they are silent: the page's own choice of language and theme
 * @param problems is added to where a value cannot be used
 */
export function toState(values: ParameterValues, silent: State, problems: Problem[]): Partial<State> {
  const mode = values['time-mode'] ?? silent.mode;
  const window = toModeWindow(mode, values.time ?? silent.window);
  const { start, end } = window;
  const step = values.step ?? 'auto';
  return {
    selection: toSelection(values),
    filters: values.filter ?? silent.filters,
    mode,
    window,
    playWidth: mode === 'range' && start !== null && end !== null ? end - start : null,
    playback: INITIAL_STATE.playback,
    step: step === 'auto' ? silent.step : step,
    speed: values.speed ?? silent.speed,
    loop: values.loop ?? silent.loop,
    density: values.density ?? silent.density,
    theme: values.theme ?? silent.theme,
    lang: toLanguage(values.lang, problems) ?? silent.lang,
    given: toGiven(values),
  };
}

/** The state as parameters, the camera apart. What is as in `silent` is left out where a page may have its own choice. */
export function toValues(state: State, silent: State): ParameterValues {
  const { selection } = state;
  return {
    ...state.given,
    ...(selection ? { [selection.kind]: selection.id } : {}),
    ...(selection?.paragraph === undefined ? {} : { paragraph: selection.paragraph }),
    filter: state.filters,
    time: state.window,
    'time-mode': state.mode,
    step: state.step === silent.step ? 'auto' : state.step,
    speed: state.speed,
    loop: state.loop,
    density: state.density,
    theme: state.theme,
    ...(state.lang === silent.lang ? {} : { lang: state.lang }),
  };
}

/** Where the map stands, unless that is where the page itself has put it, or nobody can tell yet. */
export function cameraOf(state: State, home: Camera | null): Pick<ParameterValues, 'map'> {
  const { camera } = state;
  return camera && isSettled(state) && !(home && PARAMETERS.map.equals(camera, home)) ? { map: camera } : {};
}

/** Before data and map are there, the camera is not the reader's. */
export const isSettled = ({ data, mapStatus }: State): boolean =>
  data.status === 'ready' && (mapStatus === 'ready' || mapStatus === 'resting');

function toGiven(values: ParameterValues): Given {
  return Object.fromEntries(GIVEN_NAMES.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** Of several, the one that says most: an event more than a place. */
function toSelection(values: ParameterValues): Selection | null {
  for (const kind of ['event', 'place', 'topic', 'article', 'area'] as const) {
    const id = values[kind];
    if (id === undefined) continue;
    const { paragraph } = values;
    return kind === 'article' && paragraph !== undefined ? { kind, id, paragraph } : { kind, id };
  }
  return null;
}

/** The language that a tag begins with: `uk-UA` is Ukrainian. */
function toLanguage(tag: string | undefined, problems: Problem[]): Language | undefined {
  if (tag === undefined) return undefined;
  const language = LANGUAGES.find((candidate) => candidate === tag.toLowerCase().split('-')[0]);
  if (language === undefined) {
    const message = `The page does not speak “${tag}”; it speaks ${LANGUAGES.join(', ')}.`;
    problems.push({ code: 'parameter/lang', message, at: { field: 'lang' } });
  }
  return language;
}
