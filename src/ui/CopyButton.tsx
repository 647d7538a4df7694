/**
 * Copies a text, also where the page may not touch the clipboard: then the text is shown and selected, ready for the
 * reader's own keys.
 */
import { useEffect, useRef, useState } from 'react';
import { useFirstMessages } from './store.tsx';

type Outcome = 'idle' | 'copied' | 'selected';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** A quiet one, for many in one list. */
  readonly quiet?: boolean;
}

export function CopyButton({ text, label, quiet = false }: CopyButtonProps) {
  const { copying } = useFirstMessages();
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome !== 'selected') return;
    field.current?.focus();
    field.current?.select();
    // The older command works where the clipboard is closed to the page, as in many frames.
    if (document.execCommand('copy')) setOutcome('copied');
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('selected');
    }
  };
  return (
    <>
      <button type="button" className={quiet ? 'text-button' : 'button'} onClick={copy}>
        {outcome === 'copied' ? copying.copied : label}
      </button>
      {outcome === 'selected' && (
        <label className="copy-field">
          {copying.selected}
          <textarea ref={field} readOnly rows={4} value={text} />
        </label>
      )}
    </>
  );
}
