/** Synthetic rows as files that the page loads: what a reader would bring. */
import { createWriteStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { makeSynthetic, rowsOf, writeSyntheticCsv, writeSyntheticGeojson } from '../fixtures/synthetic.ts';
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
  if (kind === 'parquet') writeFileSync(path, new Uint8Array(toParquet(rows)));
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

function toParquet(rows: ReturnType<typeof makeSynthetic>): ArrayBuffer {
  const column = (name: 'event_id' | 'title' | 'date' | 'category') => {
    const key = name === 'event_id' ? 'id' : name;
    return { name, data: Array.from(rowsOf(rows), (row) => row[key]), type: 'STRING' as const };
  };
  return parquetWriteBuffer({
    columnData: [
      column('event_id'),
      column('title'),
      column('date'),
      column('category'),
      { name: 'longitude', data: rows.lng, type: 'DOUBLE' },
      { name: 'latitude', data: rows.lat, type: 'DOUBLE' },
    ],
    rowGroupSize: 50_000,
  });
}
