/**
 * The gallery: every state that the interface was designed for, as a named story. The tests open each in a browser,
 * check it, and take its picture; a new state of the interface is a new entry here.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { en } from '../src/i18n/en.ts';
import type { Known } from './browser/known.ts';
import type { Size } from './browser/page.ts';
import { listReady, mapReady, parts } from './browser/reader.ts';

export interface Story {
  readonly name: string;
  /** Query of the address. */
  readonly at?: (known: Known) => string;
  /** Sizes it is shown at; desktop alone unless given. */
  readonly sizes?: readonly Size[];
  /** Puts the fault in place before the page opens. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** From the opened page to the state. Waits for the map unless given. */
  readonly reach?: (page: Page, known: Known) => Promise<unknown>;
  /** Problems that belong to the state: a missing file is a console error in every browser. */
  readonly provokes?: readonly RegExp[];
}

const DATASET = '**/data/*.geojson';
const EVERYWHERE: readonly Size[] = ['desktop', 'tablet', 'phone'];
const PHONE: readonly Size[] = ['phone'];
const MISSING = [/^Answer 404/, /^Console: Failed to load resource.*404/];

const place = (name: string) => (known: Known) => `?place=${known.place(name).id}`;
const chartReady = async (page: Page) => {
  await mapReady(page);
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
  { name: 'event-contested', at: ({ contested }) => `?event=${contested.id}`, sizes: EVERYWHERE },
  { name: 'topic-casualties', at: () => '?topic=casualties', sizes: EVERYWHERE, reach: chartReady },
  { name: 'topic-next-deployment', at: () => '?topic=next-deployment', reach: chartReady },
  { name: 'topic-without-figures', at: () => '?topic=taneco-fire', sizes: ['desktop', 'phone'] },
  {
    name: 'topic-chart-missing',
    at: () => '?topic=casualties',
    before: (context) => context.route('**/assets/TopicChart*.js', (route) => route.fulfill({ status: 404, body: '' })),
    reach: (page) => page.getByText(en.topic.chartFailed).waitFor(),
    provokes: MISSING,
  },
  { name: 'article', at: () => '?article=cnn-30000-troops', sizes: EVERYWHERE },
  { name: 'article-at-paragraph', at: () => '?article=cannon-fodder&paragraph=10', sizes: ['desktop', 'phone'] },
  { name: 'link-to-nothing', at: () => '?event=atlantis', sizes: ['desktop', 'phone'] },
  { name: 'window', at: () => '?time=2025-03', sizes: ['desktop', 'phone'] },
  { name: 'window-of-one-day', at: () => '?time=2025-05-18', sizes: ['desktop', 'phone'] },
  { name: 'single-day', at: () => '?time=2024-12-17&time-mode=instant' },
  {
    name: 'undated-tray',
    reach: async (page) => {
      await mapReady(page);
      await parts(page)
        .time.getByRole('button', { name: /undated/ })
        .click();
    },
  },
  { name: 'empty-window', at: ({ emptyYear }) => `?time=${emptyYear}` },
  {
    name: 'playing',
    at: () => '?speed=0.25',
    sizes: EVERYWHERE,
    reach: async (page) => {
      await mapReady(page);
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
    reach: async (page) => {
      await mapReady(page);
      await page.getByRole('button', { name: new RegExp(`^${en.filters.title}`) }).click();
      await page.getByRole('group', { name: en.filters.fields.category }).waitFor();
    },
  },
  { name: 'filtered-to-nothing', at: () => '?time=2024-09-10&filter=category:prisoners', sizes: ['desktop', 'phone'] },
  { name: 'search', sizes: EVERYWHERE, reach: typing('Киев') },
  {
    name: 'search-hidden',
    at: () => '?time=2024-09&filter=category:economy',
    sizes: ['desktop', 'phone'],
    reach: typing('Syrsky'),
  },
  { name: 'search-nothing', sizes: ['desktop', 'phone'], reach: typing('xyzzy') },
  { name: 'cluster', at: () => '?map=1.5/50/85' },
  {
    name: 'about',
    sizes: ['desktop', 'phone'],
    reach: async (page) => {
      await listReady(page);
      await parts(page).about.click();
      await parts(page).dialog.waitFor();
    },
  },
  {
    name: 'takeaway',
    at: () => '?time=2024-11',
    sizes: EVERYWHERE,
    reach: async (page) => {
      await listReady(page);
      await page.getByRole('button', { name: en.takeaway.open, exact: true }).click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
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
  },
  {
    name: 'time-panel',
    sizes: ['tablet', 'phone'],
    reach: async (page) => {
      await listReady(page);
      await parts(page).time.getByRole('button', { name: en.dock.more }).click();
    },
  },
  {
    name: 'sheet-full',
    sizes: PHONE,
    reach: async (page) => {
      await listReady(page);
      await page.getByRole('button', { name: en.reading.sheet.half }).click();
      await page.locator('.sheet[data-size="full"]').waitFor();
    },
  },
  {
    name: 'sheet-peek',
    sizes: PHONE,
    reach: async (page) => {
      await mapReady(page);
      await page.getByRole('button', { name: en.reading.sheet.half }).click();
      await page.getByRole('button', { name: en.reading.sheet.full }).click();
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
    reach: (page) => page.getByText(en.status.mapUnavailable).first().waitFor(),
  },
  {
    name: 'map-code-missing',
    before: (context) => context.route('**/assets/mountMap*.js', (route) => route.fulfill({ status: 404, body: '' })),
    reach: (page) => page.getByText(en.status.mapUnavailable).first().waitFor(),
    provokes: MISSING,
  },
  {
    name: 'basemap-missing',
    before: (context) => context.route('**/*.pmtiles', (route) => route.fulfill({ status: 404, body: '' })),
    provokes: MISSING,
  },
];

/** Words typed into the search, as far as their results. */
function typing(words: string) {
  return async (page: Page) => {
    await mapReady(page);
    await page.keyboard.press('Control+k');
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
