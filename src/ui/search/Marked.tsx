/** A text with what was found in it marked. */
import type { ReactNode } from 'react';
import type { MarkedText } from './describeHit.ts';

export function Marked({ text, lang, ranges }: MarkedText) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <span lang={lang}>
      {parts}
      {text.slice(at)}
    </span>
  );
}
