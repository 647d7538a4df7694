/**
 * Knows the one dataset file that the build of this site has compiled and checked, by its hash: it is what the reader of
 * dataset files would make of it, so the page takes it without fetching that reader. Any other file, an operator's own under
 * the same name too, is read in full.
 */
import type { DatasetFile } from '../core/model.ts';

/** SHA-256 of the file, in hex, put in by build/dataset.ts; `undefined` where nothing was compiled. */
const CHECKED = import.meta.env.DATASET_SHA256 as string | undefined;

/** `null` for another file, and where the browser does not hash: on a page without a secure connection. */
export async function readChecked(text: string, checked = CHECKED): Promise<DatasetFile | null> {
  const { subtle } = globalThis.crypto ?? {};
  if (!checked || !subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // The features repeat the members for other programs.
  return hash === checked ? { ...(JSON.parse(text) as DatasetFile), features: [] } : null;
}
