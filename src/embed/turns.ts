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
  near?: boolean;
  /** Between its start and the end of its giving back. */
  runs?: boolean;
  leaves?: boolean;
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
      if (member) member.near = isIntersecting;
      if (isIntersecting) member?.load();
    }
    settle();
  };
  // What comes into sight may have been near, and waiting, for long.
  observers ??= [new IntersectionObserver(watch, { rootMargin: '200%' }), new IntersectionObserver(settle)];
  observers.map((observer) => observer.observe(element));
}

export function leave(element: Element): void {
  observers?.map((observer) => observer.unobserve(element));
  members.delete(element);
  settle();
}

function settle(): void {
  const all = [...members.values()];
  const wanted = all
    .filter(({ near }) => near)
    .sort((a, b) => distanceOf(a) - distanceOf(b))
    .slice(0, MOST);
  let room = MOST - all.filter(({ runs }) => runs).length;
  for (const member of wanted) {
    if (member.runs || room-- <= 0) continue;
    member.runs = true;
    member.take(true).catch(() => {});
  }
  // Below zero: so many wait for others to leave, some of which may be about to.
  for (const member of all) {
    if (!member.runs || wanted.includes(member) || room++ >= 0 || member.leaves) continue;
    member.leaves = true;
    const end = () => {
      member.runs = member.leaves = false;
      settle();
    };
    member.take(false).then(end, end);
  }
}

/** How far it is, for comparison, from the middle of the element to the middle of what the reader sees. */
function distanceOf({ element }: Member): number {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom - innerHeight) ** 2;
}
