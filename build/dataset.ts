/**
 * Vite plugin: compiles `seeds/` and `data/` into the dataset file. The build emits it; the dev server compiles it
 * anew on request and reloads the page when a record changes.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { compileDataset } from '../data/compile.ts';

const FILE = 'data/north-korea-in-russia.geojson';

/** The dataset file of a project folder, as it is served. @throws with every fault and its place */
export function compileText(root: string): string {
  const result = compileDataset(root);
  if (result.ok) return JSON.stringify(result.dataset);
  const lines = result.problems.map(({ message, at }) => `${at?.file ?? ''}${at?.pointer ?? ''}: ${message}`);
  throw new Error(`The data do not compile:\n${lines.join('\n')}`);
}

export function datasetPlugin(): Plugin {
  let root = '.';
  const compile = () => compileText(root);
  return {
    name: 'dateline:dataset',
    config({ root: given = '.' }, { command }) {
      if (command !== 'build') return {};
      const hash = createHash('sha256').update(compileText(given)).digest('hex');
      return { define: { 'import.meta.env.DATASET_SHA256': JSON.stringify(hash) } };
    },
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: compile() });
    },
    configureServer(server) {
      server.watcher.add(['seeds', 'data'].map((folder) => `${root}/${folder}`));
      server.watcher.on('change', (file) => {
        if (/\/(seeds|data)\/[^/]+\.json$/.test(file)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if ((request.url ?? '').split('?')[0] !== `/${FILE}`) return next();
        response.setHeader('Content-Type', 'application/geo+json');
        try {
          response.end(compile());
        } catch (error) {
          response.statusCode = 500;
          response.end(String(error instanceof Error ? error.message : error));
        }
      });
    },
  };
}
