/**
 * Vite plugin: builds the element's loader as one file beside the frame's page. `embed/v1.js` moves within its major
 * version; `embed/v1.0.0.js` never changes once it is released, and `embed/integrity.json` holds its hash for
 * `<script integrity>`. The dev server builds it on request.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { CONTRACT_VERSION } from '../src/embed/api.ts';

/** Gzipped bytes that a page may pay before its map comes near. */
const MOST_BYTES = 3 * 1024;

const MOVING = `embed/v${CONTRACT_VERSION.split('.')[0]}.js`;
const FIXED = `embed/v${CONTRACT_VERSION}.js`;

export function loaderPlugin(): Plugin {
  let root = '.';
  return {
    name: 'dateline:loader',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const code = await buildLoader(root);
      const bytes = gzipSync(code, { level: 9 }).length;
      if (bytes > MOST_BYTES) this.error(`${MOVING} has ${bytes} bytes gzipped; it may have ${MOST_BYTES}.`);
      const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
      for (const fileName of [MOVING, FIXED]) this.emitFile({ type: 'asset', fileName, source: code });
      const hashes = { [FIXED.split('/').at(-1) as string]: integrity };
      this.emitFile({ type: 'asset', fileName: 'embed/integrity.json', source: `${JSON.stringify(hashes)}\n` });
      this.info(`${MOVING}: ${bytes} bytes gzipped of ${MOST_BYTES}; ${FIXED} ${integrity}`);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (![MOVING, FIXED].includes((request.url ?? '').slice(1).split('?')[0] as string)) return next();
        buildLoader(root).then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
  };
}

/** One module without imports. */
async function buildLoader(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/embed/loader.ts'),
        output: { format: 'es', minify: true },
      },
    },
  });
  const [output] = [built].flat();
  const chunks = output && 'output' in output ? output.output.filter((file) => file.type === 'chunk') : [];
  if (chunks.length !== 1 || !chunks[0]) throw new Error(`The loader is one file, not ${chunks.length}.`);
  return chunks[0].code;
}
