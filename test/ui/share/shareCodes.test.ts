import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/core/day.ts';
import type { SafeUrl } from '../../../src/core/url.ts';
import { entriesOf, type ParameterName, type ParameterValues, parseParameters } from '../../../src/params/index.ts';
import { joinQuery } from '../../../src/params/query.ts';
import {
  type Shared,
  writeElement,
  writeFrameUrl,
  writeIframe,
  writeLink,
  writeMarkdown,
} from '../../../src/ui/share/shareCodes.ts';

const VALUES: ParameterValues = {
  data: ['https://maps.example.org/data/frozen/a.0123456789abcdef.geojson' as SafeUrl],
  place: 'marino',
  filter: { category: new Set(['combat', 'arms']), place: new Set(['a;b"c']) },
  time: { start: toDay(2024, 11), end: toDay(2024, 12) },
  layout: 'map',
  ui: { search: false, list: true },
};
const SHARED: Shared = {
  site: 'https://maps.example.org/atlas/',
  values: VALUES,
  title: 'Map: “A & B” <i>',
  linkText: 'Open the map: 14 places, 31 reported events',
};

/** The attributes of the first element of a name, with their entities resolved as a browser would. */
function attributesOf(code: string, element: string): Map<string, string> {
  const tag = new RegExp(`<${element}\\b([^>]*)>`).exec(code)?.[1] ?? '';
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const resolve = (text: string) => text.replace(/&(#39|\w+);/g, (_, name: string) => entities[name] ?? '?');
  return new Map(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, resolve(value as string)]),
  );
}

describe('a link', () => {
  it('is an address of the site that reads back as what was shared', () => {
    const url = new URL(writeLink(SHARED));
    expect(url.href).toContain('https://maps.example.org/atlas/?v=1&');
    const { values, problems, unknown } = parseParameters(url.search);
    expect({ ...values, v: undefined }).toEqual({ ...VALUES, v: undefined });
    expect([...problems, ...unknown]).toEqual([]);
  });
});

describe('an iframe', () => {
  const code = writeIframe(SHARED);
  const attributes = attributesOf(code, 'iframe');

  it('leads to the frame of the site with everything that was shared', () => {
    expect(attributes.get('src')).toBe(writeFrameUrl(SHARED));
    expect(parseParameters(new URL(attributes.get('src') ?? '').search).values).toMatchObject({ place: 'marino' });
  });

  it('has a title, comes late, keeps its referrer short, and is sealed as far as it can be', () => {
    expect(Object.fromEntries(attributes)).toMatchObject({
      title: SHARED.title,
      width: '100%',
      height: '560',
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write; web-share',
      referrerpolicy: 'strict-origin-when-cross-origin',
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
    });
  });

  it('takes the page’s own height where the browser can, after a fixed one for the others', () => {
    const style = attributes.get('style') ?? '';
    expect(style).toMatch(/height:560px;height:if\(supports\(frame-sizing:content-height\):auto;else:560px\)/);
    expect(style).toMatch(/frame-sizing:content-height$/);
  });

  it('is followed by a link to the page, for readers whose system drops the frame', () => {
    expect(code).toMatch(/<\/iframe>\n<p><a href="[^"]+">Open the map: 14 places, 31 reported events<\/a><\/p>$/);
    expect(attributesOf(code, 'a').get('href')).toBe(writeLink(SHARED));
  });
});

describe('an element', () => {
  const code = writeElement(SHARED);

  it('says in attributes what the address of the frame says', () => {
    const { src, label, ...rest } = Object.fromEntries(attributesOf(code, 'dateline-map'));
    expect(src).toBe('https://maps.example.org/atlas/embed/?v=1');
    expect(label).toBe(SHARED.title);
    const query = joinQuery(Object.entries(rest).flatMap(([name, text]) => entriesOf(name as ParameterName, text)));
    expect(`${src}&${query}`).toBe(writeFrameUrl(SHARED));
  });

  it('loads the element from the site, and holds a link for whoever has no scripts', () => {
    expect(code.split('\n')[0]).toBe(
      '<script type="module" src="https://maps.example.org/atlas/embed/v1.js"></script>',
    );
    expect(code).toContain('  <a href="https://maps.example.org/atlas/?v=1&amp;');
  });
});

describe('every code', () => {
  it('keeps any title inside its attribute and its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const shared = { ...SHARED, title, linkText: title };
        for (const code of [writeIframe(shared), writeElement(shared)]) {
          // What a title could break out with is never there as itself.
          const tags = [...code.matchAll(/<\/?([a-z-]+)/g)].map(([, name]) => name);
          expect(new Set(tags)).toEqual(
            new Set(code.startsWith('<iframe') ? ['iframe', 'p', 'a'] : ['script', 'dateline-map', 'a']),
          );
        }
        expect(attributesOf(writeIframe(shared), 'iframe').get('title')).toBe(title);
      }),
    );
  });

  it('in Markdown ends neither its text nor its address too soon', () => {
    const values: ParameterValues = { place: 'a(b)c' };
    const markdown = writeMarkdown({ ...SHARED, values, title: 'A [map] of *all*' });
    expect(markdown).toBe('[A \\[map\\] of \\*all\\*](https://maps.example.org/atlas/?v=1&place=a%28b%29c)');
  });
});
