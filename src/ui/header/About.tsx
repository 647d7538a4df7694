/** The button and dialog for what this map is. Its content comes when it is asked for. */
import { Info, X } from 'lucide-react';
import { useRef, useState } from 'react';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button button-plain header-about" aria-haspopup="dialog" onClick={open}>
        <Info size={18} aria-hidden="true" />
        <span>{header.about}</span>
      </button>
      <dialog
        ref={dialog}
        className="about"
        aria-labelledby="about-title"
        closedby="any"
        onClose={() => setOpen(false)}
      >
        <div className="about-head">
          <h2 id="about-title">{header.aboutTitle}</h2>
          <button
            type="button"
            className="button button-plain header-icon"
            aria-label={header.close}
            onClick={() => dialog.current?.close()}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        <div className="about-body">
          {isOpen && (
            <AboutText
              dataUrl={dataUrl}
              {...(onOpenFiles && {
                onOpenFiles: (files: readonly File[]) => {
                  dialog.current?.close();
                  onOpenFiles(files);
                },
              })}
            />
          )}
        </div>
      </dialog>
    </>
  );
}
