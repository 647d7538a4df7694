/**
 * The parameters: one table for the page's address, the iframe's URL, the element's attributes and its properties.
 *
 * A row's name is the query parameter and the attribute (`time-mode`); its property is the same in camel case
 * (`timeMode`, see `propertyOf`). Every row parses and prints, with `parse(print(x)) = x`. Names that are not listed
 * are ignored and kept; a value that does not parse is dropped alone, with a problem.
 */

import { type Filters, NO_FILTERS, parseFilterAttribute, printFilterAttribute } from '../core/filter.ts';
import type { Bounds, Camera } from '../core/geo.ts';
import { LIMITS } from '../core/limits.ts';
import { failure, type Problem, type Result, success } from '../core/problem.ts';
import { STEPS, type Step } from '../core/step.ts';
import { ALL_TIME, isSameWindow, TIME_MODES, type TimeMode, type TimeWindow } from '../core/window.ts';
import { makeEntry, type QueryEntry, splitQuery } from './query.ts';
import { parseTime, printTime } from './time.ts';
import { parseBounds, parseCamera, printBounds, printCamera } from './view.ts';

export interface Parameter<T> {
  /** Where an address may give it more than once: joins two values. The attribute has `;` between their texts. */
  readonly merge?: (a: T, b: T) => T;
  /** What holds where the parameter is absent; `null` = nothing asked for. Never printed. */
  readonly initial: T | null;
  readonly parse: (text: string) => Result<T>;
  readonly print: (value: T) => string;
  /** Whether two values mean the same. */
  readonly equals: (a: T, b: T) => boolean;
}

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
  place: idParameter('place'),
  event: idParameter('event'),
  topic: idParameter('topic'),
  article: idParameter('article'),
  /** Of the article: its non-empty lines, counted from 1. */
  paragraph: {
    ...simple<number>(null, String),
    parse: (text: string) =>
      /^[1-9]\d{0,5}$/.test(text) ? success(Number(text)) : invalid('paragraph', text, 'it is no number of a line'),
  },
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
  theme: choice('theme', ['auto', 'light', 'dark']),
  /** A BCP 47 tag; absent = the browser's. */
  lang: {
    ...simple<string>(null, String),
    parse: (text) =>
      LANGUAGE_TAG.test(text) && text.length <= 35 ? success(text) : invalid('lang', text, 'it is no language tag'),
  },
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
  readonly [name: string]: unknown;
};

export type ParameterName = keyof typeof PARAMETERS;
type ValueOf<P> = P extends { readonly parse: (text: string) => Result<infer T> } ? T : never;

/** The parameters that are given; an absent one is left out. */
export type ParameterValues = { readonly [N in ParameterName]?: ValueOf<(typeof PARAMETERS)[N]> };

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

export const isParameterName = (name: string): name is ParameterName => Object.hasOwn(PARAMETERS, name);

/** `time-mode` → `timeMode`. */
export const propertyOf = (name: ParameterName): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

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
    const { initial, equals, print, merge } = PARAMETERS[name] as Parameter<unknown>;
    if (value === undefined || (initial !== null && equals(value, initial))) return [];
    return (merge ? print(value).split(';') : [print(value)]).map((text) => makeEntry(name, text));
  });
}

function invalid(name: string, text: string, why: string): Result<never> {
  return failure(`parameter/${name}`, `The ${name} “${text.slice(0, 60)}” was ignored: ${why}.`);
}

/** A value that is compared and printed as itself. */
function simple<T>(initial: T | null, print: (value: T) => string) {
  return { initial, print, equals: (a: T, b: T) => Object.is(a, b) };
}

function choice<T extends string>(name: string, values: readonly T[]): Parameter<T> {
  return {
    ...simple<T>(values[0] ?? null, String),
    parse: (text) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? invalid(name, text, `it may be ${values.join(', ')}`) : success(value);
    },
  };
}

/** `1` and `0`; a name without a value is on, as a boolean attribute in HTML is. */
function flag(name: string): Parameter<boolean> {
  return {
    ...simple<boolean>(false, (value) => (value ? '1' : '0')),
    parse: (text) => {
      if (text === '1' || text === 'true' || text === '') return success(true);
      return text === '0' || text === 'false' ? success(false) : invalid(name, text, 'it may be 1 or 0');
    },
  };
}

/** Ids are checked against the data when these arrive; here they only have to be ids. */
function idParameter(name: string): Parameter<string> {
  return {
    ...simple<string>(null, String),
    parse: (text) =>
      /^[^\s\p{C}]+$/u.test(text) && text.length <= LIMITS.idChars ? success(text) : invalid(name, text, 'it is no id'),
  };
}
