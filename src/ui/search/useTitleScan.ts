/** Events of a big list whose titles answer a query, found slice by slice while the page goes on. */
import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { SearchHit } from '../../core/search.ts';

type Scanning = Pick<typeof import('./engine.ts'), 'NOTHING_READ' | 'parseTitleQuery' | 'scanTitles' | 'toTitleHit'>;

export interface ScannedTitles {
  readonly hits: readonly SearchHit[];
  readonly isDone: boolean;
}

/** Titles of a slice: a few milliseconds of work. */
const SLICE = 8_000;

const NONE: ScannedTitles = { hits: [], isDone: true };

/** @param dataset `null` where there is nothing to scan: no query, or a list that is indexed */
export function useTitleScan(
  scanning: Scanning | null,
  dataset: Dataset | null,
  query: string,
  most: number,
): ScannedTitles {
  const [scanned, setScanned] = useState<(ScannedTitles & { readonly of: string; readonly in: Dataset }) | null>(null);
  useEffect(() => {
    if (!scanning || !dataset || query === '') return;
    const { events } = dataset;
    const words = scanning.parseTitleQuery(query);
    let scan = scanning.NOTHING_READ;
    let shown = -1;
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      scan = scanning.scanTitles(events, words, scan, SLICE, most);
      if (scan.isDone) {
        const hits = scan.found.map((event) => scanning.toTitleHit(events, event, words));
        setScanned({ hits, isDone: true, of: query, in: dataset });
        return;
      }
      // The first few are shown at once; the rest when all is read.
      if (shown < 0 && scan.found.length > 0) {
        shown = scan.found.length;
        const hits = scan.found.map((event) => scanning.toTitleHit(events, event, words));
        setScanned({ hits, isDone: false, of: query, in: dataset });
      }
      timer = setTimeout(go);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [scanning, dataset, query, most]);
  if (!dataset || query === '') return NONE;
  return scanned?.of === query && scanned.in === dataset ? scanned : { hits: [], isDone: false };
}
