import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/dataset.ts';
import { toMercator } from '../../src/core/geo.ts';
import type { Place } from '../../src/core/model.ts';
import { type Area, makeScene } from '../../src/core/scene.ts';
import { broken } from '../../src/map/broken.ts';
import { type Ground, shareOn } from '../../src/map/ground.ts';
import { type LabelText, type MapLabel, mapLabels, type Spot } from '../../src/map/mapLabel.ts';
import { GROUNDS, makeTestDataset, makeTestView, PLACES } from './scenery.ts';

const dataset = makeTestDataset();
const view = makeTestView(dataset);
/** Half an em a letter. */
const measure = ({ lines, size }: LabelText) => ({
  width: Math.max(...lines.map((line) => line.map(({ text }) => text).join('').length)) * size * 0.5,
  height: lines.length * size,
});
const textOf = (label: MapLabel | undefined) =>
  label?.spots[0]?.text.lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
const labels = (part = {}, zoom = 5) => mapLabels({ ...view, ...part }, zoom, measure);
const named = (id: string, part = {}, zoom = 5) => labels(part, zoom).find((label) => label.id === id);

/** How much of a spot of a place's name lies on a ground, at zoom 3. */
const shareOf = (ground: Ground, { geometry }: Place, { width, height, dx, dy }: Spot): number => {
  const world = 512 * 2 ** 3;
  const [x, y] = toMercator(geometry?.coordinates ?? [0, 0]);
  return shareOn(
    ground,
    x + (dx - width / 2) / world,
    y + (dy - height / 2) / world,
    ...([width / world, height / world] as const),
  );
};

describe('the names on the map', () => {
  it('name every mark and every country and region, in the language of the reader', () => {
    expect(textOf(named('marino'))).toBe('marino');
    expect(textOf(named('marino', { lang: 'ko' }))).toBe('marino (ko)');
    expect(textOf(named('area:north-korea'))).toBe('NORTH-KOREA');
    expect(textOf(named('area:kursk-oblast'))).toBe('kursk-oblast · 2');
  });

  it('count what the window holds of a region, whose number ends its line, and keep the name of what it does not', () => {
    const scene = makeScene(dataset, [], { zoom: 5, clusterRadius: 0 });
    expect(textOf(named('area:kursk-oblast', { scene }))).toBe('kursk-oblast');
    const lines = named('area:kursk-oblast')?.spots.map(({ text }) =>
      text.lines
        .at(-1)
        ?.map(({ part }) => part)
        .join(),
    );
    expect(new Set(lines)).toEqual(new Set(['name,number']));
    expect(named('marino', { scene })).toBeUndefined();
  });

  it('say that an event is contested where one place is meant, and only while the window holds it', () => {
    const contested = makeTestDataset((event) => (event.id === 'strike' ? { ...event, status: 'contested' } : event));
    const shown = (zoom: number, clusterRadius: number, active = contested.events.keys()) => {
      const scene = makeScene(contested, active, { zoom, clusterRadius });
      return mapLabels(makeTestView(contested, { scene }), 5, measure).map(textOf);
    };
    expect(shown(9, 0)).toContain('marino contested');
    expect(shown(9, 0, [][Symbol.iterator]() as never)).not.toContain('marino contested');
    expect(shown(0, 1e6).filter((text) => text?.includes('+') && text.includes('contested'))).toEqual([]);
  });

  it('leave countries with few events to a closer map, unless the reader asks for one', () => {
    const [main] = view.whole.areas.filter(({ place }) => place.kind === 'country');
    if (!main) throw new Error('The scenery has no country.');
    const minor = { ...main, place: { ...main.place, id: 'minor' }, count: 1 };
    const whole = { ...view.whole, areas: [{ ...main, count: 20 }, minor] };
    const shown = (zoom: number, selected: readonly string[] = []) =>
      labels({ whole, selectedPlaces: new Set(selected) }, zoom).flatMap(({ area }) => area ?? []);
    expect(shown(1)).toEqual(['north-korea']);
    expect(shown(2)).toEqual(['north-korea', 'minor']);
    expect(shown(1, ['minor'])).toEqual(['north-korea', 'minor']);
  });

  it('leave regions to a closer map, unless the reader asks for one or most is told of it', () => {
    const [area] = view.whole.areas.filter(({ place }) => place.id === 'kursk-oblast');
    if (!area) throw new Error('The scenery has no Kursk Oblast.');
    const country = { ...area, place: PLACES.northKorea, count: 20 };
    const whole = (count: number) => ({ ...view.whole, areas: [country, { ...area, count }] });
    expect(named('area:kursk-oblast', { whole: whole(2) }, 2)).toBeUndefined();
    expect(named('area:kursk-oblast', { whole: whole(2), selectedPlaces: new Set(['kursk-oblast']) }, 2)).toBeDefined();
    expect(named('area:kursk-oblast', { whole: whole(21) }, 2)).toBeDefined();
  });

  it('are the same while the map is panned, and others at another zoom or in other letters', () => {
    const first = mapLabels(view, 5, measure);
    const again = mapLabels({ ...view, hover: null }, 5, measure);
    expect(again.every((label, k) => label === first[k])).toBe(true);
    const others = [
      mapLabels(view, 5.1, measure),
      mapLabels(view, 5, (text) => measure(text)),
      mapLabels({ ...view, lang: 'ko' }, 5, measure),
    ];
    for (const other of others) expect(other.some((label, k) => label === first[k])).toBe(false);
  });

  it('are placed before all others where they are selected', () => {
    const ranks = labels({ selectedPlaces: new Set(['dunai']) }).sort((a, b) => a.rank - b.rank);
    expect(ranks[0]?.id).toBe('dunai');
  });

  it('keep their spots while counts come and go', () => {
    const spots = (part = {}) => named('area:kursk-oblast', part)?.spots.map(({ at }) => at) ?? [];
    const none = { scene: makeScene(dataset, [], { zoom: 5, clusterRadius: 0 }) };
    expect(spots(none)[0]).toBe(spots()[0]);
  });

  it('have the sides of a mark to stand at, then half beside it, then its corners, then all in smaller letters', () => {
    const spots = named('marino')?.spots ?? [];
    const where = spots.map(({ at, text }) => `${at.split(' ').slice(0, 2).join(' ')} ${text.size}`);
    expect(where.slice(0, 4)).toEqual(['1 0 12', '-1 0 12', '0 1 12', '0 -1 12']);
    expect(where.slice(4, 8).sort()).toEqual(['-1 -0.5 12', '-1 0.5 12', '1 -0.5 12', '1 0.5 12']);
    expect(where.slice(8, 12).sort()).toEqual(['-1 -1 12', '-1 1 12', '1 -1 12', '1 1 12']);
    expect(new Set(spots.slice(12).map(({ text }) => text.size))).toEqual(new Set([10.5]));
  });

  it('do not leave the number of a cluster in a line of its own', () => {
    const scene = makeScene(dataset, dataset.events.keys(), { zoom: 0, clusterRadius: 1e6 });
    const [cluster] = mapLabels({ ...view, scene, selectedPlaces: new Set(['dunai']) }, 0, measure).filter(({ id }) =>
      id.startsWith('cluster:'),
    );
    const lines = cluster?.spots.flatMap(({ text }) => text.lines.map((line) => line[0]?.text)) ?? [];
    expect(lines.some((line) => line?.includes('+'))).toBe(true);
    expect(lines.filter((line) => line?.startsWith('+'))).toEqual([]);
  });
});

describe('the name of ground that is too small for it', () => {
  it('lies on the ground of its own country beside a region, and on no other', () => {
    const inCountry = (outline: string) => {
      const within = makeTestDataset((event) => event, { 'kursk-oblast': 'north-korea' });
      const places = within.places.map((place) => (place.id === 'north-korea' ? { ...place, outline } : place));
      return { ...within, places };
    };
    const leastAtHome = (outline: string, dataset: Dataset = inCountry(outline)) => {
      const { scene } = makeTestView(dataset);
      const there = makeTestView(dataset, { scene: { ...scene, marks: [] } });
      const spots =
        mapLabels(there, 3, measure)
          .find(({ id }) => id === 'area:kursk-oblast')
          ?.beside() ?? [];
      const home = GROUNDS.of({ ...PLACES.northKorea, outline }) as Ground;
      return { count: spots.length, least: Math.min(...spots.map((spot) => shareOf(home, PLACES.kurskOblast, spot))) };
    };
    const { count, least } = leastAtHome('RU');
    expect(count).toBeGreaterThan(0);
    expect(least).toBeGreaterThan(0.9);
    expect(leastAtHome('IR').count).toBe(0);
    // Where the data name no country, it stands where it can.
    expect(leastAtHome('RU', makeTestDataset()).least).toBeLessThan(0.5);
  });

  it.each([
    ['north-korea', 'KP', [126.39, 40.03]],
    ['israel', 'IL', [34.86, 30.95]],
  ] as const)('stands in the sea hard by the coast of %s, and on no land', (id, outline, coordinates) => {
    const place: Place = { ...PLACES.northKorea, id, outline, geometry: { type: 'Point', coordinates } };
    const area = { ...view.whole.areas[0], place } as Area;
    const there = { ...view, whole: { ...view.whole, areas: [area] }, scene: { ...view.scene, marks: [] } };
    const wide = (text: LabelText) => ({ ...measure(text), width: 10 * text.size });
    const [label] = mapLabels(there, 3, wide);
    const spots = label?.beside() ?? [];
    expect(label?.spots).toEqual([]);
    expect(spots.length).toBeGreaterThan(0);
    const nearby = { width: 20, height: 20 };
    for (const spot of spots) {
      expect(shareOf(GROUNDS.land() as Ground, place, spot)).toBe(0);
      const around = { ...spot, width: spot.width + nearby.width, height: spot.height + nearby.height };
      expect(shareOf(GROUNDS.of(place) as Ground, place, around)).toBeGreaterThan(0);
    }
  });

  it('stands in the sea only near ground that is small on the map', () => {
    const beside = (zoom: number) => named('area:north-korea', {}, zoom)?.beside().length ?? 0;
    expect(beside(3)).toBeGreaterThan(0);
    expect(beside(8)).toBe(0);
  });

  it('does not stand so far out that it would name the sea', () => {
    const place: Place = { ...PLACES.northKorea, outline: 'UA', geometry: { type: 'Point', coordinates: [31.4, 49] } };
    const area = { ...view.whole.areas[0], place } as Area;
    const { beside } =
      labels({ whole: { ...view.whole, areas: [area] }, scene: { ...view.scene, marks: [] } }, 2.2)[0] ?? {};
    for (const { dx, dy, width, height } of beside?.() ?? []) {
      expect(Math.hypot(Math.max(0, Math.abs(dx) - width / 2), Math.max(0, Math.abs(dy) - height / 2))).toBeLessThan(
        45,
      );
    }
  });

  it('stands nowhere where its country has no coast', () => {
    const place: Place = {
      ...PLACES.northKorea,
      outline: 'SK',
      geometry: { type: 'Point', coordinates: [18.95, 48.73] },
    };
    const area = { ...view.whole.areas[0], place } as Area;
    const [label] = labels({ whole: { ...view.whole, areas: [area] }, scene: { ...view.scene, marks: [] } }, 2);
    expect([label?.spots, label?.beside()]).toEqual([[], []]);
  });

  it('stands beside that of a region', () => {
    const spotsAt = (zoom: number, marks = view.scene.marks) => {
      const part = { selectedPlaces: new Set(['kursk-oblast']), scene: { ...view.scene, marks } };
      const label = named('area:kursk-oblast', part, zoom);
      return [...(label?.spots ?? []), ...(label?.beside() ?? [])].map(({ at }) => at.split(' ')[0]);
    };
    expect(new Set(spotsAt(2, []))).toEqual(new Set(['beside']));
    expect(spotsAt(7, [])).not.toContain('beside');
    // What is not shaded has nothing that it could be beside.
    expect(spotsAt(0.5, [])).toEqual([]);
    const none = makeScene(dataset, [], { zoom: 2, clusterRadius: 0 });
    const selectedPlaces = new Set(['kursk-oblast']);
    expect(named('area:kursk-oblast', { selectedPlaces, scene: none }, 2)?.beside()).toEqual([]);
    expect(named('area:north-korea', { scene: { ...view.scene, marks: [] } }, 0)?.spots).toEqual([]);
  });
});

describe('a long name', () => {
  it('is broken at spaces only', () => {
    expect(broken('Kombinat Kristal oil depot', 16, (line) => line.length)).toEqual(['Kombinat Kristal', 'oil depot']);
    expect(broken('Postoyalye', 4, (line) => line.length)).toEqual(['Postoyalye']);
  });
});
