/** The map's own dataset through every export: what a reader takes away is what the compiler wrote. */
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../data/compile.ts';
import { citedSources } from '../../src/core/citation.ts';
import { makeDataset } from '../../src/core/dataset.ts';
import { makeDatasetFile, writeGeojson } from '../../src/export/geojson.ts';
import { parseDateline } from '../../src/formats/dateline.ts';
import { plain } from '../fixtures/datasetFile.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const file = compiled.dataset;
const dataset = makeDataset(file);
const all = [...dataset.events.keys()];

describe('the map’s own dataset', () => {
  it('exported whole is the file that the compiler writes, features and all', () => {
    expect(makeDatasetFile(dataset, all)).toEqual(file);
  });

  it('exported and read back is itself', () => {
    const parsed = parseDateline(writeGeojson(dataset, all));
    expect(parsed.ok && parsed.value.problems).toEqual([]);
    expect(parsed.ok && plain(makeDataset(parsed.value.file))).toEqual(plain(dataset));
  });

  it('cites every article that has a claim', () => {
    const cited = citedSources(dataset, all).map(({ source }) => source.id);
    expect(cited).toEqual(dataset.sources.map((source) => source.id));
  });
});
