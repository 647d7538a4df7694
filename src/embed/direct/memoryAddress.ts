/** An address that nobody sees: what a map without a frame reads its parameters from, and writes its state to. */
import type { AddressHost } from '../../store/address.ts';

/** @param query starting with `?`, or empty */
export function makeMemoryAddress(query: string): AddressHost {
  let url = new URL(query, 'https://map.invalid/');
  const go = (_data: unknown, _unused: string, next: string) => {
    url = new URL(next, url);
  };
  return {
    get location() {
      const { pathname, search, hash } = url;
      return { pathname, search, hash };
    },
    // Going back belongs to the page around the map.
    history: { state: null, pushState: go, replaceState: go },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
}
