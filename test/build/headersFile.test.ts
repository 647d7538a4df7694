import { describe, expect, it } from 'vitest';
import { formatHeaders } from '../../build/headersFile.ts';

/** Headers that a path gets, as Netlify reads the file: every rule that matches, the same header joined by a comma. */
function headersFor(path: string): Map<string, string> {
  const found = new Map<string, string>();
  let matches = false;
  for (const line of formatHeaders({}).split('\n')) {
    if (line.startsWith('/')) matches = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (matches && name) found.set(name, [...(found.has(name) ? [found.get(name)] : []), value].join(', '));
  }
  return found;
}

describe('the file of headers', () => {
  it.each([
    ['/', "frame-ancestors 'none'"],
    ['/index.html', "frame-ancestors 'none'"],
    ['/event/first-contingent/', "frame-ancestors 'none'"],
    ['/contents/', "frame-ancestors 'none'"],
    ['/embed/', 'frame-ancestors *'],
    ['/embed/index.html', 'frame-ancestors *'],
  ])('gives %s one policy, with %s', (path, ancestors) => {
    const policy = headersFor(path).get('Content-Security-Policy') ?? '';
    expect(policy.match(/default-src/g)).toHaveLength(1);
    expect(policy).toContain(ancestors);
  });

  it('gives the page of one file no policy but its own', () => {
    expect(headersFor('/embed-standalone.html').has('Content-Security-Policy')).toBe(false);
  });

  it('lets every site read what a frame fetches, and keep what never changes', () => {
    expect(headersFor('/data/a.geojson').get('Access-Control-Allow-Origin')).toBe('*');
    expect(headersFor('/assets/a-b.js').get('Cache-Control')).toContain('immutable');
    expect(headersFor('/embed/').has('Cache-Control')).toBe(false);
  });
});
