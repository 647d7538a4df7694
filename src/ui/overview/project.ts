/** Mercator on a flat sheet: fits some places into a frame and turns positions and outlines into its coordinates. */
import type { Geometry, Position } from 'geojson';
import { boundsOf, type LngLat, toMercator } from '../../core/geo.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Projection {
  /** Units of the frame, from its top left; the copy of the world that lies nearest to the middle. */
  readonly project: (position: LngLat) => readonly [x: number, y: number];
  /** Outlines and lines as SVG path data. */
  readonly toPath: (geometry: Geometry) => string;
  /** The zoom of a web map at which this sheet would have its scale. */
  readonly zoom: number;
}

const TILE_SIZE = 512;
/** Zoom at which the sheet stops: its outlines are coarse. */
const LARGEST_ZOOM = 7;
const WHOLE_WORLD = [-170, -58, 190, 75] as const;

/** @param margin units of the frame left free at each side, for the marks themselves */
export function fitProjection(positions: readonly LngLat[], frame: Frame, margin = 56): Projection {
  const [west, south, east, north] = boundsOf(positions) ?? WHOLE_WORLD;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east < west ? east + 360 : east, south]);
  const scale = Math.min(
    Math.max(frame.width - 2 * margin, 1) / Math.max(right - left, 1e-9),
    Math.max(frame.height - 2 * margin, 1) / Math.max(bottom - top, 1e-9),
    TILE_SIZE * 2 ** LARGEST_ZOOM,
  );
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const place = (x: number, y: number) =>
    [frame.width / 2 + (x - middle.x) * scale, frame.height / 2 + (y - middle.y) * scale] as const;
  const nearest = (x: number) => x + Math.round(middle.x - x);

  const drawLine = (points: readonly Position[]) => {
    const flat = points.map(([lng = 0, lat = 0]) => toMercator([lng, lat]));
    // A ring is moved to the nearest copy of the world as a whole: point by point it would tear.
    const xs = flat.map(([x]) => x);
    const centre = (Math.min(...xs) + Math.max(...xs)) / 2;
    const shift = nearest(centre) - centre;
    const drawn = flat.map(([x, y]) => place(x + shift, y));
    return `M${drawn.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  };
  return {
    project: (position) => {
      const [x, y] = toMercator(position);
      return place(nearest(x), y);
    },
    toPath: (geometry) => {
      switch (geometry.type) {
        case 'LineString':
          return drawLine(geometry.coordinates);
        case 'MultiLineString':
          return geometry.coordinates.map(drawLine).join('');
        case 'Polygon':
          return geometry.coordinates.map((ring) => `${drawLine(ring)}Z`).join('');
        case 'MultiPolygon':
          return geometry.coordinates.flatMap((rings) => rings.map((ring) => `${drawLine(ring)}Z`)).join('');
        default:
          return '';
      }
    },
    zoom: Math.log2(scale / TILE_SIZE),
  };
}
