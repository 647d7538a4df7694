/** What became of a download: its name and, where a frame may have swallowed it, the text itself to copy. */
import { CopyButton } from '../CopyButton.tsx';
import { useMessages } from '../store.tsx';
import { mayBeBlocked } from './saveFile.ts';

export interface Saved {
  readonly file: string;
  readonly text: string;
}

export function SavedFile({ saved }: { readonly saved: Saved | null }) {
  const { reading, takeaway } = useMessages();
  return (
    <>
      <p role="status" className="takeaway-saved">
        {saved && takeaway.saved(saved.file)}
      </p>
      {saved && mayBeBlocked() && (
        <div className="takeaway-text">
          <label>
            {takeaway.blocked}
            <textarea readOnly rows={6} value={saved.text} onFocus={(event) => event.target.select()} />
          </label>
          <CopyButton text={saved.text} label={reading.copy} />
        </div>
      )}
    </>
  );
}
