import { describe, expect, it } from 'vitest';
import { folderOf, linkTo, liveLinkTo, type Target, upFrom } from '../../../build/pages/paths.ts';
import { readSiteUrl } from '../../../build/site.ts';

const NOWHERE = '/no/such/file.json';

describe('the address of a page', () => {
  it('is a folder named after its kind and id', () => {
    expect(folderOf({ kind: 'map' })).toBe('');
    expect(folderOf({ kind: 'contents' })).toBe('contents/');
    expect(folderOf({ kind: 'event', id: 'first-contingent' })).toBe('event/first-contingent/');
  });

  it.each(['..', '.', '../x', 'a/b', 'a\\b', '', 'a b', 'a?b', 'a#b', 'a%2fb', 'a\0b', '.hidden', 'x'.repeat(300)])(
    'never leaves its folder: “%s” is refused',
    (id) => {
      expect(() => folderOf({ kind: 'place', id })).toThrow(/cannot be the address/);
    },
  );

  it('is reached from every other page by a relative link', () => {
    const targets: Target[] = [
      { kind: 'map' },
      { kind: 'contents' },
      { kind: 'place', id: 'marino' },
      { kind: 'article', id: 'a', paragraph: 7 },
    ];
    for (const from of targets) {
      for (const to of targets) {
        const base = new URL(folderOf(from), 'https://x.example/deep/site/');
        const found = new URL(linkTo(to, folderOf(from)), base);
        expect(found.pathname).toBe(`/deep/site/${folderOf(to)}`);
        expect(found.hash).toBe('paragraph' in to ? '#p7' : '');
      }
    }
    expect(upFrom('event/x/')).toBe('../../');
  });

  it('leads to the live map at what the page is about', () => {
    expect(liveLinkTo({ kind: 'topic', id: 'casualties' }, 'topic/casualties/')).toBe('../../?topic=casualties');
    expect(liveLinkTo({ kind: 'map' }, '')).toBe('./');
  });
});

describe('the address of the site', () => {
  const read = (url?: string) => readSiteUrl(NOWHERE, url === undefined ? {} : { DATELINE_SITE_URL: url });

  it('is what the operator says, a folder, and nothing where nobody says it', () => {
    expect(read()).toBeNull();
    expect(read('')).toBeNull();
    expect(read('https://maps.example.org')).toBe('https://maps.example.org/');
    expect(read('https://maps.example.org/a/b')).toBe('https://maps.example.org/a/b/');
  });

  it.each([
    'maps.example.org',
    'javascript:alert(1)',
    'https://u:p@x.example/',
    'https://x.example/?a=1',
    'https://x.example/#a',
  ])('is refused where it is no address of a folder: %s', (url) => {
    expect(() => read(url)).toThrow(/address of the site/);
  });
});
