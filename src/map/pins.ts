/**
 * Where the names of countries are pinned whose label point is out of sight, as when the map is near: to the part of their
 * ground that is in sight. A pin stays where it is until it would leave the frame, so that names do not wander.
 */
import { fromMercator, type LngLat, toMercator } from '../core/geo.ts';
import type { Place } from '../core/model.ts';
import { type Frame, type Ground, type Grounds, shareOn } from './ground.ts';

export interface Pin {
  readonly position: LngLat;
  /** In sight and somewhat beyond. */
  readonly ground: Ground;
  readonly zoom: number;
}

/** CSS pixels: rows of the ground, steps at which a pin is looked for, and what it keeps from the edge of the frame. */
const CELL = 8;
const STEP = 24;
const EDGE = { x: 56, y: 20 } as const;

/** Clear ground around a pin, in CSS pixels: the more the better. */
const ROOMS = [
  [420, 220],
  [240, 120],
  [160, 80],
  [110, 44],
] as const;

/** A zoom that differs more makes another picture. */
const MOST_ZOOM = 0.75;

export class Pins {
  readonly #pins = new Map<string, Pin>();
  /** Where the last search found nothing: it is the longest, and time that plays asks again at every step. */
  readonly #missed = new Map<string, string>();
  #of: Grounds | null = null;

  /**
   * @param avoided ground that the name would seem to be about, as that of an oblast: left free where there is other
   * @returns `null` where the label point is in sight, or too little of the ground
   */
  of(place: Place, grounds: Grounds, sight: Frame, zoom: number, avoided: () => readonly Ground[]): Pin | null {
    if (this.#of !== grounds) {
      this.#pins.clear();
      this.#missed.clear();
    }
    this.#of = grounds;
    if (!place.geometry || isIn(place.geometry.coordinates, sight, zoom, 0)) return null;
    const known = this.#pins.get(place.id);
    if (known && Math.abs(known.zoom - zoom) < MOST_ZOOM && isIn(known.position, sight, zoom, 1)) return known;
    const here = [zoom, sight.west, sight.north, sight.width, sight.height].join();
    if (this.#missed.get(place.id) === here) return null;
    const ground = grounds.within(place, beyond(sight), CELL / (512 * 2 ** zoom));
    const pin = ground && (pinOn(ground, sight, zoom, avoided()) ?? pinOn(ground, sight, zoom, []));
    if (pin) {
      this.#pins.set(place.id, pin);
    } else {
      this.#pins.delete(place.id);
      this.#missed.set(place.id, here);
    }
    return pin;
  }
}

/** @param edge how much of the edge it keeps off, as a share */
function isIn(position: LngLat, { west, north, width, height }: Frame, zoom: number, edge: number): boolean {
  const [x, y] = toMercator(position);
  const world = 512 * 2 ** zoom;
  const [left, top] = [x - west, y - north];
  const [marginX, marginY] = [(edge * EDGE.x) / world, (edge * EDGE.y) / world];
  return left >= marginX && top >= marginY && left <= width - marginX && top <= height - marginY;
}

/** A frame with half as much again on each side. */
const beyond = ({ west, north, width, height }: Frame): Frame => {
  return { west: west - width / 2, north: north - height / 2, width: 2 * width, height: 2 * height };
};

function pinOn(
  ground: Ground,
  { west, north, width, height }: Frame,
  zoom: number,
  avoided: readonly Ground[],
): Pin | null {
  const world = 512 * 2 ** zoom;
  const [middleX, middleY] = [west + width / 2, north + height / 2];
  const [columns, rows] = [width / 2 - EDGE.x / world, height / 2 - EDGE.y / world].map((length) =>
    Math.floor((length * world) / STEP),
  ) as [number, number];
  for (const [wide, tall] of ROOMS) {
    let best: readonly [x: number, y: number] | null = null;
    let nearest = Infinity;
    for (let column = -columns; column <= columns; column++) {
      for (let row = -rows; row <= rows; row++) {
        const away = column ** 2 + row ** 2;
        if (away >= nearest) continue;
        const [x, y] = [middleX + (column * STEP) / world, middleY + (row * STEP) / world];
        const on = (of: Ground) => shareOn(of, x - wide / 2 / world, y - tall / 2 / world, wide / world, tall / world);
        if (on(ground) < 0.999 || avoided.some((other) => on(other) > 0)) continue;
        best = [x, y];
        nearest = away;
      }
    }
    if (best) return { position: fromMercator(...best) as LngLat, ground, zoom };
  }
  return null;
}
