/**
 * What the page fetches when it has come to rest: all the code that its first view could do without, so that what a reader
 * opens later opens at once, and a page that is left open needs the network no more.
 */

type Errand = () => Promise<unknown>;

const errands: Errand[] = [];

export function fetchAtRest(errand: Errand): void {
  errands.push(errand);
}

/** One after the other, so that nothing a reader asks for meanwhile has to queue. What fails is asked for again when it is wanted. */
export async function rest(): Promise<void> {
  // What arrives may bring wishes of its own.
  for (const errand of errands) await errand().catch(() => {});
}
