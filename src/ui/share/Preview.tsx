/** The frame that the code would make, as wide as a host may have it, drawn smaller where there is less room. */
import { useEffect, useRef, useState } from 'react';
import { FRAME_HEIGHT, SANDBOX } from './shareCodes.ts';

export const PREVIEW_WIDTHS = [320, 640, 960] as const;

interface PreviewProps {
  readonly src: string;
  readonly title: string;
  readonly words: { readonly preview: string; readonly previewWidth: (pixels: number) => string };
}

export function Preview({ src, title, words }: PreviewProps) {
  const [width, setWidth] = useState<(typeof PREVIEW_WIDTHS)[number]>(640);
  const room = useRef<HTMLDivElement>(null);
  const available = useWidth(room);
  const scale = available === 0 ? 1 : Math.min(1, available / width);
  return (
    <section className="share-preview">
      <fieldset className="share-choice">
        <legend>{words.preview}</legend>
        {PREVIEW_WIDTHS.map((pixels) => (
          <label key={pixels}>
            <input type="radio" name="share-width" checked={width === pixels} onChange={() => setWidth(pixels)} />
            <span>{words.previewWidth(pixels)}</span>
          </label>
        ))}
      </fieldset>
      <div ref={room} className="share-room" style={{ height: FRAME_HEIGHT * scale }}>
        {available > 0 && (
          <iframe
            key={src}
            className="share-frame"
            src={src}
            title={title}
            sandbox={SANDBOX}
            // A look at it, and no second map in the way of the keys.
            inert
            aria-hidden="true"
            tabIndex={-1}
            style={{ width, height: FRAME_HEIGHT, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </section>
  );
}

/** The element's width in CSS pixels; 0 until it is laid out. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
