/**
 * The parameters' names, in the order in which addresses are written. Apart from the table, so that the loader of the
 * element, which must be small, knows every attribute without the parsers.
 */
import { makeEntry, type QueryEntry } from './query.ts';

export const PARAMETER_NAMES = [
  'v',
  'data',
  'format',
  'place',
  'event',
  'topic',
  'article',
  'area',
  'paragraph',
  'q',
  'filter',
  'time',
  'time-mode',
  'step',
  'speed',
  'loop',
  'autoplay',
  'map',
  'bbox',
  'density',
  'basemap',
  'layout',
  'ui',
  'gestures',
  'theme',
  'accent',
  'transparent',
  'lang',
  'tz',
  'static',
  'consent',
  'origin',
  'debug',
] as const;

export type ParameterName = (typeof PARAMETER_NAMES)[number];

export const isParameterName = (name: string): name is ParameterName =>
  (PARAMETER_NAMES as readonly string[]).includes(name);

/** On where they stand without a value, as boolean attributes do. */
export const FLAGS = ['loop', 'autoplay', 'transparent', 'static', 'debug'] as const satisfies readonly ParameterName[];

/** What stands between the values of one attribute, where an address gives the parameter more than once. */
const SEPARATORS: { readonly [N in ParameterName]?: string } = { data: ' ', filter: ';' };

/** `time-mode` → `timeMode`. */
export const propertyOf = (name: ParameterName): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The entries of a query for the text of an attribute; one for each value of a repeatable one. */
export function entriesOf(name: ParameterName, text: string): QueryEntry[] {
  const separator = SEPARATORS[name];
  const texts = separator === undefined ? [text] : text.split(separator).filter((part) => part !== '');
  return texts.map((part) => makeEntry(name, part));
}
