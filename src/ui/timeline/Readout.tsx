/** The window in words, how many events it holds, and when nothing new comes after it: `8–14 March 2025 · 5 events`. */
import { useRef } from 'react';
import { NO_FILTERS } from '../../core/filter.ts';
import { selectAtEnd, selectChartCount, selectCounts, selectHiddenCount } from '../../store/counts.ts';
import { type State, selectDataset } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useActions, useApp, useMessages } from '../store.tsx';
import { type DateForm, formatDate, formatWindow } from './dateText.ts';

const selectWindow = (state: State) => state.window;
const selectCount = (state: State) => selectCounts(state).total;

export function Readout({ form }: { readonly form: DateForm }) {
  const { dock, filters } = useMessages();
  const actions = useActions();
  const isReady = useApp((state) => selectDataset(state) !== null);
  const lang = useApp((state) => state.lang);
  const mode = useApp((state) => state.mode);
  const window = useCalmApp(selectWindow);
  const count = useCalmApp(selectCount);
  const hidden = useCalmApp(selectHiddenCount);
  const isAtEnd = useCalmApp(selectAtEnd);
  const isInView = useApp((state) => state.chartInView && state.bounds !== null);
  const inView = useCalmApp(selectChartCount);
  const line = useRef<HTMLParagraphElement>(null);
  const showHidden = () => {
    // The button goes with what it did.
    line.current?.focus();
    actions.setFilters(NO_FILTERS);
  };
  if (!isReady) return <p className="dock-readout" />;
  const isDay = mode === 'instant' && window.start !== null;
  return (
    <p className="dock-readout" ref={line} tabIndex={-1}>
      <span className="dock-when">
        {isDay && window.start !== null ? formatDate(window.start, lang, form) : formatWindow(window, lang, dock, form)}
      </span>
      <span className="dock-dot" aria-hidden>
        {' · '}
      </span>
      <span className="dock-count">
        {dock.events(count)}
        {isAtEnd && ` · ${dock.atEnd.brief}`}
        {isInView && ` · ${dock.zoom.shown(inView)}`}
        {hidden > 0 && (
          <>
            {' · '}
            <button
              type="button"
              className="text-button"
              aria-label={`${dock.hidden(hidden)}. ${filters.show}`}
              title={`${filters.hidden(hidden)} ${filters.show}`}
              onClick={showHidden}
            >
              {dock.hidden(hidden)}
            </button>
          </>
        )}
      </span>
    </p>
  );
}
