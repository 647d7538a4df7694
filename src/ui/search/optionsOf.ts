/** What the arrow keys go through: every hit, and after a hidden one the way to show it. */
import type { Finding, FindingGroup } from './useSearch.ts';

export interface Option {
  readonly finding: Finding;
  /** Opens it with window and filters made wide enough. */
  readonly reveals: boolean;
}

export function optionsOf(groups: readonly FindingGroup[]): readonly Option[] {
  return groups
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => [{ finding, reveals: false }, ...(finding.hidden ? [{ finding, reveals: true }] : [])]);
}

/** Id of an option's element; the field points at the active one. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;
