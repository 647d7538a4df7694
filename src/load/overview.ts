/** Fetches the outlines that the drawn overview prints when the map itself cannot run. */
import type { FeatureCollection } from 'geojson';
import { failure, type Result, success } from '../core/problem.ts';

export async function loadOverview(url: string, signal: AbortSignal): Promise<Result<FeatureCollection>> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal });
    if (!response.ok)
      return failure('load/status', `The server answered ${response.status} for the overview’s outlines.`);
    return success((await response.json()) as FeatureCollection);
  } catch {
    return failure('load/network', 'The overview’s outlines could not be fetched.');
  }
}
