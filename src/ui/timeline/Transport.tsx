/** Play or pause, and one step back or on. One button plays and pauses: its name changes, its place does not. */
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { selectStops } from '../../store/counts.ts';
import { useActions, useApp, useMessages } from '../store.tsx';

export function Transport() {
  const { dock } = useMessages();
  const { play, pause, stepBy } = useActions();
  const isPlaying = useApp((state) => state.playback.playing);
  const step = useApp((state) => state.step);
  const hasStops = useApp((state) => selectStops(state).length > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons that belong together.
    <div className="dock-transport" role="group" aria-label={dock.playback}>
      <button type="button" className="dock-icon" disabled={!hasStops} onClick={() => stepBy(-1)}>
        <SkipBack size={18} aria-hidden />
        <span className="visually-hidden">{dock.previous[step]}</span>
      </button>
      <button
        type="button"
        className="dock-icon dock-play"
        disabled={!hasStops}
        onClick={isPlaying ? pause : play}
        data-playing={isPlaying || undefined}
      >
        {isPlaying ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
        <span className="visually-hidden">{isPlaying ? dock.pause : dock.play}</span>
      </button>
      <button type="button" className="dock-icon" disabled={!hasStops} onClick={() => stepBy(1)}>
        <SkipForward size={18} aria-hidden />
        <span className="visually-hidden">{dock.next[step]}</span>
      </button>
    </div>
  );
}
