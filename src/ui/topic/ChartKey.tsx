/** The key of a topic's chart: what its symbols count, and how it draws a figure that is not one number on one day. */
import type { ReactNode } from 'react';
import { useMessages } from '../store.tsx';
import type { NumberedRow } from './chartRows.ts';
import { Arrow } from './Mark.tsx';
import { BAR } from './markShape.ts';
import { lookOf } from './measureLook.ts';

interface ChartKeyProps {
  readonly measures: readonly string[];
  readonly rows: readonly NumberedRow[];
}

export function ChartKey({ measures, rows }: ChartKeyProps) {
  const { reading, topic } = useMessages();
  const { key } = topic;
  const signs: readonly (readonly [boolean, string, ReactNode])[] = [
    [rows.some(({ high }) => high === null), key.atLeast, <Arrow key="up" x={8} y={18} up />],
    [rows.some(({ low }) => low === null), key.upTo, <Arrow key="down" x={8} y={2} up={false} />],
    [
      rows.some(({ low, high }) => low !== null && high !== null && low !== high),
      key.range,
      <rect key="range" className="topic-bar" x={8 - BAR / 2} y={2} width={BAR} height={16} />,
    ],
    [
      rows.some(({ approximate }) => approximate),
      key.about,
      <path key="about" className="topic-point" d={lookOf(measures, '').path} transform="translate(8 10)" />,
    ],
    [
      rows.some(({ when }) => when && !when.solid),
      key.span,
      <line key="span" className="topic-span" x1={0} x2={16} y1={10} y2={10} />,
    ],
  ];
  return (
    <ul className="topic-key">
      {measures.map((measure) => (
        <li key={measure}>
          <Sample color={lookOf(measures, measure).color}>
            <path className="topic-point" d={lookOf(measures, measure).path} transform="translate(8 10)" />
          </Sample>
          {reading.measures[measure] ?? measure.replaceAll(/[-_]/g, ' ')}
        </li>
      ))}
      {signs.map(
        ([occurs, text, sign]) =>
          occurs && (
            <li key={text}>
              <Sample about={text === key.about}>{sign}</Sample>
              {text}
            </li>
          ),
      )}
    </ul>
  );
}

function Sample({ color, about, children }: { color?: number; about?: boolean; children: ReactNode }) {
  return (
    <svg width="16" height="20" aria-hidden="true">
      <g className="topic-symbol" data-color={color} data-about={about || undefined}>
        {children}
      </g>
    </svg>
  );
}
