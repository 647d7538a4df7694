/**
 * One record of a foreign file, read field by field: the border at which unknown values become plain, safe ones.
 *
 * A required field that is missing or wrong refuses the record; an optional one is left out. Either leaves one problem
 * with a JSON pointer and a sentence. Only fields that are asked for are ever touched, and every value is made anew:
 * a raw object is never spread, assigned or kept, so that no field name can hurt.
 */
import { LIMITS } from '../core/limits.ts';
import type { Problem, Result } from '../core/problem.ts';
import { cutText, toLine, toProse } from '../core/text.ts';
import { parseUrl, type SafeUrl } from '../core/url.ts';

export type RawRecord = Readonly<Record<string, unknown>>;

/** Collects problems up to a limit, and counts the rest in a last one. */
export interface Report {
  readonly add: (code: string, message: string, pointer: string) => void;
  readonly problems: () => readonly Problem[];
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** A required reader refuses the record where it finds nothing, and then returns a value that nobody reads. */
export interface Fields {
  readonly pointer: string;
  readonly isRefused: () => boolean;
  readonly has: (name: string) => boolean;
  readonly raw: (name: string) => unknown;
  readonly id: (name: string) => string;
  readonly optionalId: (name: string) => string | undefined;
  readonly line: (name: string) => string;
  readonly optionalLine: (name: string) => string | undefined;
  readonly prose: (name: string) => string;
  readonly optionalProse: (name: string) => string | undefined;
  readonly oneOf: <T extends string>(name: string, values: readonly T[]) => T;
  readonly optionalOneOf: <T extends string>(name: string, values: readonly T[]) => T | undefined;
  readonly number: (name: string, range?: NumberRange) => number;
  readonly optionalNumber: (name: string, range?: NumberRange) => number | undefined;
  /** True where the field is `true`; `false` counts as absent. */
  readonly flag: (name: string) => true | undefined;
  readonly url: (name: string) => SafeUrl | undefined;
  /** A list's readable items; the others are left out. Absent = empty. */
  readonly list: <T>(name: string, read: (value: unknown, pointer: string) => T | null) => T[];
  readonly lines: (name: string) => string[];
  /** Leaves the whole record out. Only the first reason is told. */
  readonly refuse: (name: string, code: string, reason: string) => void;
  /** Leaves one field out. */
  readonly drop: (name: string, code: string, reason: string) => void;
}

export function makeReport(): Report {
  const problems: Problem[] = [];
  let uncounted = 0;
  return {
    add: (code, message, pointer) => {
      if (problems.length < LIMITS.problems) problems.push({ code, message, at: { pointer } });
      else uncounted++;
    },
    problems: () =>
      uncounted === 0
        ? problems
        : [...problems, { code: 'report/more', message: `There are ${uncounted} more problems of these kinds.` }],
  };
}

export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One reference token of a JSON pointer (RFC 6901). */
export const pointerTo = (parent: string, token: string | number): string =>
  `${parent}/${String(token).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** A member for an object literal, or none where the value is absent: `{...some('note', note)}`. */
export function some<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

/** What a value is, for a sentence. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${cutText(toLine(value), 60)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** Readers for one record. `noun` names its kind in sentences (“event”). Refuses what is not an object. */
export function makeFields(value: unknown, pointer: string, noun: string, report: Report): Fields {
  const record = isRecord(value) ? value : {};
  let refused = false;
  const own = (name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
  const has = (name: string) => own(name) !== undefined && own(name) !== null;
  const label = () => {
    const id = own('id');
    return typeof id === 'string' && id !== ''
      ? `The ${noun} ${describeValue(id)}`
      : `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}`;
  };
  const refuse = (name: string, code: string, reason: string) => {
    if (!refused) report.add(code, `${label()} was left out: ${reason}`, name === '' ? pointer : at(name));
    refused = true;
  };
  const drop = (name: string, code: string, reason: string) =>
    report.add(code, `${label()} lost its ${name}: ${reason}`, at(name));
  const at = (name: string) => pointerTo(pointer, name);

  /** Wraps a parser into its required and its optional reader. */
  const required =
    <A extends unknown[], T>(parse: Parse<A, T>, fallback: (...rest: A) => T) =>
    (name: string, ...rest: A): T => {
      if (!has(name)) {
        refuse(name, 'field/missing', `it has no ${name}.`);
        return fallback(...rest);
      }
      const parsed = parse(own(name), ...rest);
      if ('value' in parsed) return parsed.value;
      refuse(name, 'field/unreadable', `its ${name} ${parsed.fault}.`);
      return fallback(...rest);
    };
  const optional =
    <A extends unknown[], T>(parse: Parse<A, T>) =>
    (name: string, ...rest: A): T | undefined => {
      if (!has(name) || own(name) === '') return undefined;
      const parsed = parse(own(name), ...rest);
      if ('value' in parsed) return parsed.value;
      drop(name, 'field/unreadable', `it ${parsed.fault}.`);
      return undefined;
    };

  const list = <T>(name: string, read: (value: unknown, pointer: string) => T | null): T[] => {
    if (!has(name)) return [];
    const items = own(name);
    if (!Array.isArray(items)) {
      drop(name, 'field/unreadable', `it is ${describeValue(items)} where a list is expected.`);
      return [];
    }
    if (items.length > LIMITS.listItems) {
      drop(name, 'limit/items', `only the first ${LIMITS.listItems} of its ${items.length} entries were read.`);
    }
    return items.slice(0, LIMITS.listItems).flatMap((item: unknown, index) => {
      const found = read(item, pointerTo(at(name), index));
      return found === null ? [] : [found];
    });
  };

  if (!isRecord(value)) refuse('', 'record/unreadable', `it is ${describeValue(value)} where an object is expected.`);
  return {
    pointer,
    isRefused: () => refused,
    has,
    raw: own,
    refuse,
    drop,
    list,
    id: required(parseId, () => ''),
    optionalId: optional(parseId),
    line: required(parseLine, () => ''),
    optionalLine: optional(parseLine),
    prose: required(parseProse, () => ''),
    optionalProse: optional(parseProse),
    oneOf: required(parseOneOf, (values) => values[0] as string) as Fields['oneOf'],
    optionalOneOf: optional(parseOneOf) as Fields['optionalOneOf'],
    number: required(parseNumber, () => 0) as Fields['number'],
    optionalNumber: optional(parseNumber) as Fields['optionalNumber'],
    flag: (name) => optional(parseFlag)(name) || undefined,
    url: (name) => {
      if (!has(name) || own(name) === '') return undefined;
      const url: Result<SafeUrl> = parseUrl(own(name));
      if (url.ok) return url.value;
      drop(name, url.problem.code, url.problem.message);
      return undefined;
    },
    lines: (name) =>
      list(name, (item, itemPointer) => {
        const parsed = parseLine(item);
        if ('value' in parsed) return parsed.value;
        report.add('field/unreadable', `${label()} lost an entry of its ${name}: it ${parsed.fault}.`, itemPointer);
        return null;
      }),
  };
}

/** A value, or what is wrong with it in words that follow “its title …”. */
type Reading<T> = { readonly value: T } | { readonly fault: string };
type Parse<A extends unknown[], T> = (value: unknown, ...rest: A) => Reading<T>;

function parseId(value: unknown): Reading<string> {
  if (typeof value !== 'string') return { fault: `is ${describeValue(value)} where a text is expected` };
  if (value.length > LIMITS.idChars) return { fault: `is longer than ${LIMITS.idChars} characters` };
  return /^[^\s\p{C}]+$/u.test(value) ? { value } : { fault: 'holds white space or control characters' };
}

const parseLine = (value: unknown) => parseText(toLine, LIMITS.lineChars, value);
const parseProse = (value: unknown) => parseText(toProse, LIMITS.textChars, value);

function parseText(clean: (text: string) => string, most: number, value: unknown): Reading<string> {
  if (typeof value !== 'string') return { fault: `is ${describeValue(value)} where a text is expected` };
  // Cut first: a text of megabytes costs nothing. Cleaning only shortens.
  const text = cutText(clean(value.slice(0, most * 4)), most);
  return text === '' ? { fault: 'is empty' } : { value: text };
}

function parseOneOf(value: unknown, values: readonly string[]): Reading<string> {
  if (typeof value === 'string' && values.includes(value)) return { value };
  return { fault: `is ${describeValue(value)}; it may be ${values.join(', ')}` };
}

function parseNumber(value: unknown, range: NumberRange = {}): Reading<number> {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { fault: `is ${describeValue(value)} where a number is expected` };
  }
  if (range.whole && !Number.isSafeInteger(value)) return { fault: `is ${value} where a whole number is expected` };
  if (value < (range.min ?? -Infinity)) return { fault: `is ${value}, below ${range.min}` };
  if (value > (range.max ?? Infinity)) return { fault: `is ${value}, above ${range.max}` };
  return { value };
}

function parseFlag(value: unknown): Reading<boolean> {
  if (typeof value === 'boolean') return { value };
  return { fault: `is ${describeValue(value)} where true or false is expected` };
}
