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
import { useCalmApp } from '../calmState.ts';
import { TrayCounts } from '../reading/TrayCounts.tsx';
import { useActions, useApp, useMessages, useStoreApi } from '../store.tsx';
import { AxisZoom } from './AxisZoom.tsx';
import { DateFields } from './DateFields.tsx';
import { Readout } from './Readout.tsx';
import { ModeChoice, PlaySettings } from './Settings.tsx';
import { Track } from './Track.tsx';
import { Transport } from './Transport.tsx';
import { useSize } from './useSize.ts';
import './dock.css';

/** CSS pixels from which a group of controls has room in the row, in the longest of our languages. */
const ROOM_FOR = { allDates: 460, modes: 760, dates: 1080, settings: 1400 } as const;

const selectIsAll = (state: State) => isAllTime(state.window);

export function Dock() {
  const { dock, landmarks } = useMessages();
  const store = useStoreApi();
  const section = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { width } = useSize(section);
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const hasDates = useApp((state) => selectDataset(state)?.focus !== null);
  const has = (group: keyof typeof ROOM_FOR) => width >= ROOM_FOR[group];
  const layout = has('settings') ? 'wide' : has('modes') ? 'middle' : 'narrow';

  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen && !event.defaultPrevented) {
      setOpen(false);
      opener.current?.focus();
    }
    // Buttons and fields have a meaning of their own for Space.
    if (event.key !== ' ' || (event.target as HTMLElement).closest('button, input, select')) return;
    event.preventDefault();
    const { playback } = store.getState();
    if (playback.playing) store.actions.pause();
    else store.actions.play();
  };

  return (
    <section
      id="dock"
      className="dock"
      data-layout={layout}
      aria-label={landmarks.time}
      ref={section}
      onKeyDown={pressKey}
    >
      <div className="dock-bar">
        <Transport />
        <Readout form={layout === 'narrow' ? 'short' : 'full'} />
        {has('allDates') && <AllDates />}
        {has('settings') && <TrayCounts />}
        <span className="dock-space" />
        {has('modes') && <ModeChoice />}
        {has('dates') && <DateFields />}
        {has('settings') && <PlaySettings />}
        {!has('settings') && (
          <button
            type="button"
            className="dock-icon dock-toggle"
            ref={opener}
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => setOpen(!isOpen)}
          >
            <Ellipsis size={20} aria-hidden />
            <span className="visually-hidden">{dock.more}</span>
          </button>
        )}
      </div>
      {!has('settings') && (
        <div className="dock-panel" id={panelId} hidden={!isOpen}>
          {!has('dates') && <DateFields />}
          {!has('allDates') && <AllDates />}
          {!has('modes') && <ModeChoice />}
          <PlaySettings />
          {hasDates && layout === 'narrow' && <AxisZoom />}
          <TrayCounts />
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
