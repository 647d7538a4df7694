/**
 * Text from outside, made safe to set as text: nothing in it can reverse the reading order of the page around it,
 * hide, or pile up. Markup needs no care here, because text is never parsed as HTML anywhere.
 */

/** C0 and C1 controls except tab, line feed and carriage return. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
/** Embeddings, overrides and isolates (they turn text around); zero-width spaces, word joiners and byte-order marks. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g;
/** Half a surrogate pair. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** No script stacks more than a few marks on one letter. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;

/** One line: white space of any kind becomes single spaces. */
export function toLine(text: string): string {
  return strip(text).replace(/\s+/g, ' ').trim();
}

/** Text that keeps its line breaks, as `\n`. */
export function toProse(text: string): string {
  return strip(text)
    .replace(LINE_BREAKS, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** At most `most` code units, cut between characters and ended with `…` where something was cut. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(LONE_SURROGATES, '')}…`;
}

function strip(text: string): string {
  return text.replace(CONTROLS, '').replace(INVISIBLE, '').replace(LONE_SURROGATES, '').replace(PILED_MARKS, '$1');
}
