/** How large a mark is drawn, whatever it stands for. */
import type { Mark } from '../core/scene.ts';
import { isCell } from './isCluster.ts';
import { radiusOf, radiusOfCell } from './markSize.ts';

export const radiusOfMark = (mark: Mark): number => (isCell(mark) ? radiusOfCell(mark.count) : radiusOf(mark.count));
