/** Which gestures move the map. Its buttons and, but for a picture of it, its keys stay in any case. */
import type { MapOptions as MapLibreOptions } from 'maplibre-gl';
import type { MapOptions } from './mountMap.ts';

export function handlersOf({ gestures = 'greedy', isStatic = false }: MapOptions): Partial<MapLibreOptions> {
  if (isStatic) return { interactive: false };
  if (gestures !== 'none') return { cooperativeGestures: gestures === 'cooperative' };
  return { scrollZoom: false, boxZoom: false, dragPan: false, doubleClickZoom: false, touchZoomRotate: false };
}
