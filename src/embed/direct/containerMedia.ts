/**
 * Answers the media queries of a page for an element: what they ask about the window is asked about the element, as the
 * package's style sheets do by container queries. Knows what those queries use: lists of `and`, least and greatest width
 * and height in pixels, and orientation.
 */
import type { MediaWatch } from '../../ui/host.tsx';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether a list of queries holds at a size in CSS pixels. What is not about size is asked of the window. */
export function matchesAt(query: string, { width, height }: Size, ask: (feature: string) => boolean): boolean {
  return query.split(',').some((alternative) =>
    alternative.split(/\s+and\s+/).every((part) => {
      const [, bound, side, pixels] = /^\s*\(\s*(min|max)-(width|height)\s*:\s*([\d.]+)px\s*\)\s*$/.exec(part) ?? [];
      if (bound) {
        const measured = side === 'width' ? width : height;
        return bound === 'min' ? measured >= Number(pixels) : measured <= Number(pixels);
      }
      const [, orientation] = /^\s*\(\s*orientation\s*:\s*(portrait|landscape)\s*\)\s*$/.exec(part) ?? [];
      return orientation ? (orientation === 'portrait') === height >= width : ask(part.trim());
    }),
  );
}

/** A `matchMedia` for an element's own size. */
export function makeContainerMedia(element: HTMLElement): (query: string) => MediaWatch {
  return (query) => {
    const observers = new Map<() => void, ResizeObserver>();
    return {
      get matches() {
        return matchesAt(query, sizeOf(element), (feature) => matchMedia(feature).matches);
      },
      addEventListener: (_type, listener) => {
        const observer = new ResizeObserver(() => listener());
        observers.set(listener, observer);
        observer.observe(element);
      },
      removeEventListener: (_type, listener) => {
        observers.get(listener)?.disconnect();
        observers.delete(listener);
      },
    };
  };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ width: clientWidth, height: clientHeight });
