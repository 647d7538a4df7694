/** A place's other names, each in its language, and the spellings that the articles print. */
import { useEffect } from 'react';
import type { Place } from '../../core/model.ts';
import { nameOf } from '../../core/nameOf.ts';
import { loadHangul } from '../hangul.ts';
import { useApp, useMessages } from '../store.tsx';

export function PlaceNames({ place }: { readonly place: Place }) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const title = nameOf(place, lang);
  const names = Object.entries(place.names).flatMap(([tag, name]) =>
    typeof name === 'string' && tag !== 'und' && name !== title ? [{ tag, name }] : [],
  );
  const printed = place.names.und?.filter((name) => name !== title) ?? [];
  const hasKorean = names.some(({ tag }) => tag === 'ko');
  useEffect(() => {
    if (hasKorean) loadHangul();
  }, [hasKorean]);
  if (names.length === 0 && printed.length === 0) return null;
  return (
    <dl className="names" aria-label={reading.otherNames}>
      {names.map(({ tag, name }) => (
        <div key={tag}>
          <dt>{nameOfLanguage(tag, lang)}</dt>
          <dd lang={tag}>{name}</dd>
        </div>
      ))}
      {printed.length > 0 && (
        <div>
          <dt>{reading.printedAs}</dt>
          <dd lang="en">{printed.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

function nameOfLanguage(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
