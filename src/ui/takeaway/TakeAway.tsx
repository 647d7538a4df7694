/** The button and dialog for what readers take with them: files, citations, a picture, paper. Its content comes late. */
import { Download, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { selectDataset } from '../../store/state.ts';
import type { Capture } from '../MapPane.tsx';
import { makePart } from '../makePart.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import './takeaway.css';

const TakeAwayPanel = makePart(async () => (await import('./TakeAwayPanel.tsx')).TakeAwayPanel, {
  Waiting: () => <div className="about-waiting" />,
});

export function TakeAway({ capture }: { readonly capture: Capture }) {
  const { header, takeaway } = useMessages();
  const actions = useActions();
  const dataset = useApp(selectDataset);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    // What is saved is what stands still.
    actions.pause();
    actions.hover(null);
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        className="button button-plain header-about"
        aria-haspopup="dialog"
        disabled={!dataset}
        onClick={open}
      >
        <Download size={18} aria-hidden="true" />
        <span>{takeaway.open}</span>
      </button>
      <dialog
        ref={dialog}
        className="about takeaway"
        aria-labelledby="takeaway-title"
        closedby="any"
        onClose={() => setOpen(false)}
      >
        <div className="about-head">
          <h2 id="takeaway-title">{takeaway.title}</h2>
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
          {isOpen && dataset && (
            <TakeAwayPanel dataset={dataset} capture={capture} onLeave={() => dialog.current?.close()} />
          )}
        </div>
      </dialog>
    </>
  );
}
