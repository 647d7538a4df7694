/** The key to the map: what each mark means, drawn as the map draws it, and the categories with colour and shape. */
import type { ReactNode } from 'react';
import { selectDataset } from '../../store/state.ts';
import { CategoryMark } from '../CategoryMark.tsx';
import { categoryLabel } from '../categoryLabel.ts';
import { useApp, useMessages } from '../store.tsx';

export function Legend() {
  const { categories: names, header } = useMessages();
  const categories = useApp((state) => selectDataset(state)?.categories ?? null);
  return (
    <>
      <h3>{header.marksTitle}</h3>
      <ul className="legend">
        {MARKS.map(({ name, drawing }) => (
          <li key={name}>
            <svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" focusable="false">
              {drawing}
            </svg>
            <span>{header.marks[name]}</span>
          </li>
        ))}
      </ul>
      {categories && (
        <>
          <h3>{header.categoriesTitle}</h3>
          <ul className="legend legend-categories">
            {categories.map((category) => (
              <li key={category.id}>
                <CategoryMark category={category} />
                <span>{categoryLabel(category, names)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const MARKS = [
  {
    name: 'count',
    drawing: (
      <>
        <circle className="legend-ground" cx="20" cy="12" r="10" />
        <circle className="legend-ring" cx="20" cy="12" r="9" pathLength="100" strokeDasharray="60 40" />
        <circle
          className="legend-ring legend-ring-other"
          cx="20"
          cy="12"
          r="9"
          pathLength="100"
          strokeDasharray="0 62 36 2"
        />
        <text className="legend-number" x="20" y="16" textAnchor="middle">
          7
        </text>
      </>
    ),
  },
  { name: 'solid', drawing: <rect className="legend-solid" x="14" y="4" width="12" height="16" /> },
  { name: 'hollow', drawing: <rect className="legend-hollow" x="15" y="5" width="10" height="14" /> },
  { name: 'area', drawing: <path className="legend-area" d="M5 6L16 3L34 7L36 18L22 21L7 18Z" /> },
  {
    name: 'ring',
    drawing: (
      <>
        <circle className="legend-uncertain" cx="20" cy="12" r="10.5" />
        <circle className="legend-dot" cx="20" cy="12" r="3.5" />
      </>
    ),
  },
  { name: 'stated', drawing: <path className="legend-leg" d="M3 18Q20 2 35 11M29 6L36 11.5L28 14" /> },
  { name: 'inferred', drawing: <path className="legend-leg legend-leg-inferred" d="M3 18Q20 2 35 11" /> },
] as const satisfies readonly { name: string; drawing: ReactNode }[];
