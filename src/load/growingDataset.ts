/** A dataset of rows while they arrive: each update makes a new dataset of all of them. */
import type { DatasetInfo } from '../core/model.ts';
import { makeRowDataset, TEXT_FIELDS, type TextField } from '../core/rowTable.ts';
import { makeTextColumn, type TextSegment } from '../core/textColumn.ts';
import type { LoadedDataset } from './dataset.ts';
import type { RowsUpdate } from './readRows.ts';

export function makeGrowingDataset(fileName: string): { readonly add: (update: RowsUpdate) => LoadedDataset } {
  const segments: Partial<Record<TextField, TextSegment[]>> = {};
  const info = describe(fileName);
  return {
    add: ({ snapshot, texts, problems }) => {
      for (const field of TEXT_FIELDS) {
        const segment = texts[field];
        if (segment) segments[field] = [...(segments[field] ?? []), segment];
      }
      const columns = Object.fromEntries(
        TEXT_FIELDS.flatMap((field) => {
          const written = segments[field];
          return written ? [[field, makeTextColumn(written)]] : [];
        }),
      );
      return { dataset: makeRowDataset(info, snapshot, columns), problems };
    },
  };
}

/** All that a table says about itself is what its file is called. */
function describe(fileName: string): DatasetInfo {
  const title =
    fileName
      .replace(/\.[a-z0-9]{2,10}$/i, '')
      .replace(/[_-]+/g, ' ')
      .trim() || fileName;
  return { id: 'table', title, description: '', language: 'und', licence: '', attribution: '', modified: '' };
}
