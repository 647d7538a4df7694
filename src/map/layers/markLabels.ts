/**
 * Names beside the marks, and the footprints of the marks. MapLibre settles who collides with whom; the footprints are
 * transparent icons that keep every other label, the basemap's too, off our marks.
 *
 * Under a name stands "contested" where an event there is. Follows the set of marks, not their counts, so that playing
 * does not reload it at every step.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Dataset, eventsAtPlace } from '../../core/dataset.ts';
import { nameOf } from '../../core/nameOf.ts';
import type { Mark } from '../../core/scene.ts';
import { SEMIBOLD } from '../basemap/fonts.ts';
import { contestedIn } from '../contestedIn.ts';
import { isCluster } from '../isCluster.ts';
import { OUTER_ROOM, radiusOf } from '../markSize.ts';
import type { MapView } from '../view.ts';
import type { MapLayer, PlacedLayer } from './layer.ts';

export const MARK_LABELS = 'mark-labels';
/** Names of the easternmost marks, written to their left: nothing lies there, and the edge of a phone is near. */
export const MARK_LABELS_EAST = 'mark-labels-east';
export const FOOTPRINTS = 'mark-footprints';

/** Name of the transparent image among the map's images. */
export const BLANK_ID = 'dateline-blank';

/** Edge of the transparent image in CSS pixels. */
export const FOOTPRINT_SIZE = 16;

const TEXT_SIZE = 12;

/** Degrees that the marks must span before their eastern end counts as an edge, and the share of them that is the end. */
const WIDE_SPAN = 60;
const EASTERN_SHARE = 0.15;

export const markLabels: MapLayer = {
  id: 'markLabels',
  sources: [
    {
      id: FOOTPRINTS,
      reads: ({ scene, lang, fan, selectedPlaces }) => [
        scene.marks.map(({ id, places, contested }) => `${id} ${places.length} ${contested}`).join(),
        lang,
        fan,
        selectedPlaces,
      ],
      data: footprintsOf,
    },
  ],
  layers: (look) => [
    ...([false, true] as const).map(
      (east): PlacedLayer => ({
        slot: 'labels',
        spec: {
          id: east ? MARK_LABELS_EAST : MARK_LABELS,
          type: 'symbol',
          source: FOOTPRINTS,
          filter: ['==', ['get', 'east'], east],
          layout: {
            'text-field': [
              'format',
              ['get', 'name'],
              {},
              // Below the name and in the accent, as the list has it.
              ['get', 'contested'],
              { 'font-scale': 0.9, 'text-color': look.accent },
            ],
            'text-font': SEMIBOLD,
            'text-size': TEXT_SIZE,
            'text-variable-anchor': east ? ['right', 'top', 'bottom'] : ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': ['/', ['+', ['get', 'radius'], 3], TEXT_SIZE],
            'text-justify': 'auto',
            'text-max-width': 9,
            'text-padding': 3,
            'symbol-sort-key': ['get', 'rank'],
          },
          paint: {
            'text-color': ['case', ['get', 'selected'], look.accent, look.ink],
            'text-halo-color': look.paper,
            'text-halo-width': 1.6,
          },
        },
      }),
    ),
    {
      slot: 'footprints',
      spec: {
        id: FOOTPRINTS,
        type: 'symbol',
        source: FOOTPRINTS,
        layout: {
          'icon-image': BLANK_ID,
          'icon-size': ['/', ['*', 2, ['get', 'radius']], FOOTPRINT_SIZE],
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    },
  ],
};

function footprintsOf({ scene, fan, lang, dataset, selectedPlaces }: MapView): FeatureCollection<Point> {
  const marks = [
    ...scene.marks.filter(({ id }) => id !== fan?.cluster),
    ...(fan?.members.map(({ mark, ground }) => ({ ...mark, position: ground })) ?? []),
  ];
  const lngs = marks.map(({ position }) => position[0]);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const edge = east - west > WIDE_SPAN ? east - (east - west) * EASTERN_SHARE : Number.POSITIVE_INFINITY;
  return {
    type: 'FeatureCollection',
    features: marks.map((mark): Feature<Point> => {
      const selected = mark.places.some((place) => selectedPlaces.has(place.id));
      return {
        type: 'Feature',
        properties: {
          name: labelOf(mark, lang, selectedPlaces),
          contested: mark.contested ? `\n${contestedIn(lang)}` : '',
          radius: fullRadiusOf(mark, dataset),
          selected,
          east: mark.position[0] > edge,
          rank: selected ? -1e6 : -mark.count,
        },
        geometry: { type: 'Point', coordinates: [...mark.position] },
      };
    }),
  };
}

/** The name of the place; of a cluster that of its selected place, or its leader, and how many more stand with it. */
export function labelOf({ places }: Mark, lang: string, selected: ReadonlySet<string>): string {
  const named = places.find(({ id }) => selected.has(id)) ?? places[0];
  if (!named) return '';
  return places.length > 1 ? `${nameOf(named, lang)} +${places.length - 1}` : nameOf(named, lang);
}

/** The room that a mark may come to need while time plays: its radius over all time, with its outer ring. */
function fullRadiusOf(mark: Mark, dataset: Dataset | null): number {
  const events = new Set(mark.places.flatMap((place) => (dataset ? [...eventsAtPlace(dataset, place.id)] : [])));
  return radiusOf(events.size) + (isCluster(mark) ? OUTER_ROOM : 2);
}
