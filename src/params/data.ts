/**
 * `data`: addresses of files, in order. The attribute has a space between them, as no address contains one. Here they
 * only have to be web addresses; `core/dataUrl` knows which of them a page may ask for.
 */
import { success } from '../core/problem.ts';
import { parseUrl, type SafeUrl } from '../core/url.ts';
import { invalid, type Parameter } from './parameter.ts';

/** Files of one address. More would be a way to make a page ask for anything often. */
const MOST = 8;

export const DATA: Parameter<readonly SafeUrl[]> = {
  initial: [],
  merge: (a, b) => [...new Set([...a, ...b])].slice(0, MOST),
  parse: (text) => {
    const urls: SafeUrl[] = [];
    for (const part of text.split(' ').filter((word) => word !== '')) {
      const url = parseUrl(part);
      if (!url.ok) return invalid('data', part, 'it is no absolute web address');
      if (!urls.includes(url.value)) urls.push(url.value);
    }
    if (urls.length === 0) return invalid('data', text, 'it is no absolute web address');
    return urls.length > MOST ? invalid('data', text, `it may name ${MOST} files`) : success(urls);
  },
  print: (urls) => urls.join(' '),
  equals: (a, b) => a.length === b.length && a.every((url, index) => url === b[index]),
};
