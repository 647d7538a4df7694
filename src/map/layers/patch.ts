/** The patch of ground that the reader has marked out: its outline over borders, under every name. */
import type { FeatureCollection } from 'geojson';
import { parsePatch } from '../../core/patch.ts';
import type { MapView } from '../view.ts';
import type { MapLayer } from './layer.ts';

const PATCH = 'patch';

export const patch = {
  id: PATCH,
  sources: [
    {
      id: PATCH,
      reads: ({ selection }) => [selection?.kind === 'area' ? selection.id : null],
      data: (view) => patchOf(view),
    },
  ],
  layers: ({ accent }) => [
    {
      slot: 'lines',
      spec: {
        id: `${PATCH}-fill`,
        type: 'fill',
        source: PATCH,
        paint: { 'fill-color': accent, 'fill-opacity': 0.06 },
      },
    },
    {
      slot: 'lines',
      spec: {
        id: `${PATCH}-line`,
        type: 'line',
        source: PATCH,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': accent, 'line-width': 2 },
      },
    },
  ],
} as const satisfies MapLayer;

function patchOf({ selection }: Pick<MapView, 'selection'>): FeatureCollection {
  const parsed = selection?.kind === 'area' ? parsePatch(selection.id) : null;
  const corners = parsed?.ok ? parsed.value.corners.map((corner) => [...corner]) : [];
  const ring = [...corners, ...corners.slice(0, 1)];
  return {
    type: 'FeatureCollection',
    features:
      ring.length === 0
        ? []
        : [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }],
  };
}
