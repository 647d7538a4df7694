/** What a row of the table of parameters is, and the makers of the kinds of rows that occur more than once. */
import { LIMITS } from '../core/limits.ts';
import { failure, type Result, success } from '../core/problem.ts';

export interface Parameter<T> {
  /** Where an address may give it more than once: joins two values. `entriesOf` takes the printed text apart again. */
  readonly merge?: (a: T, b: T) => T;
  /** What holds where the parameter is absent; `null` = nothing asked for. Never printed. */
  readonly initial: T | null;
  readonly parse: (text: string) => Result<T>;
  readonly print: (value: T) => string;
  /** Whether two values mean the same. */
  readonly equals: (a: T, b: T) => boolean;
}

export function invalid(name: string, text: string, why: string): Result<never> {
  return failure(`parameter/${name}`, `The ${name} “${text.slice(0, 60)}” was ignored: ${why}.`);
}

/** A value that is compared and printed as itself. */
export function simple<T>(initial: T | null, print: (value: T) => string) {
  return { initial, print, equals: (a: T, b: T) => Object.is(a, b) };
}

export function choice<T extends string>(name: string, values: readonly T[]): Parameter<T> {
  return {
    ...simple<T>(values[0] ?? null, String),
    parse: (text) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? invalid(name, text, `it may be ${values.join(', ')}`) : success(value);
    },
  };
}

/** `1` and `0`; a name without a value is on, as a boolean attribute in HTML is. */
export function flag(name: string): Parameter<boolean> {
  return {
    ...simple<boolean>(false, (value) => (value ? '1' : '0')),
    parse: (text) => {
      if (text === '1' || text === 'true' || text === '') return success(true);
      return text === '0' || text === 'false' ? success(false) : invalid(name, text, 'it may be 1 or 0');
    },
  };
}

/** Ids are checked against the data when these arrive; here they only have to be ids. */
export function idParameter(name: string): Parameter<string> {
  return {
    ...simple<string>(null, String),
    parse: (text) =>
      /^[^\s\p{C}]+$/u.test(text) && text.length <= LIMITS.idChars ? success(text) : invalid(name, text, 'it is no id'),
  };
}

/** A word that names a row of another table, which is not ours to read here: a format, a basemap. */
export function wordParameter(name: string, initial: string | null): Parameter<string> {
  return {
    ...simple<string>(initial, String),
    parse: (text) =>
      /^[a-z0-9][a-z0-9-]{0,63}$/.test(text) ? success(text) : invalid(name, text, 'it is no word in small letters'),
  };
}
