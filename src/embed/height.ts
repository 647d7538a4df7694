/**
 * Height dialects: how a frame tells the many hosts in use how high it is. Each host listens to its own and ignores
 * the rest, so the frame speaks all of them.
 */
import { makeWindowMessage } from './messages.ts';

export interface FrameAddress {
  /** The frame's own URL: Embedly and Medium match on it. */
  readonly href: string;
  /** `childId` that a pym.js host put into the address. */
  readonly pymId: string | null;
  /** `secret` that WordPress put behind `#?`. */
  readonly wordpressSecret: string | null;
}

export function parseFrameAddress(href: string): FrameAddress {
  const url = new URL(href);
  const behindHash = /#\?(.*)$/.exec(url.hash)?.[1] ?? '';
  return {
    href,
    pymId: url.searchParams.get('childId'),
    wordpressSecret: new URLSearchParams(behindHash).get('secret'),
  };
}

/** Every message that announces `height` pixels. */
export function heightMessages(height: number, address: FrameAddress): unknown[] {
  const pixels = Math.ceil(height);
  return [
    makeWindowMessage('resize', pixels),
    JSON.stringify({ src: address.href, context: 'iframe.resize', height: pixels }),
    { sentinel: 'amp', type: 'embed-size', height: pixels },
    ...(address.pymId ? [`pymxPYMx${address.pymId}xPYMxheightxPYMx${pixels}`] : []),
    ...(address.wordpressSecret ? [{ message: 'height', value: pixels, secret: address.wordpressSecret }] : []),
  ];
}
