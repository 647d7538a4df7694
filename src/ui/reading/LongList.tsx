/** The long list as a part that is fetched when one is first shown: most stories are short. */
import { makePart } from '../makePart.tsx';
import { Skeleton } from './Skeleton.tsx';

/** Rows up to which all stand in the page, where find-in-page and screen readers meet them. */
export const PLAIN_ROWS = 200;

export const LongList = makePart(async () => (await import('./LongEventList.tsx')).LongEventList, {
  Waiting: Skeleton,
});
