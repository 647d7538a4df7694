/** Cuts the focus boxes out of the world's layers, to make room for the finer ones. */
import type { Geometry, LineString } from 'geojson';
import { FOCUS_BOXES, KAKHOVKA, SYVASH } from './boxes.ts';
import { boxPolygon, makeCollection, ringPolygon, runMapshaper, type Shape, smoothLine } from './shapes.ts';

export async function cutFocusBoxes<K extends string>(
  layers: Readonly<Record<K, readonly Shape[]>>,
): Promise<Readonly<Record<K, readonly Shape[]>>> {
  const boxes = makeCollection(
    await runMapshaper('-i boxes.json -erase syvash.json -o out.json format=geojson', {
      'boxes.json': makeCollection(Object.values(FOCUS_BOXES).map(boxPolygon)),
      'syvash.json': makeCollection([ringPolygon(SYVASH)]),
    }),
  );
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

/** The fine sources still know the reservoir and so no river there: the coarse Dnipro, smoothed, fills the gap. */
async function keepKakhovkaRiver(rivers: readonly Shape[]): Promise<readonly Shape[]> {
  const pieces = await runMapshaper<LineString>(
    `-i rivers.json -clip bbox=${KAKHOVKA.join(',')} -explode -o out.json format=geojson`,
    { 'rivers.json': makeCollection(rivers) },
  );
  return pieces.map(({ geometry, properties }) => {
    const line: LineString = { type: 'LineString', coordinates: smoothLine(geometry.coordinates, 3) };
    return { type: 'Feature', geometry: line, properties };
  });
}
