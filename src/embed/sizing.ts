/**
 * How high the frame would like to be: its bar and its dock as they are, and a stage in proportion to the width. It
 * depends on the width alone, never on the height that the host gives, so that the two can never chase each other.
 *
 * Browsers that size frames by themselves (`frame-sizing`) ask the page for its height; the others are told by message.
 */
import { type FrameAddress, heightMessages } from './height.ts';
import { HEIGHT_LIMITS, makeWindowMessage } from './messages.ts';

/** Width to height of the stage, and the heights that it keeps to. Under a phone's width a sheet lies over the map. */
const STAGE = { share: 0.6, least: 320, most: 560, sheetWidth: 600, withSheet: 440 } as const;

/** Pixels that two heights may differ by and still be one. */
const SAME = 1;
/** How long a browser may take to size the frame when it is asked to. */
const PROBE_MS = 400;

export function stageHeight(width: number): number {
  if (width < STAGE.sheetWidth) return STAGE.withSheet;
  return Math.round(Math.min(STAGE.most, Math.max(STAGE.least, width * STAGE.share)));
}

/** `resize` events that fall into one frame of the screen are one. */
export interface MountedSizing {
  /** Announces the height, and again whenever it changes. */
  readonly start: () => void;
  readonly height: () => number;
  readonly dispose: () => void;
}

type SizedWindow = Window & { readonly requestResize?: () => void };

/** @param app the element that holds bar, stage and dock, each one row */
export function mountSizing(app: () => HTMLElement | null, address: FrameAddress): MountedSizing {
  const page = window as SizedWindow;
  let told = 0;
  let frame = 0;
  let isOurs = false;
  let observed: readonly Element[] = [];

  const height = (): number => {
    const rows = [...(app()?.children ?? [])].filter((row) => !row.matches('.stage') && isRow(row));
    const chrome = rows.reduce((sum, row) => sum + (row as HTMLElement).offsetHeight, 0);
    const wanted = chrome + stageHeight(innerWidth);
    return Math.min(HEIGHT_LIMITS.max, Math.max(HEIGHT_LIMITS.min, Math.ceil(wanted)));
  };

  const tell = () => {
    frame = 0;
    follow();
    const next = height();
    if (next === told) return;
    told = next;
    for (const message of heightMessages(next, address)) parent.postMessage(message, '*');
    if (isOurs) resizeTo(next);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(tell);
  };
  const observer = new ResizeObserver(schedule);
  /** Rows come and go with what the page shows. */
  const follow = () => {
    const rows = [...(app()?.children ?? [])];
    if (rows.length === observed.length && rows.every((row, index) => row === observed[index])) return;
    observer.disconnect();
    for (const row of rows) observer.observe(row);
    observed = rows;
  };

  const resizeTo = (pixels: number) => {
    document.documentElement.style.setProperty('--frame-height', `${pixels}px`);
    document.documentElement.dataset['sized'] = '';
    try {
      page.requestResize?.();
    } catch {
      // A page may not ask where the host's element is no iframe.
    }
  };

  /** Only asking tells whether the host lets the browser size the frame: then the page has a height of its own. */
  const probe = () => {
    if (!page.requestResize) return;
    const before = innerHeight;
    const asked = height();
    resizeTo(asked);
    setTimeout(() => {
      isOurs = Math.abs(innerHeight - asked) <= SAME && Math.abs(before - asked) > SAME;
      if (isOurs) resizeTo(height());
      else document.documentElement.removeAttribute('data-sized');
    }, PROBE_MS);
  };

  return {
    start: () => {
      schedule();
      observer.observe(document.documentElement);
      requestAnimationFrame(probe);
    },
    height,
    dispose: () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    },
  };
}

export const helloOf = (height: number) => makeWindowMessage('hello', height);

/** What lies over the page (skip links, a live region) takes no room. */
const isRow = (row: Element): boolean => !['absolute', 'fixed'].includes(getComputedStyle(row).position);
