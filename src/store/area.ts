/** What stands in the patch of ground that a reader has marked out, as list and counts. */
import { makeActiveList } from '../core/activeList.ts';
import { parsePatch } from '../core/patch.ts';
import { maskOfPatch } from '../core/patchEvents.ts';
import { isAllTime } from '../core/window.ts';
import { selectMask } from './counts.ts';
import { memoise, selectDataset } from './state.ts';

/** A byte an event, 1 where it stands in the patch; `null` while none is marked out. */
const selectPatchMask = memoise(
  (state) => [selectDataset(state), state.selection?.kind === 'area' ? state.selection.id : null] as const,
  (dataset, id): Uint8Array | null => {
    const patch = id === null ? null : parsePatch(id);
    return dataset && patch?.ok ? maskOfPatch(dataset, patch.value) : null;
  },
);

/** The same, of what the filters accept. */
const selectAreaMask = memoise(
  (state) => [selectPatchMask(state), selectMask(state)] as const,
  (inside, accepted): Uint8Array | null =>
    inside && accepted ? inside.map((bit, event) => bit & (accepted[event] as number)) : inside,
);

/** The dated events of the patch that are in the window and accepted; `null` while none is marked out. */
export const selectAreaList = memoise(
  (state) => [selectDataset(state), selectAreaMask(state), state.window] as const,
  (dataset, mask, window) => (dataset && mask ? makeActiveList(dataset.columns, { window, mask }) : null),
);

/** Column indexes of those without a date, while all time is shown. */
export const selectAreaUndated = memoise(
  (state) => [selectDataset(state), selectAreaMask(state), isAllTime(state.window)] as const,
  (dataset, mask, all): readonly number[] => {
    const found: number[] = [];
    if (!dataset || !mask || !all) return found;
    for (let i = dataset.columns.datedCount; i < mask.length; i++) if (mask[i]) found.push(i);
    return found;
  },
);

/** How many events of the patch the window or the filters leave out. */
export const selectAreaOutside = memoise(
  (state) => [selectPatchMask(state), selectAreaList(state), selectAreaUndated(state)] as const,
  (inside, list, undated): number =>
    inside && list ? inside.reduce((sum, bit) => sum + bit, 0) - list.length - undated.length : 0,
);
