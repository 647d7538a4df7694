/** Fetches the style of a configured online basemap. MapLibre would wait for it without end and without an event. */
import { failure, type Result, success } from '../core/problem.ts';

const TIMEOUT_MS = 8_000;

/** The style as it came: an object with `version`, `sources` and `layers`; nothing in it is checked further. */
export async function loadStyle(url: string, signal?: AbortSignal): Promise<Result<Record<string, unknown>>> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
    });
    if (!response.ok) return failure('map/style', `The online basemap's server answered ${response.status}.`);
    const style: unknown = await response.json();
    return isStyle(style) ? success(style) : failure('map/style', 'The online basemap is not a MapLibre style.');
  } catch {
    return failure('map/style', 'The online basemap did not arrive.');
  }
}

function isStyle(value: unknown): value is Record<string, unknown> {
  const style = value as { version?: unknown; sources?: unknown; layers?: unknown } | null;
  return style?.version === 8 && typeof style.sources === 'object' && Array.isArray(style.layers);
}
