/**
 * Holds the reading column: beside the map where there is room, over it as a bottom sheet on a phone. The sheet has
 * three heights; its handle is a button that goes through them, and can be dragged. The map is told what it covers.
 */
import { type CSSProperties, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { selectListHidden, selectLook } from '../store/look.ts';
import { nearestSize, nextSize, type SheetSize, sheetHeight } from './sheetSize.ts';
import { useActions, useApp, useFirstMessages } from './store.tsx';
import { SHEET, useMedia } from './useMedia.ts';

/** Pixels a pointer may move and still have clicked. */
const CLICK_SLOP = 6;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

export function Sheet({ children }: { readonly children: ReactNode }) {
  const { list } = useFirstMessages();
  const actions = useActions();
  const { layout } = useApp(selectLook);
  // A list alone, and one that is always beside the map, lie over nothing.
  const isSheet = useMedia(SHEET) && (layout === 'auto' || layout === 'map');
  const selection = useApp((state) => state.selection);
  const isHidden = useApp(selectListHidden);
  const tray = useApp((state) => state.tray);
  const [size, setSize] = useState<SheetSize>('half');
  const [dragged, setDragged] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly y: number; readonly height: number; moved: boolean } | null>(null);
  const stageHeight = useStageHeight(frame);
  const height = dragged ?? sheetHeight(size, stageHeight);

  // What a reader asks for must be in sight, without hiding the map that shows where it is.
  useEffect(() => {
    if (selection || tray) setSize((now) => (now === 'peek' ? 'half' : now));
  }, [selection, tray]);

  useEffect(() => {
    const covered = Math.min(sheetHeight(size, stageHeight), sheetHeight('half', stageHeight));
    actions.setPadding(isSheet && !isHidden ? { ...NO_PADDING, bottom: covered } : NO_PADDING);
  }, [actions, isSheet, isHidden, size, stageHeight]);

  const startDrag = (event: PointerEvent<HTMLButtonElement>) => {
    drag.current = { y: event.clientY, height, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const moveDrag = (event: PointerEvent) => {
    if (!drag.current) return;
    const by = drag.current.y - event.clientY;
    if (Math.abs(by) > CLICK_SLOP) drag.current.moved = true;
    if (drag.current.moved) {
      const least = sheetHeight('peek', stageHeight);
      setDragged(Math.min(stageHeight, Math.max(least, drag.current.height + by)));
    }
  };
  const endDrag = () => {
    if (drag.current?.moved && dragged !== null) setSize(nearestSize(dragged, stageHeight));
    setDragged(null);
  };
  const cycle = () => {
    const wasDrag = drag.current?.moved === true;
    drag.current = null;
    if (!wasDrag) setSize(nextSize);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus inside it goes.
    <div
      className="sheet"
      data-size={size}
      data-dragged={dragged !== null || undefined}
      ref={frame}
      // Until the stage is measured, the style sheet knows its half.
      style={stageHeight === 0 ? undefined : ({ '--sheet-height': `${height}px` } as CSSProperties)}
      onFocus={(event) => {
        // The keyboard must not walk through a list that is out of sight.
        if (size === 'peek' && event.target.closest('.reading-body')) setSize('half');
      }}
    >
      {isSheet && (
        <button
          type="button"
          className="sheet-handle"
          aria-controls="reading"
          aria-expanded={size !== 'peek'}
          aria-label={list.sheet[size]}
          onPointerDown={startDrag}
          onPointerMove={moveDrag}
          onPointerUp={endDrag}
          onPointerCancel={endDrag}
          onClick={cycle}
        />
      )}
      {children}
    </div>
  );
}

/** Height of the stage that the sheet slides over, in CSS pixels. */
function useStageHeight(frame: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const stage = frame.current?.parentElement;
    if (!stage) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(stage);
    return () => observer.disconnect();
  }, [frame]);
  return height;
}
