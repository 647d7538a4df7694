/** What the dialog offers: which events, in which format, as a picture, on paper. A chunk of its own with all writers. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { isFiltering } from '../../core/filter.ts';
import { isAllTime } from '../../core/window.ts';
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat, fileNameOf } from '../../export/index.ts';
import { printTime } from '../../params/time.ts';
import { selectActive, selectFilters } from '../../store/state.ts';
import type { Capture } from '../MapPane.tsx';
import { useApp, useMessages } from '../store.tsx';
import { useToday } from '../useToday.ts';
import { PictureOffer } from './PictureOffer.tsx';
import { partName } from './partName.ts';
import { type Saved, SavedFile } from './SavedFile.tsx';
import { saveFile } from './saveFile.ts';

interface TakeAwayPanelProps {
  readonly dataset: Dataset;
  readonly capture: Capture;
  readonly onLeave: () => void;
}

export function TakeAwayPanel({ dataset, capture, onLeave }: TakeAwayPanelProps) {
  const { takeaway } = useMessages();
  const day = useToday();
  const active = useApp(selectActive);
  const filters = useApp(selectFilters);
  const window = useApp((state) => state.window);
  const [scope, setScope] = useState<'shown' | 'everything'>('shown');
  const [saved, setSaved] = useState<(Saved & { readonly format: ExportFormat }) | null>(null);
  const total = dataset.events.length;
  const isPart = scope === 'shown' && active.length < total;
  const part = isPart ? partName(isAllTime(window) ? '' : printTime(window), isFiltering(filters)) : '';
  const isEmpty = scope === 'shown' && active.length === 0;

  const save = (format: ExportFormat) => {
    const { mediaType, write } = EXPORTERS[format];
    const events = scope === 'shown' ? [...active] : [...dataset.events.keys()];
    const text = write(dataset, events, day);
    const file = fileNameOf(dataset, format, part);
    saveFile(file, new Blob([text], { type: mediaType }));
    setSaved({ file, text, format });
  };
  const print = () => {
    // A dialog is no part of the page that goes to paper.
    onLeave();
    globalThis.print();
  };

  return (
    <>
      <fieldset className="takeaway-scope">
        <legend>{takeaway.scope}</legend>
        {(['shown', 'everything'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="takeaway-scope"
              checked={scope === choice}
              onChange={() => {
                setScope(choice);
                setSaved(null);
              }}
            />
            {choice === 'shown' ? takeaway.shown(active.length) : takeaway.everything(total)}
          </label>
        ))}
      </fieldset>
      {isEmpty && <p className="quiet">{takeaway.nothingShown}</p>}
      {(['events', 'citations'] as const).map((kind) => (
        <section key={kind} className="takeaway-section">
          <h3>{takeaway[kind]}</h3>
          <ul className="takeaway-formats">
            {EXPORT_FORMATS.filter((format) => EXPORTERS[format].holds === kind).map((format) => (
              <li key={format}>
                <p>
                  <strong>{EXPORTERS[format].name}</strong>
                  <span className="quiet">{takeaway.formats[format]}</span>
                </p>
                <button
                  type="button"
                  className="button"
                  aria-label={takeaway.downloadAs(EXPORTERS[format].name)}
                  disabled={isEmpty}
                  onClick={() => save(format)}
                >
                  {takeaway.download}
                </button>
              </li>
            ))}
          </ul>
          <SavedFile saved={saved && EXPORTERS[saved.format].holds === kind ? saved : null} />
        </section>
      ))}
      <PictureOffer dataset={dataset} capture={capture} part={part} />
      <section className="takeaway-section">
        <h3>{takeaway.print}</h3>
        <div className="takeaway-offer">
          <p className="quiet">{takeaway.printNote}</p>
          <button type="button" className="button" onClick={print}>
            <Printer size={18} aria-hidden="true" />
            {takeaway.printNow}
          </button>
        </div>
      </section>
    </>
  );
}
