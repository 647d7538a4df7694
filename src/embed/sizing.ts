/**
 * How high the frame would like to be: its bar and its dock as they are, a map in proportion to the width, and a list that
 * stands alone or below the map as high as it is, within reason. It depends on width and content alone, never on the height
 * that the host gives, so that the two can never chase each other.
 *
 * Browsers that size frames by themselves (`frame-sizing`) ask the page for its height; the others are told by message.
 */

import { LAYOUTS, type Layout } from '../params/look.ts';
import { type FrameAddress, heightMessages } from './height.ts';
import { HEIGHT_LIMITS } from './messages.ts';

/** Width to height of the stage, and the heights that it keeps to. Under a phone's width a sheet lies over the map. */
const STAGE = { share: 0.6, least: 320, most: 560, sheetWidth: 600, withSheet: 440 } as const;

/** Pixels that two heights may differ by and still be one. */
const SAME = 1;
/** How long a browser may take to size the frame when it is asked to. */
const PROBE_MS = 400;

/** Heights that a list keeps to: alone, and below the map where both have the width of a phone. */
const LIST = { least: 240, most: 960, belowMap: 480 } as const;

/** @param list height of all that the list holds, for layouts in which it does not lie over the map or beside it */
export function stageHeight(width: number, layout: Layout = 'auto', list = 0): number {
  const isNarrow = width < STAGE.sheetWidth;
  const map = Math.round(Math.min(STAGE.most, Math.max(STAGE.least, width * STAGE.share)));
  if (layout === 'list') return Math.min(LIST.most, Math.max(LIST.least, list));
  // Both halves are equally high.
  if (layout === 'split' && isNarrow) return 2 * Math.min(LIST.belowMap, Math.max(map, list));
  return isNarrow && layout === 'auto' ? STAGE.withSheet : map;
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
    // Without a stage a facade stands in its place.
    const hasStage = app()?.querySelector('.stage') != null;
    const wanted = hasStage
      ? chrome + stageHeight(innerWidth, layoutOf(app()), listHeight(app()))
      : Math.max(STAGE.least, chrome);
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
    const rows = [...(app()?.children ?? []), ...contentsOf(app())];
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

/** As the page has it; see `src/ui/layouts.css`. */
const layoutOf = (app: HTMLElement | null): Layout =>
  LAYOUTS.find((layout) => layout === app?.dataset['layout']) ?? 'auto';

/** What the list holds. Its own height is that of the room it has. */
const contentsOf = (app: HTMLElement | null): Element[] => [...(app?.querySelectorAll('.reading-body > *') ?? [])];

function listHeight(app: HTMLElement | null): number {
  const body = app?.querySelector<HTMLElement>('.reading-body');
  const last = body?.lastElementChild;
  if (!body || !last) return 0;
  const { paddingBottom } = getComputedStyle(body);
  const height = last.getBoundingClientRect().bottom - body.getBoundingClientRect().top + body.scrollTop;
  // A pixel to spare: half of one too few would bring a scroll bar, and with it another width.
  return Math.ceil(height + Number.parseFloat(paddingBottom)) + 1;
}

/** What lies over the page (skip links, a live region) takes no room. */
const isRow = (row: Element): boolean => !['absolute', 'fixed'].includes(getComputedStyle(row).position);
