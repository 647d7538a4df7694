/**
 * Which files a page may fetch because an address asks for them: the site's own, and `https:` files of the hosts that
 * the site's operator allows. `http:` on the loopback is for development, and only for a page that is there itself.
 */
import { failure, type Result, success } from './problem.ts';
import { hostOf, originOf, parseUrl, type SafeUrl } from './url.ts';

export interface DataSource {
  readonly url: SafeUrl;
  /** Whose data it is, where it is not the site's own. */
  readonly host: string | null;
}

/**
 * @param site an address of the site itself
 * @param hosts what the operator allows: hosts as an address writes them, with a port where there is one; `*` = every one
 */
export function checkDataUrl(text: string, site: string, hosts: readonly string[]): Result<DataSource> {
  const parsed = parseUrl(text);
  const own = parseUrl(site);
  if (!parsed.ok) return parsed;
  const url = parsed.value;
  if (own.ok && originOf(url) === originOf(own.value)) return success({ url, host: null });
  const host = originOf(url).replace(/^https?:\/\//, '');
  if (url.startsWith('http:') && !(isLoopback(hostOf(url)) && own.ok && isLoopback(hostOf(own.value)))) {
    return failure('data/scheme', `The data of ${host} were not loaded: other sites’ data must come by https.`);
  }
  if (!hosts.includes('*') && !hosts.includes(host)) {
    return failure(
      'data/host',
      `The data of ${host} were not loaded: the operator of this site does not allow that host.`,
    );
  }
  return success({ url, host });
}

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
