/** Parameters that say how the map is shown: its controls (`ui`), its accent, its time zone, the host it was made for. */
import { success } from '../core/problem.ts';
import { originOf, parseUrl } from '../core/url.ts';
import { invalid, type Parameter, simple } from './parameter.ts';

export const LAYOUTS = ['auto', 'map', 'list', 'split'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const GESTURES = ['cooperative', 'greedy', 'none'] as const;

/** What `ui` turns on and off, in the order in which it is written. */
export const UI_TOKENS = ['title', 'search', 'filters', 'list', 'timeline', 'share', 'fullscreen'] as const;
export type UiToken = (typeof UI_TOKENS)[number];

/** What an address turns on or off; the rest is as the page has it. */
export type UiSwitches = { readonly [T in UiToken]?: boolean };

/**
 * `-search,list`: tokens turned off and on. `+list` is read, too, and so is the space that a query makes of its plus
 * sign; for that reason it is written without.
 */
export const UI: Parameter<UiSwitches> = {
  initial: {},
  parse: (text) => {
    const switches: { [T in UiToken]?: boolean } = {};
    for (const word of text.split(',').filter((part) => part.trim() !== '')) {
      const name = word.trim().replace(/^[-+]/, '');
      const token = UI_TOKENS.find((candidate) => candidate === name);
      if (token === undefined) return invalid('ui', word.trim(), `it may name ${UI_TOKENS.join(', ')}`);
      switches[token] = !word.trim().startsWith('-');
    }
    return success(switches);
  },
  print: printUi,
  equals: (a, b) => printUi(a) === printUi(b),
};

function printUi(switches: UiSwitches): string {
  return UI_TOKENS.flatMap((token) => {
    const isOn = switches[token];
    return isOn === undefined ? [] : [isOn ? token : `-${token}`];
  }).join(',');
}

/** A colour as three or six hexadecimal digits, without the `#` that an address would end at. Held as `#rrggbb`. */
export const ACCENT: Parameter<string> = {
  ...simple<string>(null, (color) => color.slice(1)),
  parse: (text) => {
    if (!/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return invalid('accent', text, 'it is no colour like b3261e');
    const digits = text.length === 3 ? [...text].map((digit) => digit + digit).join('') : text;
    return success(`#${digits.toLowerCase()}`);
  },
};

const TIME_ZONE_WORDS: readonly string[] = ['event', 'utc', 'local'];

/** `event`, `utc`, `local`, or an IANA name as the browser knows them. */
export const TIME_ZONE: Parameter<string> = {
  ...simple<string>('event', String),
  parse: (text) =>
    TIME_ZONE_WORDS.includes(text) || isTimeZone(text)
      ? success(text)
      : invalid('tz', text, 'it may be event, utc, local or a zone like Europe/Kyiv'),
};

function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][\w+-]{0,31}(\/[\w+-]{1,31}){1,2}$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** `https://www.example.org`: scheme, host and port, as the browser writes them. */
export const ORIGIN: Parameter<string> = {
  ...simple<string>(null, String),
  parse: (text) => {
    const url = parseUrl(text);
    const isBare = url.ok && (originOf(url.value) === text || `${originOf(url.value)}/` === text);
    return isBare ? success(originOf(url.value)) : invalid('origin', text, 'it is no origin like https://example.org');
  },
};

export const CONSENTS = ['none', 'ask'] as const;

/** Longest text that a search is opened with. */
const MOST_TEXT = 200;

/** Text for the search field; of no text nothing is written. */
export const QUERY: Parameter<string> = {
  ...simple<string>('', String),
  parse: (text) => {
    if (text.length > MOST_TEXT) return invalid('q', text, `it may have ${MOST_TEXT} characters`);
    return /\p{C}/u.test(text) ? invalid('q', text, 'it holds characters that cannot be printed') : success(text);
  },
};
