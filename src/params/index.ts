/**
 * The parameters: one table for the page's address, the iframe's URL, the element's attributes and its properties.
 *
 * A row's name is the query parameter and the attribute (`time-mode`); its property is the same in camel case
 * (`timeMode`, see `propertyOf`). Every row parses and prints, with `parse(print(x)) = x`. Names that are not listed
 * are ignored and kept; a value that does not parse is dropped alone, with a problem.
 */

import { type Filters, NO_FILTERS, parseFilterAttribute, printFilterAttribute } from '../core/filter.ts';
import type { Bounds, Camera } from '../core/geo.ts';
import { parsePatch } from '../core/patch.ts';
import { type Problem, type Result, success } from '../core/problem.ts';
import { STEPS, type Step } from '../core/step.ts';
import { ALL_TIME, isSameWindow, TIME_MODES, type TimeMode, type TimeWindow } from '../core/window.ts';
import { DATA } from './data.ts';
import { ACCENT, CONSENTS, GESTURES, LAYOUTS, ORIGIN, QUERY, TIME_ZONE, UI } from './look.ts';
import { entriesOf, isParameterName, PARAMETER_NAMES, type ParameterName } from './names.ts';
import { choice, flag, idParameter, invalid, type Parameter, simple, wordParameter } from './parameter.ts';
import { type QueryEntry, splitQuery } from './query.ts';
import { parseTime, printTime } from './time.ts';
import { parseBounds, parseCamera, printBounds, printCamera } from './view.ts';

export { entriesOf, FLAGS, isParameterName, PARAMETER_NAMES, type ParameterName, propertyOf } from './names.ts';
export type { Parameter } from './parameter.ts';

/** `auto` leaves the step to the page, which goes from event to event. */
export type StepChoice = 'auto' | Step;

export const SPEED_RANGE = { slowest: 0.25, fastest: 8 } as const;

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const VERSION = 1;

export const PARAMETERS = {
  /** Version of this contract. */
  v: {
    ...simple<number>(VERSION, String),
    parse: (text) =>
      text === String(VERSION) ? success(VERSION) : invalid('v', text, `this page reads version ${VERSION}`),
  },
  data: DATA,
  /** Of the data; `auto` looks at the file. Which formats there are is the table of `src/formats`. */
  format: wordParameter('format', 'auto'),
  place: idParameter('place'),
  event: idParameter('event'),
  topic: idParameter('topic'),
  article: idParameter('article'),
  area: {
    ...simple<string>(null, String),
    parse: (text: string) => {
      const patch = parsePatch(text);
      return patch.ok ? success(text) : invalid('area', text, 'it is no box and no ring of degrees');
    },
  },
  /** Of the article: its non-empty lines, counted from 1. */
  paragraph: {
    ...simple<number>(null, String),
    parse: (text: string) =>
      /^[1-9]\d{0,5}$/.test(text) ? success(Number(text)) : invalid('paragraph', text, 'it is no number of a line'),
  },
  q: QUERY,
  /** Repeatable, one group each: `filter=category:combat~arms&filter=place:marino`. */
  filter: {
    initial: NO_FILTERS,
    merge: (a, b) => parseFilterAttribute(`${printFilterAttribute(a)};${printFilterAttribute(b)}`).filters,
    parse: (text) => {
      const { filters, ignored } = parseFilterAttribute(text);
      return ignored.length > 0 ? invalid('filter', text, 'it names no group of filters') : success(filters);
    },
    print: printFilterAttribute,
    equals: (a, b) => printFilterAttribute(a) === printFilterAttribute(b),
  },
  time: { initial: ALL_TIME, parse: parseTime, print: printTime, equals: isSameWindow },
  'time-mode': choice<TimeMode>('time-mode', TIME_MODES),
  step: choice<StepChoice>('step', ['auto', ...STEPS]),
  speed: {
    ...simple<number>(1, String),
    parse: (text) => {
      const speed = /^\d{1,2}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN;
      const { slowest, fastest } = SPEED_RANGE;
      if (speed >= slowest && speed <= fastest) return success(speed);
      return invalid('speed', text, `it may be ${slowest} to ${fastest}`);
    },
  },
  loop: flag('loop'),
  autoplay: flag('autoplay'),
  map: {
    initial: null,
    parse: parseCamera,
    print: printCamera,
    equals: (a, b) => printCamera(a) === printCamera(b),
  },
  bbox: {
    initial: null,
    parse: parseBounds,
    print: printBounds,
    equals: (a, b) => printBounds(a) === printBounds(b),
  },
  density: choice('density', ['counts', 'heat']),
  /** Absent = the site's default; `none`, `offline`, or an id of the operator's list. */
  basemap: wordParameter('basemap', null),
  layout: choice('layout', LAYOUTS),
  ui: UI,
  gestures: choice('gestures', GESTURES),
  theme: choice('theme', ['auto', 'light', 'dark']),
  accent: ACCENT,
  transparent: flag('transparent'),
  /** A BCP 47 tag; absent = the browser's. */
  lang: {
    ...simple<string>(null, String),
    parse: (text) =>
      LANGUAGE_TAG.test(text) && text.length <= 35 ? success(text) : invalid('lang', text, 'it is no language tag'),
  },
  tz: TIME_ZONE,
  static: flag('static'),
  consent: choice('consent', CONSENTS),
  origin: ORIGIN,
  /** Shows what a developer wants to see. */
  debug: flag('debug'),
} as const satisfies {
  readonly v: Parameter<number>;
  readonly time: Parameter<TimeWindow>;
  readonly filter: Parameter<Filters>;
  readonly speed: Parameter<number>;
  readonly map: Parameter<Camera>;
  readonly bbox: Parameter<Bounds>;
  readonly lang: Parameter<string>;
} & Readonly<Record<ParameterName, unknown>>;

type ValueOf<P> = P extends { readonly parse: (text: string) => Result<infer T> } ? T : never;

/** The parameters that are given; an absent one is left out. */
export type ParameterValues = { readonly [N in ParameterName]?: ValueOf<(typeof PARAMETERS)[N]> };

export interface ParsedParameters {
  readonly values: ParameterValues;
  /** Entries of other people, as written. */
  readonly unknown: readonly QueryEntry[];
  readonly problems: readonly Problem[];
}

/** Reads a query string. Of a parameter given twice the first counts. */
export function parseParameters(query: string): ParsedParameters {
  const values: Record<string, unknown> = {};
  const unknown: QueryEntry[] = [];
  const problems: Problem[] = [];
  const seen = new Set<ParameterName>();
  for (const entry of splitQuery(query)) {
    const { name, value } = entry;
    if (!isParameterName(name)) {
      unknown.push(entry);
      continue;
    }
    const { parse, merge } = PARAMETERS[name] as Parameter<unknown>;
    if (seen.has(name) && !merge) {
      problems.push({
        code: 'parameter/repeated',
        message: `The parameter “${name}” is given twice; the first counts.`,
        at: { field: name },
      });
      continue;
    }
    seen.add(name);
    const parsed = parse(value);
    if (parsed.ok) values[name] = merge && name in values ? merge(values[name], parsed.value) : parsed.value;
    else problems.push({ ...parsed.problem, at: { field: name } });
  }
  return { values: values as ParameterValues, unknown, problems };
}

/** The entries for some values, in the table's order. What equals its initial value says nothing and is left out. */
export function printParameters(values: ParameterValues): QueryEntry[] {
  return PARAMETER_NAMES.flatMap((name) => {
    const value = values[name];
    const { initial, equals, print } = PARAMETERS[name] as Parameter<unknown>;
    if (value === undefined || (initial !== null && equals(value, initial))) return [];
    return entriesOf(name, print(value));
  });
}
