/** Buttons that look closer at the axis and back, and the choice to count only what the map shows. */
import { MapPinned, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { LEAST_DAYS, ZOOM_STEP } from '../../core/axisZoom.ts';
import { selectAxis } from '../../store/state.ts';
import { useActions, useApp, useMessages } from '../store.tsx';

export function AxisZoom() {
  const { dock } = useMessages();
  const { zoomAxis, showWholeAxis, setChartInView } = useActions();
  const isPart = useApp((state) => state.axisPart !== null && selectAxis(state) === state.axisPart);
  const isClosest = useApp((state) => {
    const axis = selectAxis(state);
    return axis === null || axis.end - axis.start <= LEAST_DAYS;
  });
  const inView = useApp((state) => state.chartInView);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons that belong together.
    <div className="dock-zoom" role="group" aria-label={dock.zoom.label}>
      <button
        type="button"
        className="dock-icon"
        title={dock.zoom.closer}
        aria-disabled={isClosest}
        onClick={() => zoomAxis(ZOOM_STEP)}
      >
        <ZoomIn size={16} aria-hidden />
        <span className="visually-hidden">{dock.zoom.closer}</span>
      </button>
      <button
        type="button"
        className="dock-icon"
        title={dock.zoom.wider}
        aria-disabled={!isPart}
        onClick={() => zoomAxis(1 / ZOOM_STEP)}
      >
        <ZoomOut size={16} aria-hidden />
        <span className="visually-hidden">{dock.zoom.wider}</span>
      </button>
      <button
        type="button"
        className="dock-icon"
        title={dock.zoom.whole}
        aria-disabled={!isPart}
        onClick={showWholeAxis}
      >
        <Maximize2 size={16} aria-hidden />
        <span className="visually-hidden">{dock.zoom.whole}</span>
      </button>
      <button
        type="button"
        className="dock-icon dock-toggle"
        title={dock.zoom.inView}
        aria-pressed={inView}
        onClick={() => setChartInView(!inView)}
      >
        <MapPinned size={16} aria-hidden />
        <span className="visually-hidden">{dock.zoom.inView}</span>
      </button>
    </div>
  );
}
