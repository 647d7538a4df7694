/**
 * What a host page may do, from the operator's configuration alone: the host wrote the frame's address, so nothing in
 * that proves anything.
 */
import type { EmbedConfig } from '../core/siteConfig.ts';

/** `view`: look at the state and steer the view. `data`: put data of its own in. */
export type Right = 'view' | 'data';

/** The origin of sandboxed pages and of files: anybody's. */
export const OPAQUE = 'null';

export function rightsOf(origin: string, own: string, { viewOrigins, dataOrigins }: EmbedConfig): ReadonlySet<Right> {
  const isOwn = origin === own && origin !== OPAQUE;
  const rights = new Set<Right>();
  if (isOwn || viewOrigins.includes('*') || viewOrigins.includes(origin)) rights.add('view');
  if (isOwn || (origin !== OPAQUE && dataOrigins.includes(origin))) rights.add('data');
  return rights;
}
