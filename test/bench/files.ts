/** Synthetic rows as files that the page loads: what a reader would bring. */
import { createWriteStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeParquet } from '../../src/export/parquet.ts';
import { makeSynthetic, writeSyntheticCsv, writeSyntheticGeojson } from '../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';
import { say } from './say.ts';
import type { Site } from './site.ts';

export type FileKind = 'csv' | 'geojson' | 'parquet';

export interface BenchFile {
  readonly name: string;
  readonly bytes: number;
}

export async function writeBenchFile({ folder }: Site, kind: FileKind, count: number): Promise<BenchFile> {
  const name = `events-${count}.${kind}`;
  say(`Writing ${name}.`);
  const path = join(folder, name);
  const rows = makeSynthetic('points', count);
  // As `npm run convert` writes it: that is our binary form, and not any other Parquet.
  if (kind === 'parquet') writeFileSync(path, writeParquet(makeSyntheticDataset(rows)));
  else {
    const stream = createWriteStream(path);
    for (const part of kind === 'csv' ? writeSyntheticCsv(rows) : writeSyntheticGeojson(rows)) {
      if (!stream.write(part)) await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
    }
    stream.end();
    await finished(stream);
  }
  return { name, bytes: statSync(path).size };
}
