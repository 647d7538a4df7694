/** What the page shows of files on their way: the sign under which one is dropped, and the line of one that is read. */
import { useEffect, useState } from 'react';
import { makePart } from '../makePart.tsx';
import { useApp } from '../store.tsx';
import type { OpenFiles } from './OpenData.tsx';
import { useFileDrop } from './useFileDrop.ts';

const LoadingLine = makePart(async () => (await import('./LoadingLine.tsx')).LoadingLine);
const DropSign = makePart(async () => (await import('./DropSign.tsx')).DropSign);

/** What is read faster than this is shown before a line would be. */
const PATIENCE_MS = 400;

export interface OwnDataProps {
  readonly onOpenFiles?: OpenFiles;
  readonly onStopLoading?: () => void;
}

export function OwnData({ onOpenFiles, onStopLoading }: OwnDataProps) {
  const isOver = useFileDrop(onOpenFiles);
  const loading = useApp((state) => state.loading);
  const isSlow = useSlow(loading?.name);
  return (
    <>
      {loading && isSlow && <LoadingLine loading={loading} {...(onStopLoading && { onStop: onStopLoading })} />}
      {isOver && <DropSign />}
    </>
  );
}

/** True once something has been going on for a while. */
function useSlow(name: string | undefined): boolean {
  const [slow, setSlow] = useState<string>();
  useEffect(() => {
    if (name === undefined) return;
    const timer = setTimeout(() => setSlow(name), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(undefined);
    };
  }, [name]);
  return name !== undefined && slow === name;
}
