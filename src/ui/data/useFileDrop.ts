/** Whether a file is held over the page, and what happens when it is let go. Text and pictures of the page pass by. */
import { useEffect, useState } from 'react';
import type { OpenFiles } from './OpenData.tsx';

export function useFileDrop(onOpenFiles: OpenFiles | undefined): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!onOpenFiles) return;
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another is no leaving; the window has none beyond it.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      onOpenFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', hold);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onOpenFiles]);
  return isOver;
}
