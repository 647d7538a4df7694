/** What a mark stands for: one place, several, or the events of a cell of ground, which have no places. */
import type { Mark } from '../core/scene.ts';

export const isCluster = (mark: Mark): boolean => mark.places.length !== 1;

export const isCell = (mark: Mark): boolean => mark.places.length === 0;
