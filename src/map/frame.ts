/**
 * The edges of what is in sight, and the controls over it, as room for the basemap's labels to keep off, so that none is
 * cut or covered.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box, Segment } from './placeNames.ts';
import type { Reserved } from './view.ts';

/** CSS pixels of an edge that labels keep off, half of them outside; and of a piece of it, for an icon has a limit. */
const EDGE = 8;
const PIECE = 400;

/** CSS pixels between the pieces of a line that labels keep off: no letters pass between them. */
const EDGE_STEP = 10;

/** Beyond this latitude the world of MapLibre ends. */
const MOST_LAT = 85;

/** @param room the part of the map that no panel covers */
export function frameOf(map: Pick<MapLibreMap, 'unproject'>, room: Box, controls: readonly Box[]): Reserved[] {
  const { left, top, right, bottom } = room;
  const sides: readonly Box[] = [
    { left, right, top: top - EDGE / 2, bottom: top + EDGE / 2 },
    { left, right, top: bottom - EDGE / 2, bottom: bottom + EDGE / 2 },
    { top, bottom, left: left - EDGE / 2, right: left + EDGE / 2 },
    { top, bottom, left: right - EDGE / 2, right: right + EDGE / 2 },
  ];
  return [...sides, ...controls].flatMap(piecesOf).flatMap((box): Reserved[] => {
    const { lng, lat } = map.unproject([(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
    if (Math.abs(lat) > MOST_LAT) return [];
    return [{ position: [lng, lat], width: box.right - box.left, height: box.bottom - box.top, dx: 0, dy: 0 }];
  });
}

/** Room along the line around selected ground, in sight. */
export function edgeRoom(map: Pick<MapLibreMap, 'unproject' | 'getContainer'>, edges: readonly Segment[]): Reserved[] {
  const { clientWidth, clientHeight } = map.getContainer();
  return edges.flatMap(([x0, y0, x1, y1]) => {
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / EDGE_STEP);
    return Array.from({ length: steps }, (_, k): readonly [number, number] => {
      return [x0 + (k / steps) * (x1 - x0), y0 + (k / steps) * (y1 - y0)];
    })
      .filter(([x, y]) => x > 0 && y > 0 && x < clientWidth && y < clientHeight)
      .map(([x, y]): Reserved => {
        const { lng, lat } = map.unproject([x, y]);
        return { position: [lng, lat], width: 1, height: 1, dx: 0, dy: 0 };
      });
  });
}

/** A box in pieces of which none is longer than an icon may be. */
function piecesOf({ left, top, right, bottom }: Box): Box[] {
  const [columns, rows] = [right - left, bottom - top].map((length) => Math.max(1, Math.ceil(length / PIECE))) as [
    number,
    number,
  ];
  const [width, height] = [(right - left) / columns, (bottom - top) / rows];
  return Array.from({ length: columns * rows }, (_, k): Box => {
    const [x, y] = [left + (k % columns) * width, top + Math.floor(k / columns) * height];
    return { left: x, right: x + width, top: y, bottom: y + height };
  });
}
