/** The button and dialog for what this map is. Its content comes when it is asked for. */
import { Info } from 'lucide-react';
import { DialogButton } from '../DialogButton.tsx';
import type { OpenFiles } from '../data/OpenData.tsx';
import { makePart } from '../makePart.tsx';
import { useMessages } from '../store.tsx';

const AboutText = makePart(async () => (await import('./AboutText.tsx')).AboutText, {
  Waiting: () => <div className="about-waiting" />,
});

export interface AboutProps {
  readonly dataUrl: string;
  /** Shows files of the reader's own; absent where the page does not take them. */
  readonly onOpenFiles?: OpenFiles;
}

export function About({ dataUrl, onOpenFiles }: AboutProps) {
  const { header } = useMessages();
  return (
    <DialogButton icon={Info} label={header.about} title={header.aboutTitle}>
      {(close) => (
        <AboutText
          dataUrl={dataUrl}
          {...(onOpenFiles && {
            onOpenFiles: (files: readonly File[]) => {
              close();
              onOpenFiles(files);
            },
          })}
        />
      )}
    </DialogButton>
  );
}
