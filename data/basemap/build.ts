/**
 * Builds the basemap from its sources into public/basemap: `npx tsx data/basemap/build.ts`.
 *
 * README.md beside this file says where the sources come from, what is corrected, and how to rerun.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCountryLabels, listProvinceLabels } from './recipe/areaLabels.ts';
import { listProvinceLines } from './recipe/boundaries.ts';
import { listBorders, listCoast, listCountries, listLand, readWorld, type Scale } from './recipe/countries.ts';
import { fetchDebianPackages } from './recipe/debian.ts';
import { readFineDetail } from './recipe/fineDetail.ts';
import { cutFocusBoxes } from './recipe/focus.ts';
import { copyFonts } from './recipe/fonts.ts';
import { readProvinces } from './recipe/gpkg.ts';
import { listLakes, listRivers } from './recipe/inlandWater.ts';
import { makeMetadata } from './recipe/metadata.ts';
import { readCountryCodes, readTownNames } from './recipe/names.ts';
import { listOutlines, listOverview, outlineLand } from './recipe/outlines.ts';
import { writeArchive } from './recipe/pmtiles.ts';
import type { Shape } from './recipe/shapes.ts';
import { cutTiles, MAX_ZOOM } from './recipe/tiles.ts';
import { listTowns } from './recipe/towns.ts';

const OUT = join(import.meta.dirname, '../../public/basemap');
/** From this zoom on, the focus boxes are drawn from the fine sources. */
const FINE_FROM = 5;

const root = fetchDebianPackages();
const codes = readCountryCodes(root);
const provinces = readProvinces(root);
const fine = await readFineDetail();

const worlds = { '110m': readWorld('110m'), '50m': readWorld('50m'), '10m': readWorld('10m') };
const ground = Object.fromEntries(
  Object.entries(worlds).map(([scale, world]) => [
    scale,
    { land: listLand(world), coast: listCoast(world), borders: listBorders(world) },
  ]),
);
const inland = { lakes: listLakes(), rivers: listRivers() };
const around = await cutFocusBoxes({
  land: ground['10m']?.land ?? [],
  coast: [ground['10m']?.coast].filter((c) => !!c),
  ...inland,
});

const places = [
  ...(await listCountryLabels(listCountries(worlds['50m']), codes)),
  ...(await listProvinceLabels(provinces)),
  ...listTowns(readTownNames(root)),
];
const provinceLines = listProvinceLines(provinces);

const scaleAt = (zoom: number): Scale => (zoom < 2 ? '110m' : zoom < 4 ? '50m' : '10m');
const from = (zoom: number) => (shape: Shape) => Number(shape.properties.min_zoom ?? 0) <= zoom;

const tiles = cutTiles((zoom) => {
  const base = ground[scaleAt(zoom)] ?? { land: [], coast: undefined, borders: [] };
  const isFine = zoom >= FINE_FROM;
  const water = isFine
    ? [...around.lakes, ...fine.lakes, ...around.rivers, ...fine.rivers, ...around.coast, ...fine.coast]
    : [...inland.lakes, ...inland.rivers, ...(base.coast ? [base.coast] : [])];
  return {
    earth: isFine ? [...around.land, ...fine.land] : base.land,
    water: water.filter(from(zoom)),
    boundaries: [...base.borders, ...provinceLines.filter(from(zoom))],
    // The deepest tiles are drawn at every closer zoom too, so they carry every place.
    places: zoom === MAX_ZOOM ? places : places.filter(from(zoom)),
  };
});

mkdirSync(OUT, { recursive: true });
const wanted = JSON.parse(readFileSync(join(import.meta.dirname, 'outlines.json'), 'utf8'));
const outlined = await listOutlines(wanted, listCountries(worlds['10m']), provinces, codes);
const land = await outlineLand(ground['50m']?.land ?? []);
const outlines = JSON.stringify({ ...outlined, features: [...outlined.features, land] });
const overview = JSON.stringify(await listOverview(worlds['110m'], codes));
const archive = writeArchive(tiles, {
  minZoom: 0,
  maxZoom: MAX_ZOOM,
  bounds: [-180, -85, 180, 85],
  centre: [60, 50, 3],
  metadata: makeMetadata(),
});
writeFileSync(join(OUT, 'dateline.pmtiles'), archive);
writeFileSync(join(OUT, 'outlines.geojson'), outlines);
writeFileSync(join(OUT, 'overview.geojson'), overview);
copyFonts(join(OUT, 'fonts'));
console.log(
  `tiles ${tiles.length}, archive ${archive.length} B, outlines ${outlines.length} B, overview ${overview.length} B, places ${places.length}`,
);
