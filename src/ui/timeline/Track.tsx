/**
 * The track: histogram, axis, and the window with its handles.
 *
 * React lays it out; whatever moves with time (shades, handles) is placed by transforms, so that playback and
 * dragging cost no render.
 */
import { ChevronsLeft, ChevronsRight, ChevronsRightLeft } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { makeHistogram } from '../../core/histogram.ts';
import { type CalendarStep, makeEdges, stepFor } from '../../core/step.ts';
import { selectChartSums, selectSums } from '../../store/counts.ts';
import { selectAxis, selectDataset, selectWholeAxis } from '../../store/state.ts';
import { colorOf } from '../../theme/palette.ts';
import { useActions, useApp, useMessages } from '../store.tsx';
import { AxisTicks } from './AxisTicks.tsx';
import { AxisZoom } from './AxisZoom.tsx';
import { countOutside } from './countOutside.ts';
import { drawHistogram } from './drawHistogram.ts';
import { EventTable } from './EventTable.tsx';
import { KeyLine } from './KeyLine.tsx';
import { Thumbs } from './Thumbs.tsx';
import { type DaySpan, makeTimeScale } from './timeScale.ts';
import { useBrush } from './useBrush.ts';
import { usePixelRatio } from './usePixelRatio.ts';
import { usePlacement } from './usePlacement.ts';
import { useSize } from './useSize.ts';
import { useZoom } from './useZoom.ts';

/** CSS pixels that a bar takes at least. */
const LEAST_BIN_WIDTH = 8;

export function Track({ isNarrow }: { readonly isNarrow: boolean }) {
  const { dock } = useMessages();
  const dataset = useApp(selectDataset);
  const axis = useApp(selectAxis);
  const whole = useApp(selectWholeAxis);
  const sums = useApp(selectChartSums);
  const dark = useApp((state) => state.dark);
  const mode = useApp((state) => state.mode);
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useSize(plot);
  const pixelRatio = usePixelRatio();

  const scale = useMemo(() => (axis && width > 0 ? makeTimeScale(axis, width) : null), [axis, width]);
  const step: CalendarStep = axis ? stepFor(axis.end - axis.start, Math.max(1, width / LEAST_BIN_WIDTH)) : 'P1W';
  const isLaidOut = width > 0;
  const histogram = useMemo(() => {
    if (!sums || !axis || !isLaidOut) return null;
    const edges = makeEdges(axis.start, axis.end, step);
    return makeHistogram(sums, edges);
  }, [sums, axis, step, isLaidOut]);

  useLayoutEffect(() => {
    if (!canvas.current || !histogram || !scale || !dataset) return;
    const colors = dataset.categories.map((category) => colorOf(category.color, dark));
    drawHistogram(canvas.current, histogram, scale, { height, pixelRatio, colors });
  }, [dataset, histogram, scale, height, pixelRatio, dark]);

  const parts = usePlacement(scale);
  const { cancel, ...brush } = useBrush(plot, scale);
  const zoom = useZoom(plot, scale, cancel);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the handles inside.
    <div className="dock-track" onKeyDown={zoom.onKeyDown}>
      <AxisChip side="start" />
      <figure className="dock-figure">
        {histogram && scale ? (
          <KeyLine
            scale={scale}
            bars={dock.eventsPer(step)}
            tallest={Math.max(1, Math.round(histogram.peak))}
            hasHollow={histogram.hollow.some((mass) => mass > 0)}
            isNarrow={isNarrow}
          />
        ) : (
          <div className="dock-key" />
        )}
        <div className="dock-plot" ref={plot} data-mode={mode} {...handlers(brush, zoom.pinch)}>
          <canvas ref={canvas} className="dock-canvas" aria-hidden />
          <div className="dock-shade dock-shade-before" ref={parts.before} aria-hidden />
          <div className="dock-shade dock-shade-after" ref={parts.after} aria-hidden />
          <div className="dock-window" ref={parts.window} aria-hidden />
          {scale && <Thumbs scale={scale} start={parts.start} end={parts.end} />}
        </div>
        {axis && whole && axis !== whole && <Lens part={axis} whole={whole} />}
        <div className="dock-axis" data-part={axis !== whole || undefined} aria-hidden {...zoom.axis}>
          {scale && <AxisTicks scale={scale} />}
        </div>
        {dataset && axis && sums && <EventTable categories={dataset.categories} sums={sums} axis={axis} />}
      </figure>
      <AxisChip side="end" />
      {!isNarrow && <AxisZoom />}
    </div>
  );
}

/** Which part of the whole the axis shows, as a scrollbar says it. */
function Lens({ part, whole }: { readonly part: DaySpan; readonly whole: DaySpan }) {
  const share = (days: number) => `${(100 * days) / (whole.end - whole.start)}%`;
  return (
    <div className="dock-lens" aria-hidden>
      <span
        className="dock-lens-part"
        style={{ left: share(part.start - whole.start), width: share(part.end - part.start) }}
      />
    </div>
  );
}

type Brush = Omit<ReturnType<typeof useBrush>, 'cancel'>;

/** Two fingers have the chart before the brush does. */
const handlers = (brush: Brush, pinch: ReturnType<typeof useZoom>['pinch']): Brush => ({
  ...brush,
  onPointerDown: (event) => {
    if (!pinch.down(event)) brush.onPointerDown(event);
  },
  onPointerMove: (event) => {
    if (!pinch.move(event)) brush.onPointerMove(event);
  },
  onPointerUp: (event) => {
    pinch.up(event);
    brush.onPointerUp(event);
  },
  onPointerCancel: (event) => {
    pinch.up(event);
    brush.onPointerCancel(event);
  },
});

/** What lies beyond an end of the axis, as a button that widens it; on the wide axis, the way back. */
function AxisChip({ side }: { readonly side: 'start' | 'end' }) {
  const { dock } = useMessages();
  const { setAxis } = useActions();
  const dataset = useApp(selectDataset);
  const axis = useApp(selectWholeAxis);
  const sums = useApp(selectSums);
  const outside = useMemo(
    () => (dataset?.focus && sums ? countOutside(sums, dataset.focus) : { earlier: 0, later: 0 }),
    [dataset, sums],
  );
  const count = side === 'start' ? outside.earlier : outside.later;
  if (!dataset || count === 0) return null;
  const isWide = axis !== dataset.focus;
  // One way back is enough.
  if (isWide && side === 'end' && outside.earlier > 0) return null;
  const name = isWide ? dock.mainPeriod : side === 'start' ? dock.earlier(count) : dock.later(count);
  const Icon = isWide ? ChevronsRightLeft : side === 'start' ? ChevronsLeft : ChevronsRight;
  const hint = isWide ? undefined : dock.widen;
  return (
    <button
      type="button"
      className="dock-chip"
      data-side={side}
      aria-label={hint && `${name}. ${hint}`}
      title={hint}
      onClick={() => setAxis(isWide ? 'focus' : 'extent')}
    >
      <Icon size={14} aria-hidden />
      <span>{name}</span>
    </button>
  );
}
