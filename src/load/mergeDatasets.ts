/** Several loaded datasets as one: what an address that names more than one file asks for. */
import { type Dataset, makeDataset } from '../core/dataset.ts';
import { mergeFiles } from '../core/mergeFiles.ts';
import type { DatasetFile } from '../core/model.ts';
import type { LoadedDataset } from './dataset.ts';

export function mergeDatasets(loaded: readonly LoadedDataset[]): LoadedDataset {
  return {
    dataset: makeDataset(mergeFiles(loaded.map(({ dataset }) => toFile(dataset)))),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

/** A dataset as a file that can be merged with others. */
function toFile({ info, categories, places, events, claims, sources, topics }: Dataset): DatasetFile {
  return {
    type: 'FeatureCollection',
    features: [],
    conformsTo: [],
    dataset: info,
    categories,
    places,
    events: [...events],
    claims,
    sources,
    topics,
  };
}
