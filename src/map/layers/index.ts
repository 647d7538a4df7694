/** The layers of the map from the ground up. To add one: a file beside this one and a line here. */
import { areas } from './areas.ts';
import { footprints } from './footprints.ts';
import type { MapLayer } from './layer.ts';
import { legs } from './legs.ts';
import { patch } from './patch.ts';
import { rings } from './rings.ts';

export const LAYERS = [areas, patch, rings, legs, footprints] as const satisfies readonly MapLayer[];
