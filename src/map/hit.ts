/** Which mark is under the pointer: found on the scene itself, in screen pixels, so that it is what the reader sees. */

export interface HitTarget {
  readonly id: string;
  /** Centre in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Of the mark as drawn. */
  readonly radius: number;
}

/** Radius of the area that answers, at least: a target of 24 pixels for a mouse, of 44 for a finger. */
export const HIT_RADIUS = { fine: 12, coarse: 22 } as const;

/**
 * The target at a point. Where several are under it, one whose mark itself is hit goes before one whose margin is,
 * then the smaller, then the nearer.
 */
export function hitTarget<T extends HitTarget>(targets: Iterable<T>, x: number, y: number, coarse: boolean): T | null {
  const least = coarse ? HIT_RADIUS.coarse : HIT_RADIUS.fine;
  let best: { target: T; inside: boolean; distance: number } | null = null;
  for (const target of targets) {
    const distance = Math.hypot(target.x - x, target.y - y);
    if (distance > Math.max(target.radius, least)) continue;
    const inside = distance <= target.radius;
    if (!best || isBetter({ target, inside, distance }, best)) best = { target, inside, distance };
  }
  return best?.target ?? null;
}

interface Found {
  readonly target: HitTarget;
  readonly inside: boolean;
  readonly distance: number;
}

function isBetter(a: Found, b: Found): boolean {
  if (a.inside !== b.inside) return a.inside;
  if (!a.inside) return a.distance < b.distance;
  return a.target.radius !== b.target.radius ? a.target.radius < b.target.radius : a.distance < b.distance;
}
