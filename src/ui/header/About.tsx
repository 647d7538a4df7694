/** What this map is, how its marks are read, and whose work it stands on. */
import { Download, Info, X } from 'lucide-react';
import { useRef } from 'react';
import { formatEdtf } from '../../i18n/dates.ts';
import { selectDataset } from '../../store/state.ts';
import { useApp, useMessages } from '../store.tsx';
import { Legend } from './Legend.tsx';

export function About({ dataUrl }: { readonly dataUrl: string }) {
  const { header } = useMessages();
  const lang = useApp((state) => state.lang);
  const dataset = useApp(selectDataset);
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="button button-plain header-about"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Info size={18} aria-hidden="true" />
        <span>{header.about}</span>
      </button>
      <dialog ref={dialog} className="about" aria-labelledby="about-title" closedby="any">
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
          {dataset && (
            <p className="about-lead" lang="en">
              {dataset.info.description}
            </p>
          )}
          {header.aboutText.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <Legend />
          <h3>{header.creditsTitle}</h3>
          {dataset && <p>{header.dataCredit(dataset.info.licence, dataset.info.attribution)}</p>}
          <p>{header.mapCredit}</p>
          <p>{header.fontCredit}</p>
          <p>{header.codeCredit}</p>
          {dataset && <p>{header.modified(formatEdtf(dataset.info.modified, lang))}</p>}
          <p>
            <a className="button" href={dataUrl} download>
              <Download size={18} aria-hidden="true" />
              {header.download}
            </a>
          </p>
        </div>
      </dialog>
    </>
  );
}
