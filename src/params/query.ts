/**
 * Query strings without loss: names and values are decoded, and what an entry said is kept as it was written, so that
 * parameters of other people pass through an address unharmed.
 */

export interface QueryEntry {
  readonly name: string;
  readonly value: string;
  /** As written, still encoded. */
  readonly raw: string;
}

/** The entries of `?a=1&b=2` (with or without the `?`), in order. */
export function splitQuery(query: string): QueryEntry[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const at = raw.indexOf('=');
      const [name, value] = at < 0 ? [raw, ''] : [raw.slice(0, at), raw.slice(at + 1)];
      return { name: decode(name), value: decode(value), raw };
    });
}

/** An entry as it is written: only what would end it, or be changed on the way, is percent-encoded. */
export function makeEntry(name: string, value: string): QueryEntry {
  return { name, value, raw: `${encode(name)}=${encode(value)}` };
}

export const joinQuery = (entries: readonly QueryEntry[]): string => entries.map(({ raw }) => raw).join('&');

/** `/ , : ; ~` are legal in a query and far easier to read than their escapes. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/%(2F|2C|3A|3B)/g, (code) => decodeURIComponent(code))
    // Browsers write it so; an address that they change on the way would never be the one we wrote.
    .replace(/'/g, '%27');

/** Broken escapes stay as they are: an address must never throw. */
function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
