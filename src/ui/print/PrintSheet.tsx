/**
 * Puts the page for paper around the page for the screen when the browser is about to print, and takes it out again. Browsers wait
 * for nobody then, so its code and the outlines are fetched beforehand, when the page has come to rest.
 */
import type { FeatureCollection } from 'geojson';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { selectDataset } from '../../store/state.ts';
import { Boundary } from '../Boundary.tsx';
import type { LoadOverview } from '../overview/Overview.tsx';
import { useApp } from '../store.tsx';
import type { PrintPageProps } from './PrintPage.tsx';

interface Ready {
  readonly Page: ComponentType<PrintPageProps>;
  readonly outlines: FeatureCollection | null;
}

/** After everything that a reader waits for. */
const REST_MS = 1_500;

interface PrintSheetProps {
  readonly load: LoadOverview;
  /** The page for the screen; paper shows of it the open view at most. */
  readonly children: ReactNode;
}

export function PrintSheet({ load, children }: PrintSheetProps) {
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

  const print = (part: PrintPageProps['part']) =>
    isPrinting && ready && dataset ? (
      <Boundary panel="map">
        <ready.Page dataset={dataset} outlines={ready.outlines} part={part} />
      </Boundary>
    ) : null;
  return (
    <>
      {print('before')}
      {children}
      {print('after')}
    </>
  );
}
