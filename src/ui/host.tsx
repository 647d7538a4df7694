/**
 * Where the interface stands: in a page of its own, or in the shadow root of an element in somebody else's. Whatever asks
 * the document or the window about itself asks the host instead.
 */
import { createContext, type ReactNode, useContext } from 'react';

export interface Host {
  /** Holds the interface: ids and selectors are looked up in it, keys heard from it. */
  readonly root: Document | ShadowRoot;
  /** Bears language, theme and the custom properties of the look. */
  readonly element: HTMLElement;
  /** Asks about the room that the interface has. */
  readonly media: (query: string) => MediaWatch;
  /** What stands before the query of a link to a view: nothing in the page itself. */
  readonly base: string;
  /** Absolute address of what is shown now, on a page of its own; with the door for developers where that is open. */
  readonly address: () => string;
}

/** What the interface needs of a `MediaQueryList`. */
export interface MediaWatch {
  readonly matches: boolean;
  readonly addEventListener: (type: 'change', listener: () => void) => void;
  readonly removeEventListener: (type: 'change', listener: () => void) => void;
}

const HostContext = createContext<Host | null>(null);

export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

/** The page, unless a provider says otherwise. */
export const useHost = (): Host => useContext(HostContext) ?? PAGE;

export const PAGE: Host = {
  get root() {
    return document;
  },
  get element() {
    return document.documentElement;
  },
  media: (query) => matchMedia(query),
  base: '',
  address: () => location.href,
};

/** The document or shadow root that an element stands in. */
export const rootOf = (element: Element): Document | ShadowRoot => element.getRootNode() as Document | ShadowRoot;
