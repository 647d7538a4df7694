/** Where a reader opens a file of their own: a button, and the page itself as a place to drop it. */
import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useMessages } from '../store.tsx';

export type OpenFiles = (files: readonly File[]) => void;

/** What a file dialog offers first; what a file holds is told by its content. */
const ENDINGS = '.csv,.tsv,.txt,.geojson,.json,.parquet,.geoparquet,.arrow,.feather,.ipc';

export function OpenData({ onOpenFiles }: { readonly onOpenFiles: OpenFiles }) {
  const { ownData } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="own-data-title">
      <h3 id="own-data-title">{ownData.title}</h3>
      <p>{ownData.note}</p>
      <p>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <FolderOpen size={18} aria-hidden="true" />
          {ownData.choose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ENDINGS}
          onChange={({ target }) => {
            onOpenFiles([...(target.files ?? [])]);
            // The same file chosen again is asked for again.
            target.value = '';
          }}
        />
      </p>
    </section>
  );
}
