import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDateTime } from '../../../build/pages/dateTime.ts';
import { makeDocument } from '../../../build/pages/document.ts';
import { printData } from '../../../build/pages/head.ts';
import { fillMapPage } from '../../../build/pages/index.tsx';
import { makeOembed } from '../../../build/pages/oembed.ts';
import { makePageSet, type StaticPage } from '../../../build/pages/pageSet.tsx';
import { makeRecords } from '../../../build/pages/records.ts';
import { makeSitemap } from '../../../build/pages/sitemap.ts';
import { compileDataset } from '../../../data/compile.ts';
import type { DatasetFile } from '../../../src/core/model.ts';
import { ROOT } from '../../house/sources.ts';

const SITE = 'https://maps.example.org/nk/';
const HOSTILE = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'\`&amp;{{x}}`;

const compile = (): DatasetFile => {
  const compiled = compileDataset(ROOT);
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message ?? 'The data do not compile.');
  return compiled.dataset;
};

const render = (file: DatasetFile, site: string | null) =>
  makePageSet(makeRecords(file), {
    site,
    dataFile: 'data/x.geojson',
    pictureOf: async () => ({ picture: null, image: { path: 'pictures/a.png', width: 1200, height: 630 } }),
  });

const documentOf = ({ card, markup }: StaticPage, site: string | null = SITE) =>
  makeDocument(card, markup, ['assets/pages.css'], site);

let file: DatasetFile;
let pages: StaticPage[];
beforeAll(async () => {
  file = compile();
  pages = await render(file, SITE);
});

const pageOf = (kind: string, id: string): StaticPage => {
  const found = pages.find(({ target }) => target.kind === kind && 'id' in target && target.id === id);
  if (!found) throw new Error(`There is no page ${kind}/${id}.`);
  return found;
};

/** The structured data of a page, as a crawler reads it. */
const dataOf = (page: StaticPage) => {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(documentOf(page))?.[1];
  return JSON.parse(json ?? 'null') as Record<string, unknown>;
};

describe('the static pages', () => {
  it('are one for each place, event, question and article, and one for everything', () => {
    const count = file.places.length + file.events.length + file.topics.length + file.sources.length + 1;
    expect(pages.length).toBe(count);
    expect(new Set(pages.map(({ card }) => card.folder)).size).toBe(count);
  });

  it('link to pages and paragraphs that exist, and to nothing else', () => {
    const documents = new Map(pages.map((page) => [`${SITE}${page.card.folder}`, documentOf(page)]));
    const known = new Set([SITE, `${SITE}data/x.geojson`, ...documents.keys()]);
    let links = 0;
    for (const [address, html] of documents) {
      for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), address);
        if (url.origin !== new URL(SITE).origin) continue;
        const { hash } = url;
        url.hash = '';
        url.search = '';
        expect(known.has(url.href), `${address} → ${href}`).toBe(true);
        if (hash) expect(documents.get(url.href), `${address} → ${href}`).toContain(`id="${hash.slice(1)}"`);
        links++;
      }
    }
    expect(links).toBeGreaterThan(1000);
  });

  it('say of an event when, where, who says so and in which paragraph', () => {
    const { markup } = pageOf('event', 'storm-shadow-strike-marino');
    expect(markup).toContain('<time dateTime="2024-11-20">');
    expect(markup).toContain('href="../../place/marino/"');
    const claims = file.claims.filter(({ event }) => event === 'storm-shadow-strike-marino');
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(markup).toContain(`id="${claim.id}"`);
      expect(markup).toContain(`../../article/${claim.source}/#p${claim.paragraph}`);
    }
  });

  it('list a place’s events in order of time', () => {
    const { markup } = pageOf('place', 'kursk-oblast');
    const listed = [...markup.matchAll(/href="\.\.\/\.\.\/event\/([\w-]+)\/"/g)].map(([, id]) => id);
    const expected = makeRecords(file)
      .eventsAt('kursk-oblast')
      .map(({ id }) => id);
    expect(listed).toEqual(expected);
  });

  it('treat everything in a dataset as text', async () => {
    const [event, ...events] = file.events;
    const [place, ...places] = file.places;
    const [claim, ...claims] = file.claims;
    if (!event || !place || !claim) throw new Error('The data are empty.');
    const hostile: DatasetFile = {
      ...file,
      dataset: { ...file.dataset, title: HOSTILE, description: HOSTILE, licence: HOSTILE, attribution: HOSTILE },
      events: [{ ...event, title: HOSTILE, summary: HOSTILE, note: HOSTILE }, ...events],
      places: [
        {
          ...place,
          names: { en: HOSTILE },
          basis: HOSTILE,
          note: HOSTILE,
          links: [{ label: HOSTILE, url: 'javascript:alert(1)' }],
        },
        ...places,
      ],
      claims: [{ ...claim, says: HOSTILE, attribution: { by: HOSTILE, via: [HOSTILE] } }, ...claims],
      topics: file.topics.map((topic) => ({ ...topic, title: HOSTILE, question: HOSTILE })),
      sources: file.sources.map((source) => ({
        ...source,
        title: HOSTILE,
        short: HOSTILE,
        URL: 'javascript:alert(1)',
      })),
    };
    const set = await render(hostile, SITE);
    for (const page of set) {
      const html = documentOf(page);
      const [data, ...rest] = [...html.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)].map(([text]) => text);
      expect(rest, page.card.folder).toEqual([]);
      expect(data).toMatch(/^<script type="application\/ld\+json">/);
      expect(html).not.toMatch(/<img src=x|href="javascript:/);
      expect(() => JSON.parse(/json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '')).not.toThrow();
    }
  });

  it('name no host where nobody has said the address of the site', async () => {
    const [first] = await render(file, null);
    const html = documentOf(first as StaticPage, null);
    expect(html).not.toMatch(/property="og:(url|image)/);
    expect(html).not.toContain('oembed');
    expect(html).toContain('<link rel="canonical" href="./">');
    expect(html).toContain('property="og:title"');
  });
});

describe('cards and structured data', () => {
  it('give absolute addresses where the site’s is known', () => {
    const html = documentOf(pageOf('event', 'first-contingent'));
    for (const address of ['event/first-contingent/', 'pictures/a.png', 'oembed/event/first-contingent.json'])
      expect(html).toContain(`="${SITE}${address}"`);
    expect(html).toContain('content="summary_large_image"');
  });

  it('date an event only by the day on which it happened', () => {
    const event = (id: string) =>
      dataOf(pageOf('event', id)) as { about?: Record<string, unknown>; hasPart: unknown[] };
    expect(event('storm-shadow-strike-marino').about?.startDate).toBe('2024-11-20');
    const reported = file.events.find(({ date_kind, status }) => date_kind === 'reported' && status !== 'forecast');
    const forecast = file.events.find(({ status }) => status === 'forecast');
    expect(event(reported?.id ?? '').about).not.toHaveProperty('startDate');
    expect(event(forecast?.id ?? '').about).toBeUndefined();
    expect(event(forecast?.id ?? '').hasPart.length).toBeGreaterThan(0);
  });

  it('pin no region and no place of which nobody knows which it is', () => {
    const geo = (id: string) => (dataOf(pageOf('place', id)) as { about: { geo?: unknown } }).about.geo;
    expect(geo('sunan-airport')).toBeDefined();
    expect(geo('kursk-oblast')).toBeUndefined();
    const ambiguous = file.places.find((place) => place.ambiguous && place.geometry);
    expect(geo(ambiguous?.id ?? '')).toBeUndefined();
  });

  it('print data from which no text can break out', () => {
    expect(printData({ a: '</script><!--&' })).toBe('{"a":"\\u003c/script\\u003e\\u003c!--\\u0026"}');
  });

  it.each([
    ['2024-11-20', '2024-11-20'],
    ['2024-11', '2024-11'],
    ['2024~', '2024'],
    ['2025-01-07/2025-01-08', '2025-01'],
    ['2024-11/2025-02', null],
    ['2024-23', '2024'],
    ['', null],
    ['../2024', null],
  ])('HTML knows “%s” as %s', (date, expected) => {
    expect(toDateTime(date)).toBe(expected);
  });
});

/** https://oembed.com, section 2.3.4, for the type that we answer with. */
const OEMBED_SCHEMA = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    html: { type: 'string', minLength: 1 },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
    title: { type: 'string' },
    author_name: { type: 'string' },
    provider_name: { type: 'string' },
    provider_url: { type: 'string', pattern: '^https://' },
    cache_age: { type: 'integer' },
    thumbnail_url: { type: 'string', pattern: '^https://' },
    thumbnail_width: { type: 'integer' },
    thumbnail_height: { type: 'integer' },
  },
  dependentRequired: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'] },
  additionalProperties: false,
} as const;

describe('oEmbed', () => {
  const request = {
    target: { kind: 'place', id: 'marino' },
    title: HOSTILE,
    site: SITE,
    credit: 'Somebody',
    picture: { path: 'pictures/a.png', width: 1200, height: 630 },
  } as const;

  it('answers in the form of the specification', () => {
    const isOembed = new Ajv({ strict: false }).compile(OEMBED_SCHEMA);
    expect(isOembed(makeOembed(request)), JSON.stringify(isOembed.errors)).toBe(true);
    expect(isOembed(makeOembed({ ...request, picture: null }))).toBe(true);
  });

  it('keeps to attributes that careful hosts let pass, and to text', () => {
    const { html } = makeOembed(request) as { html: string };
    const [, attributes = ''] = /<iframe ([^>]*)>/.exec(html) ?? [];
    const names = [...attributes.matchAll(/([\w-]+)="/g)].map(([, name]) => name);
    const allowed = 'src width height frameborder marginwidth marginheight scrolling title'.split(' ');
    expect(names.filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
    expect(html).toContain(`src="${SITE}embed/?v=1&amp;place=marino"`);
    expect(html).not.toContain('<script');
    expect(html).toMatch(/^<blockquote><a href=/);
  });
});

describe('the page of the map', () => {
  const html =
    '<html><head><title>Dateline</title><meta name="description" content="former words"></head><body><div id="root"></div>\n<noscript>former words</noscript></body></html>';

  it('holds every place and event until the app does', () => {
    const records = makeRecords(file);
    const card = pages[0]?.card;
    if (!card) throw new Error('There is no first page.');
    const filled = fillMapPage(html, records, card, SITE, { framed: false, style: 'assets/pages.css' });
    for (const { places, id } of file.events) {
      if (places.length > 0) expect(filled.includes(`href="event/${id}/"`), id).toBe(true);
    }
    expect(filled.includes('former words')).toBe(false);
    expect(filled.match(/name="description"/g)).toHaveLength(1);
    expect(filled).toMatch(/<noscript><link rel="stylesheet" href="\.\/assets\/pages\.css"><\/noscript>\s*<\/head>/);
  });

  it('opens links in pages of their own where it stands in a frame', () => {
    const card = pages[0]?.card;
    if (!card) throw new Error('There is no first page.');
    const framed = fillMapPage(html, makeRecords(file), card, SITE, { framed: true, style: 'a.css' });
    const links = [...framed.matchAll(/<a ([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(links.length).toBeGreaterThan(100);
    expect(
      links.filter((attributes) => !/^href="\.\.\/[^"]*".* target="_blank" rel="noopener"$/.test(attributes)),
    ).toEqual([]);
    expect(framed.includes('og:title')).toBe(false);
  });
});

describe('the sitemap', () => {
  it('names every address once, escaped', () => {
    const xml = makeSitemap([SITE, `${SITE}event/a&b/`], '2026-11-22');
    expect(xml.match(/<loc>/g)).toHaveLength(2);
    expect(xml).toContain('a&amp;b');
  });
});
