/** The button and dialog that take what is shown elsewhere: as a link, a frame, an element, a citation. Its content comes late. */
import { Share2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SafeUrl } from '../../core/url.ts';
import { selectDataset } from '../../store/state.ts';
import { makePart } from '../makePart.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import './share.css';

/** Data at an address that keeps them. */
export interface FrozenData {
  readonly url: SafeUrl;
  /** ISO day on which they were last changed. */
  readonly modified: string;
}

/** What the dialog has to know of the site around it. */
export interface ShareSource {
  /** Address of the page with all its chrome, absolute. */
  readonly site: string;
  /** The data as they are today at an address that keeps them; `null` where there is none. */
  readonly loadFrozen: () => Promise<FrozenData | null>;
}

const SharePanel = makePart(async () => (await import('./SharePanel.tsx')).SharePanel, {
  Waiting: () => <div className="about-waiting" />,
});

interface ShareProps {
  readonly source: ShareSource;
  /** Class of the button's own place. */
  readonly className?: string;
}

export function Share({ source, className = 'header-about' }: ShareProps) {
  const { header, frame } = useMessages();
  const actions = useActions();
  const dataset = useApp(selectDataset);
  // A link would show other data than these.
  const isAddressable = useApp((state) => state.isAddressable);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    // What is shared is what stands still.
    actions.pause();
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        className={`button button-plain ${className}`}
        aria-haspopup="dialog"
        disabled={!dataset || !isAddressable}
        onClick={open}
      >
        <Share2 size={18} aria-hidden="true" />
        <span>{frame.share}</span>
      </button>
      <dialog
        ref={dialog}
        className="about share"
        aria-labelledby="share-title"
        closedby="any"
        onClose={() => setOpen(false)}
      >
        <div className="about-head">
          <h2 id="share-title">{frame.share}</h2>
          <button
            type="button"
            className="button button-plain header-icon"
            aria-label={header.close}
            onClick={() => dialog.current?.close()}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        <div className="about-body">{isOpen && dataset && <SharePanel dataset={dataset} source={source} />}</div>
      </dialog>
    </>
  );
}
