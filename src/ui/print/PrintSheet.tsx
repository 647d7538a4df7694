/**
 * Puts the page for paper into the document when the browser is about to print, and takes it out again. Browsers wait
 * for nobody then, so its code and the outlines are fetched beforehand, when the page has come to rest.
 */
import type { FeatureCollection } from 'geojson';
import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dataset } from '../../core/dataset.ts';
import { selectDataset } from '../../store/state.ts';
import type { LoadOverview } from '../overview/Overview.tsx';
import { useApp } from '../store.tsx';

interface Ready {
  readonly Page: ComponentType<{ dataset: Dataset; outlines: FeatureCollection | null }>;
  readonly outlines: FeatureCollection | null;
}

/** After everything that a reader waits for. */
const REST_MS = 1_500;

export function PrintSheet({ load }: { readonly load: LoadOverview }) {
  const dataset = useApp(selectDataset);
  const isSettled = useApp(({ data, mapStatus }) => data.status === 'ready' && mapStatus !== 'starting');
  const [ready, setReady] = useState<Ready | null>(null);
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    if (!isSettled) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const [{ PrintPage }, outlines] = await Promise.all([import('./PrintPage.tsx'), load(abort.signal)]);
        // Without outlines the places still stand where they are.
        if (!abort.signal.aborted) setReady({ Page: PrintPage, outlines: outlines.ok ? outlines.value : null });
      } catch {
        // Then the list itself is printed.
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [isSettled, load]);

  useEffect(() => {
    const show = () => flushSync(() => setPrinting(true));
    const hide = () => setPrinting(false);
    addEventListener('beforeprint', show);
    addEventListener('afterprint', hide);
    return () => {
      removeEventListener('beforeprint', show);
      removeEventListener('afterprint', hide);
    };
  }, []);

  if (!isPrinting || !ready || !dataset) return null;
  return <ready.Page dataset={dataset} outlines={ready.outlines} />;
}
