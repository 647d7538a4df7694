/** Events that the axis or the map cannot show, as counts that open their lists: nothing hides. */
import { selectUndated, selectUnplaced } from '../../store/state.ts';
import { useActions, useApp, useMessages } from '../store.tsx';

export function Trays() {
  const { dock } = useMessages();
  const { openTray } = useActions();
  const undated = useApp((state) => selectUndated(state).length);
  const unplaced = useApp((state) => selectUnplaced(state).length);
  if (undated === 0 && unplaced === 0) return null;
  return (
    <div className="dock-trays">
      {undated > 0 && (
        <button type="button" className="text-button" onClick={() => openTray('undated')}>
          {dock.undated(undated)}
        </button>
      )}
      {unplaced > 0 && (
        <button type="button" className="text-button" onClick={() => openTray('unplaced')}>
          {dock.unplaced(unplaced)}
        </button>
      )}
    </div>
  );
}
