/**
 * The room that our marks and names take, as transparent icons: they keep the basemap's labels off them. The marks
 * and names themselves are drawn by layers of our own.
 *
 * Follows the set of marks, not their counts, and the names of all time, so that playing does not reload it at every
 * step.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Dataset, eventsAtPlace } from '../../core/dataset.ts';
import type { Mark } from '../../core/scene.ts';
import { isCell, isCluster } from '../isCluster.ts';
import { FULL_COUNT, OUTER_ROOM, radiusOf } from '../markSize.ts';
import { radiusOfMark } from '../radiusOfMark.ts';
import type { MapView, Reserved } from '../view.ts';
import type { MapLayer } from './layer.ts';

export const FOOTPRINTS = 'footprints';

/** Name of the transparent images among the map's images, before their width and height in pixels. */
const BLANK = 'dateline-blank';

/** Sizes of blank images are rounded up to these many pixels, so that there are few. */
const BLANK_STEP = 8;

export const footprints: MapLayer = {
  id: 'footprints',
  sources: [
    {
      id: FOOTPRINTS,
      // While time plays, what it will show is reserved already.
      reads: ({ scene, fan, reserved, playing }) => [
        playing || scene.marks.map(({ id, places }) => `${id} ${places.length}`).join(),
        fan,
        reserved,
      ],
      data: footprintsOf,
    },
  ],
  layers: () => [
    {
      slot: 'footprints',
      spec: {
        id: FOOTPRINTS,
        type: 'symbol',
        source: FOOTPRINTS,
        layout: {
          'icon-image': ['get', 'blank'],
          'icon-offset': ['get', 'offset'],
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    },
  ],
};

function footprintsOf({ scene, fan, dataset, reserved }: MapView): FeatureCollection<Point> {
  const marks = [
    ...scene.marks.filter(({ id }) => id !== fan?.cluster),
    ...(fan?.members.map(({ mark, ground }) => ({ ...mark, position: ground })) ?? []),
  ];
  const footprints = marks.map((mark): Reserved => {
    const size = 2 * fullRadiusOf(mark, dataset);
    return { position: mark.position, width: size, height: size, dx: 0, dy: 0 };
  });
  return {
    type: 'FeatureCollection',
    features: [...footprints, ...reserved].map(
      ({ position, width, height, dx, dy }): Feature<Point> => ({
        type: 'Feature',
        properties: { blank: blankId(width, height), offset: [dx, dy] },
        geometry: { type: 'Point', coordinates: [...position] },
      }),
    ),
  };
}

/** The id of a transparent image that covers so many CSS pixels. */
export function blankId(width: number, height: number): string {
  const [wide, tall] = [width, height].map((length) => BLANK_STEP * Math.ceil(length / BLANK_STEP));
  return `${BLANK}-${wide}-${tall}`;
}

/** The size that such an id asks for; `null` where it is none. */
export function blankSize(id: string): { readonly width: number; readonly height: number } | null {
  const [, width, height] = id.match(/^dateline-blank-(\d{1,3})-(\d{1,3})$/) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}

/** The room that a mark may come to need while time plays: its radius over all time, with its outer ring. */
export function fullRadiusOf(mark: Mark, dataset: Dataset | null): number {
  if (isCell(mark)) return radiusOfMark(mark) + OUTER_ROOM;
  let most = mark.count;
  // Beyond that no mark grows: of thousands of places a few say it all.
  for (let k = 0, sum = 0; dataset && most < FULL_COUNT && k < mark.places.length; k++) {
    sum += eventsAtPlace(dataset, mark.places[k]?.id ?? '').length;
    most = Math.max(most, sum);
  }
  return radiusOf(most) + (isCluster(mark) ? OUTER_ROOM : 2);
}
