/** A text to take along: in full, and a button that copies it. What became of it is said beside the button. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Copied, copyText } from '../copyText.ts';

interface CodeFieldProps {
  readonly text: string;
  /** Name of the field. */
  readonly label: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly selected: string };
}

export function CodeField({ text, label, words }: CodeFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Copied | null>(null);
  // Another text has not been copied.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the text that makes the word untrue.
  useEffect(() => setOutcome(null), [text]);
  const copy = async () => {
    if (field.current) setOutcome(await copyText(field.current));
  };
  return (
    <div className="share-code">
      <label>
        <span className="visually-hidden">{label}</span>
        <textarea
          ref={field}
          readOnly
          spellCheck={false}
          rows={Math.min(10, Math.max(2, text.split('\n').length))}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="share-copy">
        <button type="button" className="button" onClick={copy}>
          {outcome === 'copied' ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
          {words.copy}
        </button>
        <p role="status">{outcome === null ? '' : words[outcome]}</p>
      </div>
    </div>
  );
}
