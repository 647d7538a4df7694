/** Mercator on a flat sheet: fits some places into a frame and turns positions and outlines into its coordinates. */
import type { Geometry, Position } from 'geojson';
import { boundsOf, type LngLat, toMercator } from '../../core/geo.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export type Projection = (position: LngLat) => readonly [x: number, y: number];

/** The widest that a sheet may magnify: a single town is shown with the country around it. */
const LARGEST_SCALE = 24;

/** @param margin share of the frame left free at each side */
export function fitProjection(positions: readonly LngLat[], { width, height }: Frame, margin = 0.12): Projection {
  const bounds = boundsOf(positions) ?? [-180, -60, 180, 75];
  const [west, south, east, north] = bounds;
  const span = east < west ? east + 360 : east;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([span, south]);
  const scale = Math.min(
    (width * (1 - 2 * margin)) / Math.max(right - left, 1e-9),
    (height * (1 - 2 * margin)) / Math.max(bottom - top, 1e-9),
    LARGEST_SCALE * width,
  );
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  return (position) => {
    const [x, y] = toMercator(position);
    // The copy of the world that lies nearest to the middle of the sheet.
    const near = x + Math.round(middle[0] - x);
    return [width / 2 + (near - middle[0]) * scale, height / 2 + (y - middle[1]) * scale];
  };
}

/** Outlines and lines as SVG path data. Each ring is projected whole, so that one across the antimeridian does not tear. */
export function toPath(geometry: Geometry, project: Projection): string {
  const line = (points: readonly Position[]) => drawLine(points, project);
  switch (geometry.type) {
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(line).join('');
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${line(ring)}Z`).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map((ring) => `${line(ring)}Z`)).join('');
    default:
      return '';
  }
}

function drawLine(points: readonly Position[], project: Projection): string {
  const drawn = points.map(([lng = 0, lat = 0]) => project([lng, lat]));
  return `M${drawn.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}
