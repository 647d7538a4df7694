/** The map on paper: outlines, movements, and a letter for every place; squares for regions and countries. */
import type { FeatureCollection } from 'geojson';
import { useApp } from '../store.tsx';
import { placeCountryNames } from './countryNames.ts';
import { MARK_SIZE, type PrintLeg, type PrintMap, type PrintSpot } from './planPrint.ts';

interface PrintDrawingProps {
  readonly map: PrintMap;
  readonly outlines: FeatureCollection | null;
  readonly name: string;
}

export function PrintDrawing({ map, outlines, name }: PrintDrawingProps) {
  const { frame, projection, spots, legs } = map;
  const lang = useApp((state) => state.lang);
  const names = outlines ? placeCountryNames(outlines, map, lang) : [];
  const geometries = outlines?.features.map(({ geometry }) => geometry) ?? [];
  const isLine = ({ type }: { type: string }) => type.endsWith('LineString');
  const draw = (drawn: typeof geometries) => drawn.map(projection.toPath).join('');
  return (
    <svg className="print-drawing" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={name}>
      <path className="print-land" d={draw(geometries.filter((geometry) => !isLine(geometry)))} />
      <path className="print-line" d={draw(geometries.filter(isLine))} />
      {names.map((country) => (
        <text key={country.id} className="print-country" x={country.at[0]} y={country.at[1]} textAnchor="middle">
          {country.name}
        </text>
      ))}
      {legs.map((leg) => (
        <Leg key={leg.id} leg={leg} />
      ))}
      {spots.map((spot) => (
        <Letter key={spot.label} spot={spot} />
      ))}
    </svg>
  );
}

/** A letter that had to step aside points at its place. */
function Letter({ spot: { label, isArea, at, letterAt } }: { readonly spot: PrintSpot }) {
  const [x, y] = letterAt;
  const isAside = !isArea && Math.hypot(x - at[0], y - at[1]) > 1;
  return (
    <g className="print-spot">
      {isAside && (
        <>
          <line x1={at[0]} y1={at[1]} x2={x} y2={y} />
          <circle className="print-point" cx={at[0]} cy={at[1]} r={2} />
        </>
      )}
      {isArea ? (
        <rect x={x - MARK_SIZE / 2} y={y - MARK_SIZE / 2 + 1} width={MARK_SIZE} height={MARK_SIZE - 2} />
      ) : (
        <circle cx={x} cy={y} r={MARK_SIZE / 2} />
      )}
      <text x={x} y={y + 3.5} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

function Leg({ leg: { from, to, inferred } }: { readonly leg: PrintLeg }) {
  const [x1, y1] = from.letterAt;
  const [endX, endY] = to.letterAt;
  const length = Math.hypot(endX - x1, endY - y1);
  // Ends before the letter that it leads to; from one letter to its neighbour there is no room for a line.
  const share = 1 - (MARK_SIZE / 2 + 1) / length;
  if (length < MARK_SIZE * 1.5) return null;
  const [x2, y2] = [x1 + (endX - x1) * share, y1 + (endY - y1) * share];
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) => `${x2 - 6 * Math.cos(angle + turn)} ${y2 - 6 * Math.sin(angle + turn)}`;
  return (
    <g className="print-leg">
      <line x1={x1} y1={y1} x2={x2} y2={y2} strokeDasharray={inferred ? '4 3' : undefined} />
      <path d={`M${barb(0.45)}L${x2} ${y2}L${barb(-0.45)}`} />
    </g>
  );
}
