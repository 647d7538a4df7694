/** How long the live region waits before it speaks, in milliseconds: for rest while reading, for its turn while playing. */

const REST_MS = 600;
const TURN_MS = 5_000;

export function speechDelay(isPlaying: boolean, sinceLastMs: number): number {
  return isPlaying ? Math.max(REST_MS, TURN_MS - sinceLastMs) : REST_MS;
}
