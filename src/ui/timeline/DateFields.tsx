/**
 * The window typed as dates, year first: an order that every reader takes the same way, which a browser's own date
 * field does not promise. What a person typed stays in its field until it makes a window or is taken back; a fault is
 * said beside it.
 */
import { type ChangeEvent, useId, useState } from 'react';
import { addDays, formatDay } from '../../core/day.ts';
import type { Day } from '../../core/model.ts';
import { isSameWindow, type TimeWindow } from '../../core/window.ts';
import { type State, selectWholeAxis } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useActions, useApp, useMessages, useStoreApi } from '../store.tsx';
import { HANDLES, type Handle } from './moveHandle.ts';
import { type DateDraft, type DateFault, isFinished, readDates } from './readDates.ts';

interface Drafts {
  /** The window that the drafts were typed over; when it changes they are void. */
  readonly over: TimeWindow;
  readonly start?: DateDraft;
  readonly end?: DateDraft;
  readonly fault: DateFault | null;
}

const selectWindow = (state: State) => state.window;

export function DateFields() {
  const { dock } = useMessages();
  const store = useStoreApi();
  const { setWindow, setAxis, pause } = useActions();
  const mode = useApp((state) => state.mode);
  const window = useCalmApp(selectWindow);
  const [kept, setKept] = useState<Drafts | null>(null);
  const faultId = useId();

  const drafts = kept && isSameWindow(kept.over, window) ? kept : null;
  const draftOf = (handle: Handle): DateDraft => drafts?.[handle] ?? printBound(window, handle);

  const take = (next: Drafts, isDone: boolean) => {
    const read = readDates({
      start: next.start ?? draftOf('start'),
      end: next.end ?? draftOf('end'),
      ...(mode === 'range' ? {} : { start: '' }),
    });
    if (!read.ok) {
      setKept({ ...next, fault: isDone ? read.fault : null });
      return;
    }
    // An open single day does not exist: keep the day shown.
    if (isSameWindow(read.window, window) || (mode === 'instant' && read.window.end === null)) {
      setKept(isDone ? null : next);
      return;
    }
    setKept(null);
    const axis = selectWholeAxis(store.getState());
    if (axis && isBeyond(read.window, axis)) setAxis('extent');
    setWindow(read.window);
  };
  const type = (handle: Handle) => (event: ChangeEvent<HTMLInputElement>) => {
    pause();
    const draft: DateDraft = event.target.value;
    const next: Drafts = { ...drafts, over: window, [handle]: draft, fault: null };
    if (isFinished(draft)) take(next, false);
    else setKept(next);
  };
  const finish = () => {
    if (drafts) take(drafts, true);
  };

  const labels: Record<Handle, string> = { start: dock.from, end: mode === 'instant' ? dock.day : dock.to };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside.
    <div
      className="dock-dates"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key !== 'Escape' || !kept) return;
        // Takes the draft back; a second Escape belongs to the dock.
        event.preventDefault();
        setKept(null);
      }}
    >
      {HANDLES[mode].map((handle) => (
        <label key={handle} className="dock-field">
          <span className="dock-label">{labels[handle]}</span>
          <input
            className="dock-date"
            type="text"
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={16}
            placeholder={dock.dateForm}
            value={draftOf(handle)}
            onChange={type(handle)}
            aria-invalid={drafts?.fault?.field === handle || undefined}
            aria-describedby={drafts?.fault?.field === handle ? faultId : undefined}
          />
        </label>
      ))}
      {drafts?.fault && (
        <p className="dock-fault" id={faultId} role="alert">
          {drafts.fault.code === 'reversed' ? dock.reversedDates : dock.unreadableDate}
        </p>
      )}
    </div>
  );
}

/** A bound as its field shows it; the end as the last day. */
function printBound(window: TimeWindow, handle: Handle): string {
  const bound = window[handle];
  if (bound === null) return '';
  return formatDay(handle === 'end' ? addDays(bound, -1) : bound);
}

const isBeyond = ({ start, end }: TimeWindow, axis: { readonly start: Day; readonly end: Day }): boolean =>
  (start !== null && start < axis.start) || (end !== null && end > axis.end);
