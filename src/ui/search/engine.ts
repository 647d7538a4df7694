/** All that a search needs once a reader turns to it, as one chunk: the index, what a hit opens, and the list of results. */
export { eventsOfHit, makeSearchIndex, search } from '../../core/search.ts';
export { MOST_INDEXED, NOTHING_READ, parseTitleQuery, scanTitles, toTitleHit } from '../../core/titleScan.ts';
export { groupHits } from './groupHits.ts';
export { filtersOf, openHit } from './openHit.ts';
export { hiddenBy } from './reveal.ts';
export { SearchResults } from './SearchResults.tsx';
export { suggestHits } from './suggestHits.ts';
