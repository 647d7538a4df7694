/** One claimed figure as drawn: a symbol at a number, a bar for a range, an arrow where the claim leaves an end open. */
import type { ChartMark } from './chartLayout.ts';
import { ARROW, BAR } from './markShape.ts';
import { lookOf } from './measureLook.ts';

/** Half of what a finger or a pointer may miss a symbol by. */
const REACH = 12;

export function Mark({ mark, measures }: { readonly mark: ChartMark; readonly measures: readonly string[] }) {
  const { row, x, y, span, bar, open } = mark;
  const { path, color } = lookOf(measures, row.measure);
  return (
    <g className="topic-symbol" data-color={color} data-about={row.approximate || undefined}>
      <rect
        className="topic-reach"
        x={x - REACH}
        y={(bar?.[0] ?? y) - REACH}
        width={2 * REACH}
        height={(bar ? bar[1] - bar[0] : 0) + 2 * REACH}
      />
      {span && !bar && <line className="topic-span" x1={span[0]} x2={span[1]} y1={y} y2={y} />}
      {/* A line at the middle of a range would look like a number that nobody has claimed. */}
      {span && bar && (
        <rect className="topic-shade" x={span[0]} y={bar[0]} width={span[1] - span[0]} height={bar[1] - bar[0]} />
      )}
      {open && <Arrow x={x} y={y} up={open === 'up'} />}
      {bar ? (
        <rect className="topic-bar" x={x - BAR / 2} y={bar[0]} width={BAR} height={bar[1] - bar[0]} />
      ) : (
        <path className="topic-point" d={path} transform={`translate(${x} ${y})`} />
      )}
    </g>
  );
}

/** Starts at the symbol and thins out: how far the figure goes on, nobody says. */
export function Arrow({ x, y, up }: { readonly x: number; readonly y: number; readonly up: boolean }) {
  const way = up ? -1 : 1;
  const tip = y + way * ARROW;
  return (
    <path
      className="topic-arrow"
      d={`M${x} ${y}V${tip}M${x - 3.5} ${tip - way * 4.5}L${x} ${tip}L${x + 3.5} ${tip - way * 4.5}`}
    />
  );
}
