/** Links from outside: parsed first, then allowed by their scheme, so that no spelling of `javascript:` gets through. */
import { LIMITS } from './limits.ts';
import { failure, type Result, success } from './problem.ts';

/** An absolute `https:` or `http:` address without user name or password, as the URL parser prints it. */
export type SafeUrl = string & { readonly __brand: 'SafeUrl' };

interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly origin: string;
  readonly username: string;
  readonly password: string;
}

/** The core is typed without DOM; browsers, workers and Node all have this one. */
const { URL: WhatwgUrl } = globalThis as unknown as { URL: new (text: string) => ParsedUrl };

const SCHEMES: readonly string[] = ['https:', 'http:'];

/** Parses an absolute web address. Refuses every other scheme, credentials, and more than 2,048 characters. */
export function parseUrl(text: unknown): Result<SafeUrl> {
  if (typeof text !== 'string') return failure('url/unreadable', 'A link must be a text that holds a web address.');
  if (text.length > LIMITS.urlChars) return tooLong(text);
  let url: ParsedUrl;
  try {
    url = new WhatwgUrl(text);
  } catch {
    return failure('url/unreadable', `“${text.slice(0, 80)}” is not an absolute web address.`);
  }
  if (!SCHEMES.includes(url.protocol)) {
    return failure('url/scheme', `A link may start with https: or http:, not with “${url.protocol.slice(0, 40)}”.`);
  }
  if (url.username !== '' || url.password !== '') {
    return failure('url/credentials', `A link to ${url.hostname} must not carry a user name or password.`);
  }
  // Percent-encoding can make a short link long.
  return url.href.length > LIMITS.urlChars ? tooLong(url.href) : success(url.href as SafeUrl);
}

const tooLong = (text: string): Result<SafeUrl> =>
  failure('url/long', `A link of ${text.length} characters is longer than ${LIMITS.urlChars}.`);

/** The host that a link leads to, as it is shown beside the link: internationalised names in their ASCII form. */
export const hostOf = (url: SafeUrl): string => new WhatwgUrl(url).hostname;

export const originOf = (url: SafeUrl): string => new WhatwgUrl(url).origin;
