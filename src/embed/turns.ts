/**
 * Which of a page's maps may run. Browsers give graphics to a handful: those nearest to what the reader sees have their
 * turn, the others wait. Two observers serve all of them: one for what comes near, one for what comes into sight.
 */

export interface Taker {
  /** Loads what it is to show, for it comes near. Again is nothing. */
  readonly load: () => void;
  /** Starts, or gives everything back; settles when that is done. */
  readonly take: (turn: boolean) => Promise<unknown>;
}

interface Member extends Taker {
  readonly element: Element;
  isNear?: boolean;
  /** Between its start and the end of its giving back. */
  isRunning?: boolean;
  isLeaving?: boolean;
}

/** Contexts that a page may hold. Chromium takes the oldest away from whoever opens a seventeenth. */
const MOST = 8;

const members = new Map<Element, Member>();
let observers: readonly IntersectionObserver[] | undefined;

export function join(element: Element, taker: Taker): void {
  members.set(element, { ...taker, element });
  const watch = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const member = members.get(target);
      if (!member) continue;
      member.isNear = isIntersecting;
      if (isIntersecting) member.load();
    }
    settle();
  };
  // What comes into sight may have been near, and waiting, for long.
  observers ??= [new IntersectionObserver(watch, { rootMargin: '200%' }), new IntersectionObserver(settle)];
  for (const observer of observers) observer.observe(element);
}

export function leave(element: Element): void {
  for (const observer of observers ?? []) observer.unobserve(element);
  members.delete(element);
  settle();
}

function settle(): void {
  const all = [...members.values()];
  const wanted = all
    .filter(({ isNear }) => isNear)
    .sort((a, b) => distanceOf(a) - distanceOf(b))
    .slice(0, MOST);
  let room = MOST - all.filter(({ isRunning }) => isRunning).length;
  for (const member of wanted) {
    if (member.isRunning || room-- <= 0) continue;
    member.isRunning = true;
    member.take(true).catch(() => {});
  }
  // Below zero: so many wait for others to leave, some of which may be about to.
  for (const member of all) {
    if (!member.isRunning || wanted.includes(member) || room++ >= 0 || member.isLeaving) continue;
    member.isLeaving = true;
    const end = () => {
      member.isRunning = member.isLeaving = false;
      settle();
    };
    member.take(false).then(end, end);
  }
}

/** Twice the pixels from the middle of the element to the middle of what the reader sees. */
function distanceOf({ element }: Member): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.abs(top + bottom - innerHeight);
}
