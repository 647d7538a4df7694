/** Whether a mark stands for several places. */
import type { Mark } from '../core/scene.ts';

export const isCluster = (mark: Mark): boolean => mark.places.length > 1;
