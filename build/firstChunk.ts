/**
 * Which modules a page needs before its list stands: all that its entry imports, but not what it fetches later. They go into
 * one chunk: a dozen slivers that others share compress worse, and each costs a request.
 */

/** What this reads of the bundler's graph. */
export interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** Icons come from one index of thousands, so that the graph reaches every one that any part of the page uses. */
const ICON = /\/lucide-react\/.*\/icons\//;

/**
 * Names the chunk of a module, as the bundler's groups ask for it; `null` leaves the module to the bundler.
 * @param entry path of the module that starts the page
 */
export function firstChunk(entry: string): (id: string, graph: ModuleGraph) => string | null {
  let first: ReadonlySet<string> | null = null;
  return (id, graph) => {
    first ??= reach(entry, graph);
    return first.has(id) && !ICON.test(id) ? 'first' : null;
  };
}

function reach(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set that grows while it is walked hands out what was added, too.
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
