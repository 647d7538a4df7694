/** Asks the site for its frozen data: a file whose name holds a hash of its content, and which it therefore never changes. */
import { parseUrl, type SafeUrl } from '../core/url.ts';

export interface FrozenData {
  readonly url: SafeUrl;
  /** ISO day on which these data were last changed. */
  readonly modified: string;
}

const TIMEOUT_MS = 8_000;

/** `null` where the site keeps none. @param url of `data/frozen.json`; file names in it are relative to it */
export async function loadFrozen(url: string): Promise<FrozenData | null> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return null;
    const { file, modified } = (await response.json()) as { readonly file?: unknown; readonly modified?: unknown };
    if (typeof file !== 'string' || typeof modified !== 'string') return null;
    const frozen = parseUrl(new URL(file, url).href);
    return frozen.ok && new URL(frozen.value).origin === new URL(url).origin ? { url: frozen.value, modified } : null;
  } catch {
    return null;
  }
}
