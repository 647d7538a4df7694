/** The way a reader came: place, then event, then another place. Going back pops it; the story is its start. */
import type { Selection } from '../../store/state.ts';

export type Trail = readonly Selection[];

const isSame = (a: Selection | undefined, b: Selection): boolean => a?.kind === b.kind && a.id === b.id;

/** The trail after the selection became `next`. One event after another is a single stage: Back leaves both. */
export function follow(trail: Trail, next: Selection | null): Trail {
  if (!next) return [];
  const known = trail.findIndex((stage) => isSame(stage, next));
  if (known !== -1) return trail.slice(0, known + 1);
  const last = trail.at(-1);
  return last?.kind === 'event' && next.kind === 'event' ? [...trail.slice(0, -1), next] : [...trail, next];
}

/** What Back leads to; `null` = the story. */
export const previous = (trail: Trail): Selection | null => trail.at(-2) ?? null;
