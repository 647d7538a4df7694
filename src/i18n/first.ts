/**
 * The words that stand on the page before any of its parts is here: the list, what surrounds it, and what went wrong.
 * Grouped by what says them. Functions take their numbers and names, and own the plural.
 */
import type { EventStatus } from '../core/model.ts';
import type { Tray } from '../store/state.ts';

export interface FirstMessages {
  readonly landmarks: {
    readonly skipTo: string;
    readonly skipToMap: string;
    readonly skipToList: string;
    readonly skipToTime: string;
    /** Name of the region. */
    readonly time: string;
  };
  /** A dataset's category by its id; the dataset's own label where it is not known. */
  readonly categories: Readonly<Record<string, string>>;
  readonly list: {
    /** Heading and line above it where a patch of ground is listed. */
    readonly area: string;
    readonly label: string;
    /** Opens and closes the sheet of a phone. */
    readonly sheet: Record<'peek' | 'half' | 'full', string>;
    readonly story: string;
    readonly count: (active: number, total: number) => string;
    /** Key of the dots under dates: what is seen, with dots under it, and what it means. */
    readonly dotted: string;
    readonly dottedMeans: string;
    /** Before counts that do not follow the window. */
    readonly inAll: string;
    readonly trayCount: Readonly<Record<Tray, (count: number) => string>>;
    readonly undatedTitle: string;
    readonly undatedNote: string;
    readonly unplacedTitle: string;
    readonly unplacedNote: string;
    readonly refusedTitle: string;
    readonly refusedNote: string;
    readonly noPlace: string;
    readonly status: Record<EventStatus, string>;
    readonly back: string;
    readonly backTo: (name: string) => string;
    readonly emptyWindow: string;
    readonly nearest: (date: string) => string;
    readonly showNearest: string;
    readonly showAll: string;
    /** Heading of what was over before the story begins. @param month the first month of the story */
    readonly earlier: (month: string) => string;
  };
  readonly filters: {
    /** The button that opens the panel, and the panel itself. */
    readonly title: string;
    /** How many values are chosen, after the button's name. */
    readonly chosen: (count: number) => string;
    readonly hidden: (count: number) => string;
    readonly show: string;
    readonly emptyWindow: string;
  };
  readonly notices: {
    /** Data that are not the site's own: whose they are. */
    readonly data: (host: string) => string;
    readonly dataNote: string;
    readonly frozen: (date: string) => string;
    /** Of a reader's own file, and of data that a page has put in. */
    readonly unaddressed: string;
    /** Heads what an address asked for and could not have. */
    readonly title: string;
    readonly dismiss: string;
  };
  readonly copying: {
    readonly copied: string;
    readonly selected: string;
  };
  readonly status: {
    readonly loading: string;
    readonly refusedTitle: string;
    readonly failedTitle: string;
    readonly where: (row: number | undefined, field: string | undefined, pointer: string | undefined) => string;
    readonly retry: string;
    readonly offline: string;
    readonly mapLost: string;
    readonly panelFailed: (panel: string) => string;
    /** Where a part of the page did not arrive. */
    readonly partMissing: string;
    readonly panels: Record<'header' | 'map' | 'list' | 'dock', string>;
    readonly tryAgain: string;
    readonly copyDetails: string;
  };
}
