/**
 * Direct labels of a chart: each mark gets its number, and its claimant's name where that fits without touching anything.
 * Names that do not fit are not squeezed in: the number leads to the table, which names everyone.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

export interface LabelRequest {
  readonly id: string;
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
  /** Pixels from the centre that the mark itself takes above and below it. */
  readonly above: number;
  readonly below: number;
  readonly short: LabelSize;
  /** With the name; `null` = too long for any chart. */
  readonly full: LabelSize | null;
  /** The part of the chart that the label may not leave. */
  readonly frame: Box;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  readonly align: 'start' | 'middle' | 'end';
  readonly isFull: boolean;
}

type Candidate = Pick<PlacedLabel, 'box' | 'align'>;

/** Pixels from the centre of a mark to a label beside it, and over or under it. */
const BESIDE = 9;
const BEYOND = 3;
/** Pixels between two labels side by side. */
const APART = 8;

/** Labels in the order of the requests; every mark gets at least its short one. */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Box[]): readonly PlacedLabel[] {
  const placed = new Map<string, PlacedLabel>();
  for (const request of requests) {
    const taken = [...obstacles, ...[...placed.values()].map(({ box }) => widen(box))];
    const candidates = candidatesOf(request, request.short).filter(({ box }) => isInside(box, request.frame));
    const best = candidates.reduce<{ candidate: Candidate; cost: number } | null>((found, candidate) => {
      const cost = taken.reduce((sum, box) => sum + overlap(candidate.box, box), 0);
      return found && found.cost <= cost ? found : { candidate, cost };
    }, null);
    const chosen = best?.candidate ?? candidatesOf(request, request.short)[0];
    if (chosen) placed.set(request.id, { id: request.id, ...chosen, isFull: false });
  }
  // Names come second, so that none takes the room of a number.
  for (const request of requests) {
    if (!request.full) continue;
    const others = [...placed.values()].filter(({ id }) => id !== request.id).map(({ box }) => widen(box));
    const taken = [...obstacles, ...others];
    const free = candidatesOf(request, request.full).find(
      ({ box }) => isInside(box, request.frame) && taken.every((other) => overlap(box, other) === 0),
    );
    if (free) placed.set(request.id, { id: request.id, ...free, isFull: true });
  }
  return requests.flatMap(({ id }) => placed.get(id) ?? []);
}

/** With the space that parts one label from the next. */
const widen = ({ x, width, ...rest }: Box): Box => ({ ...rest, x: x - APART, width: width + 2 * APART });

/** Right, left, above and below the mark, then above and below it to either side. */
function candidatesOf({ x, y, above, below }: LabelRequest, { width, height }: LabelSize): readonly Candidate[] {
  const over = y - above - BEYOND - height;
  const under = y + below + BEYOND;
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  return [
    { box: box(x + BESIDE, y - height / 2), align: 'start' },
    { box: box(x - BESIDE - width, y - height / 2), align: 'end' },
    { box: box(x - width / 2, over), align: 'middle' },
    { box: box(x - width / 2, under), align: 'middle' },
    { box: box(x - BESIDE / 2, over), align: 'start' },
    { box: box(x - BESIDE / 2, under), align: 'start' },
    { box: box(x + BESIDE / 2 - width, over), align: 'end' },
    { box: box(x + BESIDE / 2 - width, under), align: 'end' },
  ];
}

const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** Square pixels that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
