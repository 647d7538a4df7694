/** What stands behind "About": what this map is, how its marks are read, and whose work it stands on. */
import { Download } from 'lucide-react';
import { formatEdtf } from '../../i18n/dates.ts';
import { selectDataset } from '../../store/state.ts';
import { OpenData, type OpenFiles } from '../data/OpenData.tsx';
import { useApp, useMessages } from '../store.tsx';
import { Legend } from './Legend.tsx';

interface AboutTextProps {
  readonly dataUrl: string;
  readonly onOpenFiles?: OpenFiles;
}

export function AboutText({ dataUrl, onOpenFiles }: AboutTextProps) {
  const { header } = useMessages();
  const lang = useApp((state) => state.lang);
  const dataset = useApp(selectDataset);
  return (
    <>
      {dataset && (
        <p className="about-lead" lang="en">
          {dataset.info.description}
        </p>
      )}
      {header.aboutText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Legend />
      {onOpenFiles && <OpenData onOpenFiles={onOpenFiles} />}
      <h3>{header.creditsTitle}</h3>
      {dataset && dataset.info.licence !== '' && (
        <p>{header.dataCredit(dataset.info.licence, dataset.info.attribution)}</p>
      )}
      <p>{header.mapCredit}</p>
      <p>{header.fontCredit}</p>
      <p>{header.codeCredit}</p>
      {dataset && dataset.info.modified !== '' && <p>{header.modified(formatEdtf(dataset.info.modified, lang))}</p>}
      <p>
        <a className="button" href={dataUrl} download>
          <Download size={18} aria-hidden="true" />
          {header.download}
        </a>
      </p>
    </>
  );
}
