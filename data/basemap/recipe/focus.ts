/** Cuts the focus boxes out of the world's layers, to make room for the finer ones. */
import type { Geometry } from 'geojson';
import { FOCUS_BOXES, KAKHOVKA } from './boxes.ts';
import { boxPolygon } from './fineDetail.ts';
import { makeCollection, runMapshaper, type Shape } from './shapes.ts';

export async function cutFocusBoxes<K extends string>(
  layers: Readonly<Record<K, readonly Shape[]>>,
): Promise<Readonly<Record<K, readonly Shape[]>>> {
  const boxes = makeCollection(Object.values(FOCUS_BOXES).map(boxPolygon));
  const cut = await Promise.all(
    Object.entries<readonly Shape[]>(layers).map(async ([name, shapes]) => {
      const outside = await runMapshaper<Geometry>('-i layer.json -erase boxes.json -o out.json format=geojson', {
        'layer.json': makeCollection(shapes),
        'boxes.json': boxes,
      });
      return [name, name === 'rivers' ? [...outside, ...(await keepKakhovkaRiver(shapes))] : outside] as const;
    }),
  );
  return Object.fromEntries(cut) as Record<K, readonly Shape[]>;
}

/** The fine sources still know the reservoir and so no river there: the coarse Dnipro fills the gap. */
async function keepKakhovkaRiver(rivers: readonly Shape[]): Promise<readonly Shape[]> {
  return runMapshaper<Geometry>(`-i rivers.json -clip bbox=${KAKHOVKA.join(',')} -o out.json format=geojson`, {
    'rivers.json': makeCollection(rivers),
  });
}
