/** Saves the map as a picture, and shows what was saved: in a frame that blocks downloads it can be copied from there. */
import { Image } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { stemOf } from '../../export/index.ts';
import { useHost } from '../host.tsx';
import type { Capture } from '../MapPane.tsx';
import { useApp, useMessages, useStoreApi } from '../store.tsx';
import { viewLink } from '../viewLink.ts';
import { makePicture } from './makePicture.ts';
import { saveFile } from './saveFile.ts';

interface PictureOfferProps {
  readonly dataset: Dataset;
  readonly capture: Capture;
  /** What tells the file of a part from the file of the whole. */
  readonly part: string;
}

type Progress =
  | { readonly step: 'idle' | 'drawing' | 'failed' }
  | { readonly step: 'saved'; readonly file: string; readonly url: string };

export function PictureOffer({ dataset, capture, part }: PictureOfferProps) {
  const { takeaway } = useMessages();
  const host = useHost();
  const store = useStoreApi();
  const mapStatus = useApp((state) => state.mapStatus);
  const [progress, setProgress] = useState<Progress>({ step: 'idle' });
  const url = progress.step === 'saved' ? progress.url : null;
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);

  const save = async () => {
    setProgress({ step: 'drawing' });
    try {
      const map = await capture();
      if (!map) throw new Error('There is no map to take a picture of.');
      const picture = await makePicture(store.getState(), dataset, map, viewLink(host.address()), host.element);
      const file = `${stemOf(dataset, part)}.png`;
      saveFile(file, picture);
      setProgress({ step: 'saved', file, url: URL.createObjectURL(picture) });
    } catch {
      setProgress({ step: 'failed' });
    }
  };

  const isDrawing = progress.step === 'drawing';
  return (
    <section className="takeaway-section">
      <h3>{takeaway.picture}</h3>
      <div className="takeaway-offer">
        <p className="quiet">{mapStatus === 'unavailable' ? takeaway.pictureUnavailable : takeaway.pictureNote}</p>
        <button
          type="button"
          className="button"
          disabled={mapStatus !== 'ready'}
          aria-disabled={isDrawing || undefined}
          onClick={() => !isDrawing && save()}
        >
          <Image size={18} aria-hidden="true" />
          {takeaway.savePicture}
        </button>
      </div>
      <p role="status" className="takeaway-saved">
        {isDrawing && takeaway.drawing}
        {progress.step === 'failed' && takeaway.pictureFailed}
        {progress.step === 'saved' && takeaway.saved(progress.file)}
      </p>
      {url !== null && <img className="takeaway-picture" src={url} alt={takeaway.pictureAlt(dataset.info.title)} />}
    </section>
  );
}
