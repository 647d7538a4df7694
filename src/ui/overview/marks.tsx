/** The marks of the drawn overview: a place, several places in one, an area. Each can be focused and says its count. */
import type { KeyboardEvent } from 'react';
import type { Place } from '../../core/model.ts';
import { nameOf } from '../../core/nameOf.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';

interface MarkProps {
  /** Units of the sheet. */
  readonly at: readonly [x: number, y: number];
  readonly count: number;
}

/** Grows with the square root of the count, so that the area tells; never too small to hit. */
const radiusOf = (count: number): number => 12 + Math.min(8, Math.sqrt(count) * 1.5);

export function PlaceMark({ place, at: [x, y], count }: MarkProps & { readonly place: Place }) {
  const { name, ...look } = useMark(place, count);
  return (
    <SelectionLink to={{ kind: 'place', id: place.id }} className="overview-mark" aria-label={name} {...look}>
      <title>{name}</title>
      <circle cx={x} cy={y} r={radiusOf(count)} data-imprecise={place.uncertainty_km > 1 || undefined} />
      <Count at={[x, y]} count={count} />
    </SelectionLink>
  );
}

interface AreaMarkProps extends MarkProps {
  readonly place: Place;
  /** The count alone, where there is no room for names. */
  readonly isShort: boolean;
}

/** A region or country: a label with its name, never a dot. */
export function AreaMark({ place, at: [x, y], count, isShort }: AreaMarkProps) {
  const lang = useApp((state) => state.lang);
  const { name, ...look } = useMark(place, count);
  return (
    <SelectionLink
      to={{ kind: 'place', id: place.id }}
      className="overview-mark overview-area"
      aria-label={name}
      {...look}
    >
      <title>{name}</title>
      <text x={x} y={y + 4} textAnchor="middle">
        {isShort ? `[${count}]` : `${nameOf(place, lang)} · ${count}`}
      </text>
    </SelectionLink>
  );
}

interface ClusterMarkProps extends MarkProps {
  readonly places: readonly Place[];
  readonly onOpen: (places: readonly Place[]) => void;
}

export function ClusterMark({ places, at: [x, y], count, onOpen }: ClusterMarkProps) {
  const { overview } = useMessages();
  const lang = useApp((state) => state.lang);
  const name = overview.mark(places.map((place) => nameOf(place, lang)).join(', '), count);
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen(places);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> cannot stand in SVG.
    <g
      className="overview-mark overview-cluster"
      role="button"
      tabIndex={0}
      aria-label={name}
      onClick={() => onOpen(places)}
      onKeyDown={openByKey}
    >
      <title>{name}</title>
      <circle cx={x} cy={y} r={radiusOf(count) + 3} />
      <circle cx={x} cy={y} r={radiusOf(count)} />
      <Count at={[x, y]} count={count} />
    </g>
  );
}

function Count({ at: [x, y], count }: MarkProps) {
  return (
    <text x={x} y={y + 4} textAnchor="middle">
      {count}
    </text>
  );
}

function useMark(place: Place, count: number) {
  const { overview } = useMessages();
  const lang = useApp((state) => state.lang);
  const isSelected = useApp(({ selection }) => selection?.kind === 'place' && selection.id === place.id);
  const isLit = useApp(({ hover }) => hover?.kind === 'place' && hover.id === place.id);
  return {
    name: overview.mark(nameOf(place, lang), count),
    'data-selected': isSelected || undefined,
    'data-lit': isLit || undefined,
  };
}
