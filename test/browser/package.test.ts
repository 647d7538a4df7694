/**
 * Promise: what `npm run package` packs works where it is installed: in a fresh React project that type-checks, and in a
 * plain page without a bundler. The map stands in the page itself, without a frame, and takes nothing from its styles.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, type Visit, withPage } from './page.ts';

const ROOT = join(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.woff2': 'font/woff2',
  '.css': 'text/css',
};

/** A page of somebody who styles everything, and did not think of maps. */
const PLAIN = (attributes: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,"><style>html{font-size:62.5%}*{color:red!important;letter-spacing:1em}div{padding:40px!important}
button,a{display:none!important}</style></head><body><h1>A page</h1>
<script type="module" src="./node_modules/dateline-map/index.js"></script>
<dateline-map label="Places in this story" height="640" ${attributes}><a href="./">The list</a></dateline-map></body></html>`;

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-package-'));
  const packed = run('npm', ['run', 'package', '--silent'], ROOT).trim().split('\n').at(-1) ?? '';
  cpSync(join(ROOT, 'public/examples/react'), folder, { recursive: true });
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', packed], folder);
  rmSync(packed);
  const site = inject('site');
  const data = `${site}data/north-korea-in-russia.geojson`;
  run('npm', ['run', 'build'], folder, { VITE_DATELINE: `${site}embed/`, NODE_ENV: 'production' });
  writeFileSync(join(folder, 'plain.html'), PLAIN(`src="${site}embed/" place="dunai"`));
  writeFileSync(join(folder, 'own.html'), PLAIN(`data="${data}"`));
  server = serve(folder);
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  url = `http://localhost:${(server.address() as AddressInfo).port}/`;
}, 300_000);

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed package', () => {
  test('type-checks and runs in a React project, which drives the map and hears from it', async () => {
    await visit('dist/index.html', async ({ page }) => {
      await ready(page);
      expect(await page.locator('iframe').count()).toBe(0);
      await page.getByRole('button', { name: 'Marino' }).click();
      await page.locator('#reading').getByRole('heading', { name: 'Marino' }).waitFor();
      await page.getByText('The map shows marino.').waitFor();
      await page.getByRole('button', { name: 'play', exact: true }).click();
      await page.locator('#dock').getByRole('button', { name: 'Pause' }).waitFor();
    });
  });

  test('stands in a plain page, untouched by its styles, and opens the place that an attribute names', async () => {
    const known = await readKnown();
    await visit('plain.html', async ({ page }) => {
      await ready(page);
      const heading = page.locator('#reading').getByRole('heading', { name: known.place('Dunai').names.en });
      await heading.waitFor();
      expect(await heading.evaluate((element) => getComputedStyle(element).color)).not.toBe('rgb(255, 0, 0)');
      expect(await page.locator('#dock').evaluate((element) => getComputedStyle(element).letterSpacing)).toBe('normal');
      for (const { title } of known.eventsAt('Dunai')) expect(await page.getByText(title).count()).toBeGreaterThan(0);
      await page.evaluate(() => document.querySelector('dateline-map')?.setAttribute('place', 'marino'));
      await page.locator('#reading').getByRole('heading', { name: 'Marino' }).waitFor();
    });
  });

  test('draws its own basemap around the data that it is given, and goes when the element goes', async () => {
    await visit('own.html', async ({ page, requests }) => {
      await ready(page);
      const own = `${url}node_modules/dateline-map/basemap/dateline.pmtiles`;
      expect(requests.some((request) => request.startsWith(own))).toBe(true);
      expect(requests.filter((request) => request.startsWith(inject('site')))).toEqual([
        `${inject('site')}data/north-korea-in-russia.geojson`,
      ]);
      await page.evaluate(() => document.querySelector('dateline-map')?.remove());
      await eventually(() => page.locator('.app').count()).toBe(0);
    });
  });

  test('may be imported where there is no page', () => {
    const names = run(
      process.execPath,
      ['-e', 'import("dateline-map").then((m) => console.log(Object.keys(m).join()))'],
      folder,
    );
    expect(names).toContain('DatelineMapElement');
    run(process.execPath, ['-e', 'import("dateline-map/loader")'], folder);
  });
});

const ready = (page: Visit['page']) => page.locator('[data-map-ready="true"]').waitFor({ timeout: 60_000 });

/** Both loopback names are at work: the page's own, and the site's that it takes data from. */
async function visit(path: string, look: (visit: Visit) => Promise<void>): Promise<void> {
  const other = new RegExp(`Request to another origin: ${url.slice(0, -1)}`);
  await withPage({ at: `${url}${path}`, closed: true, provokes: [other] }, async (opened) => {
    await look(opened);
    const origins = new Set(opened.requests.map((request) => new URL(request).origin));
    expect([...origins].sort()).toEqual([new URL(inject('site')).origin, new URL(url).origin].sort());
  });
}

/** Returns what the command prints. Throws with all of it where the command fails: compilers complain on either stream. */
function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.\n${stdout}${stderr}`);
  return stdout;
}

/** A plain static server, with the byte ranges that the basemap is read by. */
function serve(root: string): Server {
  return createServer((request, response) => {
    const file = join(root, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const { size } = statSync(file);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const range =
      from === undefined ? null : { start: Number(from), end: to ? Math.min(Number(to), size - 1) : size - 1 };
    response.writeHead(range ? 206 : 200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...(range && { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` }),
    });
    createReadStream(file, range ?? {}).pipe(response);
  });
}
