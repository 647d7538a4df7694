/** The button and dialog for what readers take with them: files, citations, a picture, paper. Its content comes late. */
import { Download } from 'lucide-react';
import { selectDataset } from '../../store/state.ts';
import { DialogButton } from '../DialogButton.tsx';
import type { Capture } from '../MapPane.tsx';
import { makePart } from '../makePart.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import './takeaway.css';

const TakeAwayPanel = makePart(async () => (await import('./TakeAwayPanel.tsx')).TakeAwayPanel, {
  Waiting: () => <div className="about-waiting" />,
});

export function TakeAway({ capture }: { readonly capture: Capture }) {
  const { takeaway } = useMessages();
  const actions = useActions();
  const dataset = useApp(selectDataset);
  const stand = () => {
    // What is saved is what stands still.
    actions.pause();
    actions.hover(null);
  };
  return (
    <DialogButton
      icon={Download}
      label={takeaway.open}
      title={takeaway.title}
      className="takeaway"
      isDisabled={!dataset}
      onOpen={stand}
    >
      {(close) => dataset && <TakeAwayPanel dataset={dataset} capture={capture} onLeave={close} />}
    </DialogButton>
  );
}
