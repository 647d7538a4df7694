/**
 * Events that the axis or the map cannot show, as counts that open their lists: nothing hides. They are those of all
 * time, whatever the window, and say so.
 */
import { selectUndated, selectUnplaced, TRAYS } from '../../store/state.ts';
import { useActions, useApp, useFirstMessages } from '../store.tsx';

export function TrayCounts() {
  const { list } = useFirstMessages();
  const { openTray } = useActions();
  const counts = {
    undated: useApp((state) => selectUndated(state).length),
    unplaced: useApp((state) => selectUnplaced(state).length),
  };
  const filled = TRAYS.filter((tray) => counts[tray] > 0);
  if (filled.length === 0) return null;
  return (
    <p className="tray-counts">
      {list.inAll}
      {filled.map((tray) => (
        <button key={tray} type="button" className="text-button" onClick={() => openTray(tray)}>
          {list.trayCount[tray](counts[tray])}
        </button>
      ))}
    </p>
  );
}
