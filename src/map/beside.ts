/**
 * Where the name of ground may stand that cannot hold it, and that no mark bears: beside a region, as a town's does, for
 * a region lies in larger ground anyway; and of a country in the sea hard by its coast, as in atlases.
 */
import { type Ground, shareOn } from './ground.ts';
import { CORNERS, type Costly, cheapestFirst, type LabelText, type Measure, SIDES, type Spot } from './mapLabel.ts';

/** What the spots of here are known by. */
export const BESIDE = 'beside';

type Point = readonly [x: number, y: number];

/** CSS pixels that a name keeps from its region. */
const GAP = 3;

/** How much of a region's name must lie on its own country, whose border is known to a cell. */
const AT_HOME = 0.95;

/** At sea, in CSS pixels: the steps at which spots are tried, water around a name, and how near its coast must be. */
const STEP = 3;
const WATER = 1;
const NEAR = 5;

/** CSS pixels between a name at sea and its country's label point beyond which it reads as the sea's. */
const FAR = 44;

/** Ground wider or higher than this many CSS pixels holds its name, or is far out of sight. */
const LARGE = 200;

/**
 * Spots beside a region, on the ground of its own country: anywhere else it would name what is there.
 * @param home the country's; `null` where the data name none
 * @param anchor the label point in web-mercator
 */
export function besideSpots(
  shapes: readonly LabelText[],
  { west, north, width: wide, height: tall }: Ground,
  home: Ground | null,
  [x, y]: Point,
  zoom: number,
  measure: Measure,
): Spot[] {
  const world = 512 * 2 ** zoom;
  return shapes.flatMap((text, order) => {
    const { width, height } = measure(text);
    return [...SIDES, ...CORNERS].flatMap(([side, down], k): Spot[] => {
      const dx = (west + wide / 2 - x) * world + side * ((wide * world + width) / 2 + GAP);
      const dy = (north + tall / 2 - y) * world + down * ((tall * world + height) / 2 + GAP);
      const [left, top] = [x + (dx - width / 2) / world, y + (dy - height / 2) / world];
      if (home && shareOn(home, left, top, width / world, height / world) < AT_HOME) return [];
      return [{ at: `${BESIDE} ${order} ${k}`, text, width, height, dx, dy }];
    });
  });
}

/**
 * Spots at which no part of a name lies on land, the nearest to its label point first.
 * @param anchor the label point in web-mercator
 */
export function seaSpots(
  shapes: readonly LabelText[],
  ground: Ground,
  land: Ground,
  [x, y]: Point,
  zoom: number,
  measure: Measure,
): Spot[] {
  const world = 512 * 2 ** zoom;
  if (Math.max(ground.width, ground.height) * world > LARGE) return [];
  const found: Costly[] = [];
  for (const [order, text] of shapes.entries()) {
    if (found.length > 0) break;
    const { width, height } = measure(text);
    const on = (of: Ground, dx: number, dy: number, room: number) => {
      const [wide, tall] = [(width + 2 * room) / world, (height + 2 * room) / world];
      return shareOn(of, x + dx / world - wide / 2, y + dy / world - tall / 2, wide, tall);
    };
    const [left, top] = [(ground.west - x) * world - width / 2 - NEAR, (ground.north - y) * world - height / 2 - NEAR];
    const columns = Math.ceil((ground.width * world + width + 2 * NEAR) / STEP);
    const rows = Math.ceil((ground.height * world + height + 2 * NEAR) / STEP);
    for (let column = 0; column <= columns; column++) {
      for (let row = 0; row <= rows; row++) {
        const [dx, dy] = [left + column * STEP, top + row * STEP];
        const gap = Math.hypot(Math.max(0, Math.abs(dx) - width / 2), Math.max(0, Math.abs(dy) - height / 2));
        if (gap > FAR || on(ground, dx, dy, NEAR) === 0 || on(land, dx, dy, WATER) > 0) continue;
        const at = `${BESIDE} ${order} ${column} ${row}`;
        found.push({ spot: { at, text, width, height, dx, dy }, cost: Math.hypot(dx, dy) });
      }
    }
  }
  return cheapestFirst(found);
}
