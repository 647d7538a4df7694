/** Asks a deployment for one file, as a browser of another site would, and keeps what it answered. */

export interface Probe {
  /** From the root of the deployment. */
  readonly path: string;
  readonly url: string;
  /** HTTP status; 0 where there was no answer at all. */
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Why there was no answer; `''` otherwise. */
  readonly error: string;
}

const TIMEOUT_MS = 20_000;

/** @param site with the slash at its end */
export async function probe(
  site: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Probe> {
  const url = new URL(path, site).href;
  try {
    const response = await fetch(url, {
      // A host may answer with CORS headers only where an origin asks.
      headers: { origin: 'https://host.example', ...headers },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { path, url, status: response.status, headers: response.headers, bytes, error: '' };
  } catch (error) {
    const { cause, message } = error as Error;
    const reason = cause instanceof Error && cause.message ? cause.message : message;
    return { path, url, status: 0, headers: new Headers(), bytes: new Uint8Array(), error: reason };
  }
}

export const textOf = ({ bytes }: Probe): string => new TextDecoder().decode(bytes);

/** Without its parameters: `text/html`. */
export const typeOf = ({ headers }: Probe): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Directives of a Content Security Policy by name. Where a header holds several policies, all of them. */
export function directivesOf(policy: string | null): ReadonlyMap<string, readonly string[]>[] {
  return (policy ?? '')
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
      return new Map(directives.map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const));
    });
}
