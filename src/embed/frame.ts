/**
 * The frame's side of the contract. Says hello to the page around it, takes one port from that page and no other,
 * answers calls as far as the operator's configuration allows, and tells what happens and how high it would like to be.
 */

import { DEFAULT_CONFIG, type SiteConfig } from '../core/siteConfig.ts';
import type { MountedAddress } from '../store/address.ts';
import type { Store } from '../store/store.ts';
import { parseFrameAddress } from './height.ts';
import { makeWindowMessage, parseWindowMessage } from './messages.ts';
import { rightsOf } from './rights.ts';
import { serveMap } from './serve.ts';
import { mountSizing } from './sizing.ts';

export interface FrameOptions {
  readonly store: Store;
  readonly address: MountedAddress;
  /** What the operator of the site set; never rejected. */
  readonly siteConfig: Promise<{ readonly config: SiteConfig }>;
  /** Where the page with all its chrome is. */
  readonly site: string;
}

/** A frame out of sight this long gives its graphics back, where no host takes care of that. */
const OUT_OF_SIGHT_MS = 30_000;

/** How often the page is looked at until it is there. */
const POLL_MS = 30;
/** A host that takes turns on its page says so this soon after the hello. */
const ANSWER_MS = 150;
/** So long a map that has its turn and is out of sight waits: a reader may only be passing by. */
const LEISURE_MS = 1_000;

/** Does nothing in a page that stands on its own. */
export function mountFrame(options: FrameOptions): void {
  if (parent === window) return;
  const { store, address } = options;
  const sizing = mountSizing(() => document.querySelector<HTMLElement>('.app'), parseFrameAddress(location.href));
  let isManaged = false;
  let hasTurn = false;
  let isSeen = false;
  let leisure: ReturnType<typeof setTimeout> | undefined;

  /** From the first word of a host on, turns are the host's business. A map out of sight takes its own at leisure. */
  const takeTurn = (rest: boolean) => {
    isManaged = true;
    hasTurn = !rest;
    clearTimeout(leisure);
    if (rest || isSeen) store.actions.setMapTurn(hasTurn);
    else leisure = setTimeout(() => store.actions.setMapTurn(true), LEISURE_MS);
  };
  const seeMap = (seen: boolean) => {
    isSeen = seen;
    clearTimeout(leisure);
    if (seen && (hasTurn || !isManaged)) store.actions.setMapTurn(true);
    else if (!isManaged) leisure = setTimeout(() => store.actions.setMapTurn(false), OUT_OF_SIGHT_MS);
    else if (hasTurn) takeTurn(false);
  };

  const connect = async (port: MessagePort, origin: string) => {
    const { config } = await options.siteConfig.catch(() => ({ config: DEFAULT_CONFIG }));
    const wanted = address.now().values.origin;
    if (wanted !== undefined && wanted !== origin) {
      refuse(port, `This frame was made for ${wanted}, and stands in ${origin}.`);
      return;
    }
    serveMap(port, {
      ...options,
      rights: rightsOf(origin, self.origin, config.embed),
      origin,
      root: document,
      look: document.documentElement,
      onRest: takeTurn,
    });
  };

  let isConnected = false;
  addEventListener('message', ({ source, origin, data, ports }) => {
    const [port] = ports;
    if (isConnected || source !== parent || !port || parseWindowMessage(data)?.type !== 'connect') return;
    isConnected = true;
    void connect(port, origin);
  });

  // Timers, not frames of the screen: browsers draw none for a frame that is out of sight.
  const greet = () => {
    if (!document.querySelector('.app')) {
      setTimeout(greet, POLL_MS);
      return;
    }
    parent.postMessage(makeWindowMessage('hello', sizing.height()), '*');
    sizing.start();
    setTimeout(() => watchSight(seeMap), ANSWER_MS);
  };
  greet();
}

function refuse(port: MessagePort, message: string): void {
  port.postMessage({ jsonrpc: '2.0', method: 'error', params: { code: 'embed/origin', message } });
  port.close();
}

/** Says whether the frame is in sight, now and whenever that changes. */
function watchSight(say: (seen: boolean) => void): void {
  new IntersectionObserver((entries) => say(entries.at(-1)?.isIntersecting ?? false)).observe(document.documentElement);
}
