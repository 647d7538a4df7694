/** Whether a place is a country, region or area: shaded, never pinned. Apart from the scene, which the list does without. */
import { AREA_KINDS, type Place } from './model.ts';

export const isArea = (place: Place): boolean => (AREA_KINDS as readonly string[]).includes(place.kind);
