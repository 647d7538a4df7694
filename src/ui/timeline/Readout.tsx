/** The window in words and how many events it holds: `8–14 March 2025 · 5 events`. */
import { type State, selectActive, selectDataset } from '../../store/state.ts';
import { useApp, useMessages } from '../store.tsx';
import { useCalmApp } from './calmState.ts';
import { type DateForm, formatDate, formatWindow } from './dateText.ts';

const selectWindow = (state: State) => state.window;
const selectCount = (state: State) => selectActive(state).length;

export function Readout({ form }: { readonly form: DateForm }) {
  const { dock } = useMessages();
  const isReady = useApp((state) => selectDataset(state) !== null);
  const lang = useApp((state) => state.lang);
  const mode = useApp((state) => state.mode);
  const window = useCalmApp(selectWindow);
  const count = useCalmApp(selectCount);
  if (!isReady) return <p className="dock-readout" />;
  const isDay = mode === 'instant' && window.start !== null;
  return (
    <p className="dock-readout">
      <span className="dock-when">
        {isDay && window.start !== null ? formatDate(window.start, lang, form) : formatWindow(window, lang, dock, form)}
      </span>
      <span className="dock-dot" aria-hidden>
        {' · '}
      </span>
      <span className="dock-count">{dock.events(count)}</span>
    </p>
  );
}
