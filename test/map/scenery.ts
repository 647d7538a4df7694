/** A small dataset on real ground, and the view that the map's layers take of it. */
import { readFileSync } from 'node:fs';
import { type Dataset, makeDataset } from '../../src/core/dataset.ts';
import type { DatasetFile, DatedEvent, Place } from '../../src/core/model.ts';
import { type Leg, makeScene } from '../../src/core/scene.ts';
import { Grounds } from '../../src/map/ground.ts';
import type { MapView } from '../../src/map/view.ts';
import { BASEMAP_FOLDER } from './basemap/archive.ts';

const place = (
  id: string,
  kind: Place['kind'],
  coordinates: readonly [number, number],
  uncertainty_km: number,
  outline?: string,
): Place => ({
  id,
  kind,
  names: { en: id, ko: `${id} (ko)` },
  geometry: { type: 'Point', coordinates },
  uncertainty_km,
  basis: 'test',
  ...(outline && { outline }),
});

export const PLACES = {
  northKorea: place('north-korea', 'country', [126.39, 40.03], 452, 'KP'),
  kurskOblast: place('kursk-oblast', 'region', [35.6, 51.68], 200, 'RU-KRS'),
  front: place('front', 'area', [37.5, 48.3], 60),
  marino: place('marino', 'village', [34.6822, 51.5655], 40),
  dunai: place('dunai', 'port', [132.33521, 42.87881], 6),
  sunan: place('sunan', 'airport', [125.669998, 39.224098], 3),
  kyiv: place('kyiv', 'city', [30.5238, 50.45466], 0),
  palace: place('palace', 'facility', [30.5238, 50.45466], 0),
} as const;

/** Those of the basemap that ships. */
export const GROUNDS = new Grounds(JSON.parse(readFileSync(new URL('outlines.geojson', BASEMAP_FOLDER), 'utf8')));

const event = (id: string, category: string, places: DatedEvent['places'], date = '2024-11-20'): DatedEvent => ({
  id,
  title: id,
  summary: id,
  date,
  date_kind: 'happened',
  date_basis: 'stated',
  places,
  category,
  status: 'reported',
});

const at = (id: string) => ({ place: id, role: 'at', leg: 'stated' }) as const;

/**
 * @param change what a test wants different about an event
 * @param parents ids of the places that some places lie in, by theirs
 */
export function makeTestDataset(
  change: (event: DatedEvent) => DatedEvent = (same) => same,
  parents: Readonly<Record<string, string>> = {},
): Dataset {
  const file: DatasetFile = {
    type: 'FeatureCollection',
    features: [],
    conformsTo: [],
    dataset: { id: 't', title: 't', description: '', language: 'en', licence: '', attribution: '', modified: '' },
    categories: [
      { id: 'combat', label: 'Combat', shape: 'star', color: 0 },
      { id: 'movement', label: 'Movement', shape: 'triangle', color: 2 },
    ],
    places: Object.values(PLACES).map((place) => ({
      ...place,
      ...(parents[place.id] && { parent: parents[place.id] }),
    })),
    events: [
      event('strike', 'combat', [at('marino')]),
      event('arrival', 'movement', [at('marino')]),
      event('fights', 'combat', [at('kursk-oblast'), at('front')]),
      event('shipment', 'movement', [
        { place: 'dunai', role: 'from', leg: 'stated' },
        { place: 'sunan', role: 'to', leg: 'stated' },
      ]),
      event('supposed', 'movement', [
        { place: 'dunai', role: 'from', leg: 'inferred' },
        { place: 'sunan', role: 'to', leg: 'stated' },
      ]),
      event('sending', 'movement', [
        { place: 'north-korea', role: 'from', leg: 'stated' },
        { place: 'kursk-oblast', role: 'to', leg: 'stated' },
      ]),
      event('statement', 'combat', [at('kyiv')]),
      event('meeting', 'combat', [at('palace')]),
    ],
    claims: [],
    sources: [],
    topics: [],
  };
  return makeDataset({ ...file, events: file.events.map(change) });
}

export function makeTestView(dataset: Dataset, part: Partial<MapView> = {}): MapView {
  const scene = makeScene(dataset, dataset.events.keys(), { zoom: 0, clusterRadius: 0 });
  return {
    dataset,
    zoom: 6,
    scene,
    whole: scene,
    standing: scene,
    selection: null,
    selectedPlaces: new Set(),
    hoveredPlaces: new Set(),
    hover: null,
    lang: 'en',
    fan: null,
    reserved: [],
    playing: false,
    grounds: GROUNDS,
    ...part,
  };
}

/** A stated leg of the shipment. */
export const leg = (from: Leg['from'], to: Leg['to'], part: Partial<Leg> = {}): Leg => ({
  id: 'x',
  event: 'shipment',
  from,
  to,
  inferred: false,
  ...part,
});
