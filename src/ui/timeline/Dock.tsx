/**
 * The time dock: what happened when, which part of it is shown, and the controls that move through it.
 *
 * One row of controls over the track. Where the row has no room, first the settings and then the dates go behind one
 * disclosure, which opens over the map; nothing is left out at any width.
 */
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { isAllTime } from '../../core/window.ts';
import { type State, selectDataset } from '../../store/state.ts';
import { useActions, useApp, useMessages, useStoreApi } from '../store.tsx';
import { useCalmApp } from './calmState.ts';
import { DateFields } from './DateFields.tsx';
import { Readout } from './Readout.tsx';
import { ModeChoice, PlaySettings } from './Settings.tsx';
import { Track } from './Track.tsx';
import { Transport } from './Transport.tsx';
import { Trays } from './Trays.tsx';
import { useSize } from './useSize.ts';
import './dock.css';

/** CSS pixels from which a layout fits without wrapping, in the longest of our languages. */
const WIDE = 1240;
const MIDDLE = 720;

const selectIsAll = (state: State) => isAllTime(state.window);

export function Dock() {
  const { dock } = useMessages();
  const store = useStoreApi();
  const section = useRef<HTMLElement>(null);
  const { width } = useSize(section);
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const hasDates = useApp((state) => selectDataset(state)?.focus !== null);
  const layout = width >= WIDE ? 'wide' : width >= MIDDLE ? 'middle' : 'narrow';

  const toggleBySpace = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) setOpen(false);
    // Buttons and fields have a meaning of their own for Space.
    if (event.key !== ' ' || (event.target as HTMLElement).closest('button, input, select')) return;
    event.preventDefault();
    const { playback } = store.getState();
    if (playback.playing) store.actions.pause();
    else store.actions.play();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Space plays and pauses wherever in the dock the focus is.
    <section
      id="dock"
      className="dock"
      data-layout={layout}
      aria-label={dock.region}
      ref={section}
      onKeyDown={toggleBySpace}
    >
      <div className="dock-bar">
        <Transport />
        <Readout form={layout === 'wide' ? 'full' : 'short'} />
        {layout !== 'narrow' && <AllDates />}
        {layout === 'wide' && (
          <>
            <Trays />
            <span className="dock-space" />
            <ModeChoice />
            <DateFields />
            <PlaySettings />
          </>
        )}
        {layout === 'middle' && (
          <>
            <span className="dock-space" />
            <DateFields />
          </>
        )}
        {layout !== 'wide' && (
          <button
            type="button"
            className="dock-icon dock-toggle"
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => setOpen(!isOpen)}
          >
            <Ellipsis size={20} aria-hidden />
            <span className="visually-hidden">{dock.more}</span>
          </button>
        )}
      </div>
      {layout !== 'wide' && (
        <div className="dock-panel" id={panelId} hidden={!isOpen}>
          {layout === 'narrow' && <DateFields />}
          {layout === 'narrow' && <AllDates />}
          <ModeChoice />
          <PlaySettings />
          <Trays />
        </div>
      )}
      {hasDates ? <Track isNarrow={layout === 'narrow'} /> : <p className="dock-empty">{dock.noneDated}</p>}
    </section>
  );
}

function AllDates() {
  const { dock } = useMessages();
  const { showAllTime } = useActions();
  const isAll = useCalmApp(selectIsAll);
  return (
    <button type="button" className="text-button dock-all" onClick={showAllTime} aria-disabled={isAll}>
      {dock.allDates}
    </button>
  );
}
