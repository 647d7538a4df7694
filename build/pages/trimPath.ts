/**
 * Cuts straight lines to a frame, prints them as SVG path data and leaves out points that nobody could tell apart: the outlines of
 * the world are a hundred kilobytes, the part of them in a picture of one country a few.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Point = readonly [x: number, y: number];

/** Units that a line may stray from what it draws. */
const FINEST = 0.6;
/** Units under which a whole ring is a speck. */
const SPECK = 3;

/** A line, or a ring without its repeated last point. */
export interface Line {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** @param path lines `M x yL x y…`, closed by `Z` or open, as a projection prints them */
export const trimPath = (path: string, box: Box): string => trimLines(parseLines(path), box);

/**
 * @param finest units that a line may stray from what it draws
 * @returns path data of the part inside the box: rings closed along its edge, lines broken at it; `''` where nothing is
 */
export function trimLines(lines: readonly Line[], box: Box, finest = FINEST): string {
  return lines
    .map(({ points, closed }) =>
      closed
        ? printRing(clipRing(points, box), finest)
        : runsInside(points, box)
            .map((run) => printLine(run, finest))
            .join(''),
    )
    .join('');
}

export function parseLines(path: string): Line[] {
  return path
    .split('M')
    .filter(Boolean)
    .map((part) => ({
      closed: part.endsWith('Z'),
      points: part
        .replace('Z', '')
        .split('L')
        .map((pair): Point => {
          const [x = 0, y = 0] = pair.trim().split(' ').map(Number);
          return [x, y];
        }),
    }));
}

/** Sutherland and Hodgman: a ring cut by the four edges in turn. */
function clipRing(ring: readonly Point[], { left, top, right, bottom }: Box): readonly Point[] {
  const edges: readonly [axis: 0 | 1, at: number, side: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  let points = ring;
  for (const [axis, at, side] of edges) {
    const isInside = (point: Point) => (point[axis] - at) * side >= 0;
    if (points.every(isInside)) continue;
    const input = points;
    points = input.flatMap((point, index) => {
      const before = input.at(index - 1) as Point;
      const crossing = isInside(point) === isInside(before) ? [] : [crossAt(before, point, axis, at)];
      return isInside(point) ? [...crossing, point] : crossing;
    });
  }
  return points;
}

function crossAt(from: Point, to: Point, axis: 0 | 1, at: number): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Stretches of a line that touch the box, each with the neighbour outside that leads to its edge. */
function runsInside(line: readonly Point[], { left, top, right, bottom }: Box): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  line.forEach((point, index) => {
    const next = line[index + 1];
    if (!next) return;
    const isOut =
      Math.max(point[0], next[0]) < left ||
      Math.min(point[0], next[0]) > right ||
      Math.max(point[1], next[1]) < top ||
      Math.min(point[1], next[1]) > bottom;
    if (isOut) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      if (run.length === 0) run.push(point);
      run.push(next);
    }
  });
  return run.length > 0 ? [...runs, run] : runs;
}

/** The wider side of what holds some points. */
function sizeOf(points: readonly Point[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Math.max(right - left, bottom - top);
}

/** Rings too small to be seen go; two points make no ring. */
function printRing(ring: readonly Point[], finest: number): string {
  if (ring.length < 3 || sizeOf(ring) < SPECK) return '';
  const kept = simplify(ring, finest);
  return kept.length < 3 ? '' : `${print(kept)}z`;
}

/** A short line that comes back to where it began is the shore of a speck; another may be a piece of something long. */
function printLine(line: readonly Point[], finest: number): string {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 2 || !first || !last) return '';
  const isSpeck = Math.hypot(first[0] - last[0], first[1] - last[1]) < 0.1 && sizeOf(line) < SPECK;
  return isSpeck ? '' : print(simplify(line, finest));
}

/** Douglas and Peucker: what bends less than `finest` becomes straight. The ends stay. */
function simplify(points: readonly Point[], finest: number): readonly Point[] {
  const last = points.length - 1;
  const kept = new Set([0, last]);
  const open: [from: number, to: number][] = [[0, last]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch;
    let farthest = -1;
    let most = finest;
    for (let index = from + 1; index < to; index++) {
      const distance = distanceTo(points[index] as Point, points[from] as Point, points[to] as Point);
      if (distance > most) {
        most = distance;
        farthest = index;
      }
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

/** From a point to a stretch between two others. */
function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** Relative moves in tenths of a unit, each from where the one before has really ended, so that nothing adds up. */
function print(points: readonly Point[]): string {
  let [atX, atY] = [0, 0];
  return points
    .map(([x, y], index) => {
      const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
      const step = `${(toX - atX) / 10},${(toY - atY) / 10}`;
      [atX, atY] = [toX, toY];
      return `${index === 0 ? `M${toX / 10},${toY / 10}` : step}`;
    })
    .join('l');
}
