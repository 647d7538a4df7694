/** The layers of the map from the ground up. To add one: a file beside this one and a line here. */
import { areas } from './areas.ts';
import type { MapLayer } from './layer.ts';
import { legs } from './legs.ts';
import { markLabels } from './markLabels.ts';
import { patch } from './patch.ts';
import { rings } from './rings.ts';

export const LAYERS = [areas, patch, rings, legs, markLabels] as const satisfies readonly MapLayer[];
