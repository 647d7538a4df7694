/**
 * The gallery: every state that the interface was designed for, as a named story. The tests open each in a browser,
 * check it, and take its picture; a new state of the interface is a new entry here.
 *
 * Every run shows a story at its `sizes` alone, because minutes are dear. `GALLERY_ALL=1` shows all of them at all three
 * sizes, for whoever has changed how things look: see gallery.test.ts.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { ko } from '../src/i18n/ko.ts';
import type { Messages } from '../src/i18n/messages.ts';
import { SHARE, type ShareForm } from '../src/i18n/share.ts';
import { uk } from '../src/i18n/uk.ts';
import type { Known } from './browser/known.ts';
import { listReady, mapReady, parts } from './browser/reader.ts';

/** The gallery's own sizes: see gallery.test.ts. */
export type StorySize = 'phone' | 'tablet' | 'desktop';

export interface Story {
  readonly name: string;
  /** Query of the address. */
  readonly at?: (known: Known) => string;
  /** Sizes it is shown at in every run; desktop alone unless given. None where a full look is enough. */
  readonly sizes?: readonly StorySize[];
  /** Sizes at which there is such a state; all unless given. */
  readonly exists?: readonly StorySize[];
  /** Puts a fault in place before the page opens, which is then a page of its own. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** Waits for what the address leads to; the list unless given. */
  readonly ready?: (page: Page) => Promise<unknown>;
  /** From the opened page to the state, by what a reader does. */
  readonly reach?: (page: Page, known: Known) => Promise<unknown>;
  /** Takes back what `reach` did, where a reader can: else the next story has the page opened anew. */
  readonly leave?: (page: Page) => Promise<unknown>;
  /** Problems that belong to the state: a missing file is a console error in every browser. */
  readonly provokes?: readonly RegExp[];
}

const DATASET = '**/data/*.geojson';
const EVERYWHERE: readonly StorySize[] = ['desktop', 'tablet', 'phone'];
const PHONE: readonly StorySize[] = ['phone'];
/** Like others, up to what is written in it: shown when all of the gallery is. */
const ON_DEMAND: readonly StorySize[] = [];
/** Where the list lies over the map, in a sheet. */
const IN_SHEET: readonly StorySize[] = ['tablet', 'phone'];
const MISSING = [/^Answer 404/, /^Console: Failed to load resource.*404/];

const place = (name: string) => (known: Known) => `?place=${known.place(name).id}`;
const chartReady = async (page: Page) => {
  await page.locator('.topic-chart svg .topic-mark').first().waitFor();
};
const hangs = () => new Promise<never>(() => {});

export const STORIES: readonly Story[] = [
  { name: 'story', sizes: EVERYWHERE },
  { name: 'place-marino', at: place('Marino'), sizes: EVERYWHERE },
  { name: 'place-dunai', at: place('Dunai') },
  { name: 'place-sunan', at: place('Sunan') },
  { name: 'place-pokrovsk', at: place('Pokrovsk') },
  { name: 'place-kursk', at: place('Kursk'), sizes: ['desktop', 'phone'] },
  { name: 'event-500-dead', at: () => '?event=claim-500-killed', sizes: ON_DEMAND },
  { name: 'event-contested', at: ({ contested }) => `?event=${contested.id}`, sizes: EVERYWHERE },
  { name: 'topic-casualties', at: () => '?topic=casualties', sizes: EVERYWHERE, ready: chartReady },
  { name: 'topic-first-contingent', at: () => '?topic=first-contingent', sizes: PHONE, ready: chartReady },
  { name: 'topic-next-deployment', at: () => '?topic=next-deployment', sizes: ['desktop', 'phone'], ready: chartReady },
  { name: 'topic-second-wave', at: () => '?topic=second-wave', ready: chartReady },
  { name: 'topic-missiles', at: () => '?topic=missiles', sizes: ['tablet'], ready: chartReady },
  { name: 'topic-without-figures', at: () => '?topic=taneco-fire', sizes: ['desktop', 'phone'] },
  { name: 'topic-front-line', at: () => '?topic=front-line-or-support', sizes: ON_DEMAND },
  { name: 'topic-filtered', at: () => '?topic=front-line-or-support&filter=category:prisoners', sizes: PHONE },
  {
    name: 'topic-chart-missing',
    at: () => '?topic=casualties',
    before: (context) => context.route('**/assets/TopicChart*.js', (route) => route.fulfill({ status: 404, body: '' })),
    reach: (page) => page.getByText(en.topic.chartFailed).waitFor(),
    provokes: MISSING,
  },
  { name: 'article', at: () => '?article=cnn-30000-troops', sizes: EVERYWHERE },
  { name: 'article-without-title', at: () => '?article=news-digest', sizes: ['tablet', 'phone'] },
  {
    name: 'article-filtered',
    at: () => '?article=cannon-fodder&filter=category:casualties',
    sizes: ['desktop', 'phone'],
  },
  { name: 'article-new-batch', at: () => '?article=new-batch', sizes: ON_DEMAND },
  { name: 'article-3000-casualties', at: () => '?article=over-3000-casualties', sizes: ON_DEMAND },
  { name: 'article-at-paragraph', at: () => '?article=cannon-fodder&paragraph=10', sizes: ['desktop', 'phone'] },
  { name: 'link-to-nothing', at: () => '?event=atlantis', sizes: ['desktop', 'phone'] },
  { name: 'link-to-no-topic', at: () => '?topic=atlantis', sizes: ON_DEMAND },
  {
    name: 'story-contested-rows',
    sizes: ON_DEMAND,
    reach: async (page) => {
      await listReady(page);
      await page.locator('#reading .row .badge[data-status="contested"]').first().scrollIntoViewIfNeeded();
    },
  },
  { name: 'window', at: () => '?time=2025-03', sizes: ['desktop', 'phone'] },
  { name: 'window-of-one-day', at: () => '?time=2025-05-18', sizes: ['desktop', 'phone'] },
  { name: 'single-day', at: () => '?time=2024-12-17&time-mode=instant' },
  {
    name: 'undated-tray',
    sizes: ['desktop', 'phone'],
    reach: openTray(en.list.undatedTitle),
  },
  {
    name: 'unplaced-tray',
    sizes: ['tablet', 'phone'],
    reach: openTray(en.list.unplacedTitle),
  },
  { name: 'empty-window', at: ({ emptyYear }) => `?time=${emptyYear}` },
  {
    name: 'playing',
    at: () => '?speed=0.25',
    sizes: EVERYWHERE,
    reach: async (page) => {
      await parts(page).play.click();
      // The first stops pass.
      await page.waitForTimeout(2_500);
    },
  },
  { name: 'filtered', at: () => '?filter=category:casualties~prisoners&filter=place:kursk-oblast', sizes: EVERYWHERE },
  {
    name: 'filters',
    at: () => '?filter=category:casualties&time=2024-11..2025-02',
    sizes: EVERYWHERE,
    reach: openFilters(en),
  },
  { name: 'filters-ukrainian', at: () => '?lang=uk&time=2024-11..2025-02', sizes: PHONE, reach: openFilters(uk) },
  { name: 'filters-korean', at: () => '?lang=ko', sizes: ['tablet'], reach: openFilters(ko) },
  { name: 'filtered-to-nothing', at: () => '?time=2024-09-10&filter=category:prisoners', sizes: ['desktop', 'phone'] },
  { name: 'search', sizes: EVERYWHERE, reach: typing('Киев'), leave: closeSearch },
  { name: 'search-hangul', sizes: PHONE, reach: typing('수난'), leave: closeSearch },
  { name: 'search-event', sizes: ON_DEMAND, reach: typing('storm shadow'), leave: closeSearch },
  { name: 'search-claimant', sizes: ON_DEMAND, reach: typing('Syrsky'), leave: closeSearch },
  {
    name: 'search-empty',
    sizes: PHONE,
    exists: PHONE,
    reach: async (page) => {
      await openSearch(page);
      // The words of the story before are still there, and marked.
      await page.keyboard.press('Backspace');
      await page.getByText(en.search.hint).waitFor();
    },
    leave: closeSearch,
  },
  {
    name: 'search-hidden',
    at: () => '?time=2024-09&filter=category:economy',
    sizes: ['desktop', 'phone'],
    reach: typing('Syrsky'),
    leave: closeSearch,
  },
  { name: 'search-nothing', sizes: ['desktop', 'phone'], reach: typing('xyzzy'), leave: closeSearch },
  { name: 'cluster', at: () => '?map=1.5/50/85' },
  {
    name: 'about',
    sizes: ['desktop', 'phone'],
    reach: async (page) => {
      await listReady(page);
      await parts(page).about.click();
      await parts(page).dialog.waitFor();
    },
    leave: closeDialog,
  },
  {
    name: 'takeaway',
    at: () => '?time=2024-11',
    sizes: EVERYWHERE,
    reach: openTakeAway,
    leave: closeDialog,
  },
  {
    name: 'takeaway-end',
    at: () => '?time=2024-11',
    sizes: ON_DEMAND,
    reach: async (page) => {
      await openTakeAway(page);
      await page.getByRole('dialog').getByRole('button', { name: en.takeaway.printNow }).scrollIntoViewIfNeeded();
    },
    leave: closeDialog,
  },
  {
    name: 'takeaway-picture',
    sizes: ['desktop', 'phone'],
    reach: async (page) => {
      await mapReady(page);
      await page.getByRole('button', { name: en.takeaway.open, exact: true }).click();
      await page.getByRole('button', { name: en.takeaway.savePicture }).click();
      await page.getByRole('dialog').getByRole('img').scrollIntoViewIfNeeded();
    },
    leave: closeDialog,
  },
  {
    name: 'time-panel',
    sizes: IN_SHEET,
    exists: IN_SHEET,
    reach: async (page) => {
      await listReady(page);
      await parts(page).time.getByRole('button', { name: en.dock.more }).click();
    },
  },
  {
    name: 'sheet-full',
    sizes: PHONE,
    exists: IN_SHEET,
    reach: async (page) => {
      await listReady(page);
      await page.getByRole('button', { name: en.list.sheet.half }).click();
      await page.locator('.sheet[data-size="full"]').waitFor();
    },
  },
  {
    name: 'sheet-peek',
    sizes: PHONE,
    exists: IN_SHEET,
    reach: async (page) => {
      await mapReady(page);
      await page.getByRole('button', { name: en.list.sheet.half }).click();
      await page.getByRole('button', { name: en.list.sheet.full }).click();
      await page.locator('.sheet[data-size="peek"]').waitFor();
    },
  },
  { name: 'ukrainian', at: (known) => `${place('Marino')(known)}&lang=uk` },
  { name: 'ukrainian-story', at: () => '?lang=uk', sizes: ['desktop', 'phone'] },
  { name: 'korean', at: (known) => `${place('Sunan')(known)}&lang=ko` },
  { name: 'korean-story', at: () => '?lang=ko', sizes: ['desktop', 'phone'] },
  {
    name: 'loading',
    before: (context) => context.route(DATASET, hangs),
    reach: (page) => page.locator('#reading').waitFor(),
  },
  {
    name: 'data-missing',
    before: (context) => context.route(DATASET, (route) => route.fulfill({ status: 404, body: 'Not here' })),
    reach: (page) => page.getByText(en.status.failedTitle).first().waitFor(),
    provokes: MISSING,
  },
  {
    name: 'data-refused',
    before: (context) =>
      context.route(DATASET, (route) => route.fulfill({ contentType: 'application/geo+json', body: '{"type": "Fea' })),
    reach: (page) => page.getByText(en.status.refusedTitle).first().waitFor(),
  },
  {
    name: 'no-webgl',
    sizes: ['desktop', 'phone'],
    before: withoutWebGl,
    reach: (page) => page.getByText(en.overview.unavailable).first().waitFor(),
  },
  {
    name: 'view-missing',
    at: ({ contested }) => `?event=${contested.id}`,
    sizes: ['desktop', 'phone'],
    before: notFound('SelectionView'),
    reach: (page) => page.getByText(en.status.partMissing).waitFor(),
    provokes: MISSING,
  },
  {
    name: 'header-and-dock-missing',
    sizes: ['desktop', 'phone'],
    before: async (context) => {
      await notFound('Dock')(context);
      await notFound('Header')(context);
    },
    reach: (page) => page.getByText(en.status.partMissing).nth(1).waitFor(),
    provokes: MISSING,
  },
  {
    name: 'language-missing',
    at: () => '?lang=uk',
    sizes: ['desktop', 'phone'],
    before: notFound('first.uk'),
    reach: (page) => page.getByText(en.header.languageMissing('Українська')).waitFor(),
    provokes: MISSING,
  },
  {
    name: 'map-code-missing',
    before: (context) => context.route('**/assets/mountMap*.js', (route) => route.fulfill({ status: 404, body: '' })),
    reach: (page) => page.getByText(en.overview.unavailable).first().waitFor(),
    provokes: MISSING,
  },
  { name: 'share', sizes: EVERYWHERE, reach: (page) => openShare(page, 'link'), leave: closeDialog },
  {
    name: 'share-citation',
    at: place('Marino'),
    sizes: PHONE,
    reach: (page) => openShare(page, 'citation'),
    leave: closeDialog,
  },
  {
    name: 'share-iframe',
    at: () => '?time=2024-11&layout=list',
    sizes: ['desktop', 'phone'],
    reach: async (page) => {
      await openShare(page, 'iframe');
      await page.locator('.share-frame').contentFrame().locator('#reading a[href*="event="]').first().waitFor();
    },
    leave: closeDialog,
  },
  { name: 'address-in-vain', at: () => '?speed=99&layout=grid&accent=red&tz=Mars/Base', sizes: ['desktop', 'phone'] },
  { name: 'accent', at: () => '?accent=ffdd00&time=2024-11', sizes: ['desktop'] },
  { name: 'layout-list', at: () => '?layout=list', sizes: ['desktop', 'phone'] },
  { name: 'layout-split', at: () => '?layout=split', sizes: PHONE },
  { name: 'picture', at: () => '?static=1&time=2024-11', sizes: ['desktop', 'phone'] },
  {
    name: 'frame',
    at: () => 'embed/?ui=search',
    sizes: ['tablet', 'phone'],
    before: ownPage,
    reach: listReady,
  },
  {
    name: 'frame-of-foreign-data',
    at: () => 'embed/?layout=list&data=https://data.example/a.geojson',
    sizes: ['tablet', 'phone'],
    before: foreignData,
    reach: (page) => page.getByRole('note').waitFor(),
    provokes: [/^Request to another origin: https:\/\/data\.example\//],
  },
  {
    name: 'frame-before-consent',
    at: () => 'embed/?consent=ask',
    sizes: ['tablet', 'phone'],
    before: ownPage,
    reach: (page) => page.getByRole('button', { name: en.frame.consentButton }).waitFor(),
  },
  {
    name: 'basemap-missing',
    before: (context) => context.route('**/*.pmtiles', (route) => route.fulfill({ status: 404, body: '' })),
    provokes: MISSING,
  },
];

/** The share dialog, at one of its forms. */
async function openShare(page: Page, form: ShareForm): Promise<void> {
  await listReady(page);
  await page.getByRole('button', { name: en.frame.share, exact: true }).click();
  await page.getByRole('dialog').getByRole('radio', { name: SHARE.en.forms[form], exact: true }).check();
}

async function openTakeAway(page: Page): Promise<void> {
  await listReady(page);
  await page.getByRole('button', { name: en.takeaway.open, exact: true }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
}

/** A story of another page than the map's own. */
function ownPage(): Promise<unknown> {
  return Promise.resolve();
}

/** The site's data as another host would have them. */
function foreignData(context: BrowserContext): Promise<unknown> {
  return context.route('https://data.example/**', async (route) => {
    const own = await context.request.get(`${inject('site')}data/north-korea-in-russia.geojson`);
    await route.fulfill({ body: await own.text(), headers: { 'access-control-allow-origin': '*' } });
  });
}

/** A tray of the list, opened by its own heading. */
function openTray(title: string) {
  return async (page: Page) => {
    await listReady(page);
    const tray = page.locator('#reading details').filter({ hasText: title });
    await tray.locator('summary').click();
    await tray.getByRole('link').first().scrollIntoViewIfNeeded();
  };
}

function openFilters({ filterPanel, filters }: Messages) {
  return async (page: Page) => {
    await page.getByRole('button', { name: new RegExp(`^${filters.title}`) }).click();
    await page.getByRole('group', { name: filterPanel.fields.category }).waitFor();
  };
}

function notFound(file: string) {
  return (context: BrowserContext): Promise<unknown> =>
    context.route(`**/assets/${file}-*.js`, (route) => route.fulfill({ status: 404, body: '' }));
}

async function openSearch(page: Page): Promise<void> {
  await listReady(page);
  await page.locator('.search').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.search-input').and(page.locator(':focus')).waitFor();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** The first Escape closes the list, the next empties the field or leaves it. */
async function closeSearch(page: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** Words typed into the search, as far as their results. */
function typing(words: string) {
  return async (page: Page) => {
    await openSearch(page);
    await page.keyboard.insertText(words);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  };
}

/** A browser whose canvases give no WebGL, as with a blocked driver. */
export function withoutWebGl(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
}
