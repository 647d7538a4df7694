/** The button and dialog that take what is shown elsewhere: as a link, a frame, an element, a citation. Its content comes late. */
import { Share2 } from 'lucide-react';
import type { SafeUrl } from '../../core/url.ts';
import { selectDataset } from '../../store/state.ts';
import { DialogButton } from '../DialogButton.tsx';
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

export function Share({ source, className }: ShareProps) {
  const { frame } = useMessages();
  const actions = useActions();
  const dataset = useApp(selectDataset);
  // A link would show other data than these.
  const isAddressable = useApp((state) => state.isAddressable);
  return (
    <DialogButton
      icon={Share2}
      label={frame.share}
      title={frame.share}
      className="share"
      {...(className && { buttonClass: className })}
      isDisabled={!dataset || !isAddressable}
      // What is shared is what stands still.
      onOpen={actions.pause}
    >
      {() => dataset && <SharePanel dataset={dataset} source={source} />}
    </DialogButton>
  );
}
