/** Builds and serves the page of points.test.ts, on a free port of the loopback. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-points-'));
  const config = join(import.meta.dirname, 'vite.config.ts');
  const vite = join(ROOT, 'node_modules/.bin/vite');
  // A child, because vitest marks its own process as a test and React would be built for development.
  const { status, stderr } = spawnSync(vite, ['build', '--config', config, '--outDir', outDir], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The page of points does not build: ${stderr}`);
  // At the root of the site, like the product, so that relative addresses mean the same.
  const html = readFileSync(join(outDir, 'test/browser/points/page.html'), 'utf8');
  writeFileSync(join(outDir, 'index.html'), html.replaceAll('../../../', './'));
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The preview server gave no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
