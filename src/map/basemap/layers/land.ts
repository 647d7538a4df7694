/** Ground: the background is water, the land lies on it. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Flavor } from '../flavor.ts';

export function landLayers(source: string, flavor: Flavor): LayerSpecification[] {
  return [
    { id: 'background', type: 'background', paint: { 'background-color': flavor.water } },
    {
      id: 'earth',
      type: 'fill',
      source,
      'source-layer': 'earth',
      filter: ['==', ['geometry-type'], 'Polygon'],
      // The coast line smooths the edge; smoothing here would show the seams where coarse and fine land meet.
      paint: { 'fill-color': flavor.earth, 'fill-antialias': false },
    },
  ];
}
