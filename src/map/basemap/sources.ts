/** The basemap's source, who made its data, and how they are to be named on the map. */
import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Id of our own archive in every style, also where an online style lies under our borders. */
export const BASEMAP_SOURCE = 'dateline-basemap';

/** The deepest tiles of our archive; closer zooms draw them larger. */
export const BASEMAP_MAX_ZOOM = 6;

export const CREDITS = [
  { name: 'Natural Earth', url: 'https://www.naturalearthdata.com/', licence: 'public domain' },
  { name: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
  { name: 'GSHHG/WDBII', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/', licence: 'LGPL' },
] as const;

export const OPENSTREETMAP_CREDIT =
  '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a> (ODbL), <a href="https://protomaps.com/">Protomaps</a>';

/** HTML, as MapLibre's attribution control takes it: "Natural Earth · GeoNames (CC BY 4.0) · …". */
export const ATTRIBUTION = CREDITS.map(({ name, url, licence }) =>
  licence === 'public domain' ? `<a href="${url}">${name}</a>` : `<a href="${url}">${name}</a> (${licence})`,
).join(' · ');

/** `pmtiles://` makes MapLibre ask the protocol that mountMap registers. */
export function makePmtilesSource(url: string, attribution: string): VectorSourceSpecification {
  return { type: 'vector', url: url.startsWith('pmtiles://') ? url : `pmtiles://${url}`, attribution };
}
