/** One map on paper: outlines, movements, and a letter for every place; squares for regions and countries. */
import type { FeatureCollection } from 'geojson';
import type { Place } from '../../core/model.ts';
import { MARK_SIZE, type PrintMap } from './planPrint.ts';

interface PrintDrawingProps {
  readonly map: PrintMap;
  readonly outlines: FeatureCollection | null;
  readonly name: string;
}

/** Movements shorter than this lie under their own letters. */
const SHORTEST_LEG = MARK_SIZE;

export function PrintDrawing({ map, outlines, name }: PrintDrawingProps) {
  const { frame, projection, spots, legs } = map;
  const at = ({ geometry }: Place) => projection.project(geometry?.coordinates ?? [0, 0]);
  const geometries = outlines?.features.map(({ geometry }) => geometry) ?? [];
  const isLine = ({ type }: { type: string }) => type.endsWith('LineString');
  const draw = (drawn: typeof geometries) => drawn.map(projection.toPath).join('');
  return (
    <svg className="print-drawing" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={name}>
      <path className="print-land" d={draw(geometries.filter((geometry) => !isLine(geometry)))} />
      <path className="print-line" d={draw(geometries.filter(isLine))} />
      {legs.map(({ id, from, to, inferred }) => {
        const [x1, y1] = at(from);
        const [x2, y2] = at(to);
        const length = Math.hypot(x2 - x1, y2 - y1);
        if (length < SHORTEST_LEG) return null;
        // Ends before the letter that it leads to.
        const share = 1 - MARK_SIZE / 2 / length;
        return (
          <Leg key={id} x1={x1} y1={y1} x2={x1 + (x2 - x1) * share} y2={y1 + (y2 - y1) * share} inferred={inferred} />
        );
      })}
      {spots.map(({ label, isArea, at: [x, y] }) => (
        <g key={label} className="print-spot">
          {isArea ? (
            <rect x={x - MARK_SIZE / 2} y={y - MARK_SIZE / 2 + 1} width={MARK_SIZE} height={MARK_SIZE - 2} />
          ) : (
            <circle cx={x} cy={y} r={MARK_SIZE / 2} />
          )}
          <text x={x} y={y + 3.5} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface LegProps {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly inferred: boolean;
}

function Leg({ x1, y1, x2, y2, inferred }: LegProps) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) => `${x2 - 6 * Math.cos(angle + turn)} ${y2 - 6 * Math.sin(angle + turn)}`;
  return (
    <g className="print-leg">
      <line x1={x1} y1={y1} x2={x2} y2={y2} strokeDasharray={inferred ? '4 3' : undefined} />
      <path d={`M${barb(0.45)}L${x2} ${y2}L${barb(-0.45)}`} />
    </g>
  );
}
