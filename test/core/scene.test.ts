import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, FLAG, makeDataset } from '../../src/core/dataset.ts';
import { isArea, type Mark, makeScene, PRECISE_KM, type Scene, SceneFollower } from '../../src/core/scene.ts';
import { activeEvents, type TimeWindow } from '../../src/core/window.ts';
import { makeEvent, makeFile, makePlace, SAMPLE, shuffled, someFile } from '../fixtures/datasetFile.ts';

const APART = { zoom: 6, clusterRadius: 0 };
const CLUSTERED = { zoom: 2, clusterRadius: 40 };
const all = (dataset: Dataset) => dataset.events.keys();
const at = (place: string, role = 'at', leg = 'stated') => ({ place, role, leg }) as never;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const markIds = (scene: Scene) => scene.marks.map((mark) => mark.id).sort();
const legIds = (scene: Scene) => scene.legs.map((leg) => leg.id);

/** Active events at any of some places, each once, by looking at every one. */
const distinctAt = (dataset: Dataset, active: readonly number[], places: readonly string[]) =>
  active.filter((index) => dataset.events.at(index)?.places.some((entry) => places.includes(entry.place)));

describe('the scene', () => {
  it('of the sample: a mark per place, the region shaded, the imprecise ringed', () => {
    const dataset = makeDataset(SAMPLE);
    const scene = makeScene(dataset, all(dataset), APART);
    expect(markIds(scene)).toEqual(['dunai', 'kursk-city', 'marino', 'pokrovsk', 'sunan']);
    expect(scene.areas.map((area) => [area.place.id, area.count])).toEqual([['kursk-oblast', 1]]);
    expect(scene.rings.map((ring) => [ring.place.id, ring.radiusKm])).toEqual([['dunai', 10]]);
    expect(scene.marks.find((mark) => mark.id === 'dunai')).toMatchObject({
      count: 2,
      byCategory: [1, 1],
      solid: 1,
      imprecise: true,
      position: [132.36, 42.87],
    });
    expect(scene.marks.find((mark) => mark.id === 'sunan')?.imprecise).toBe(false);
    expect(scene.legs).toMatchObject([{ id: 'arrival/sunan/dunai', event: 'arrival', inferred: true }]);
  });

  it('shows nothing where nothing is active', () => {
    expect(makeScene(makeDataset(SAMPLE), [], APART)).toEqual({ marks: [], areas: [], rings: [], legs: [] });
  });

  it('counts distinct events in every mark and area, clustered or not', () => {
    fc.assert(
      fc.property(someFile, fc.constantFrom(APART, CLUSTERED, { zoom: 0, clusterRadius: 60 }), (file, options) => {
        const dataset = makeDataset(file);
        const active = [...all(dataset)].filter((event) => event % 3 !== 0);
        const scene = makeScene(dataset, active, options);
        for (const mark of scene.marks) {
          const events = distinctAt(
            dataset,
            active,
            mark.places.map((place) => place.id),
          );
          expect(mark.count).toBe(events.length);
          expect(mark.count).toBeGreaterThan(0);
          expect(sum(mark.byCategory)).toBe(mark.count);
          const solid = events.filter((event) => (dataset.columns.flags[event] as number) & FLAG.solid);
          expect(mark.solid).toBe(solid.length);
        }
        for (const area of scene.areas) {
          expect(area.count).toBe(distinctAt(dataset, active, [area.place.id]).length);
          expect(sum(area.byCategory)).toBe(area.count);
        }
      }),
    );
  });

  it('shows every placed active event exactly where its places are: each place in one mark or one area', () => {
    fc.assert(
      fc.property(someFile, fc.constantFrom(APART, CLUSTERED), (file, options) => {
        const dataset = makeDataset(file);
        const active = [...all(dataset)].filter((event) => event % 2 === 0);
        const scene = makeScene(dataset, active, options);
        const shown = [
          ...scene.marks.flatMap((mark) => mark.places.map((place) => place.id)),
          ...scene.areas.map((area) => area.place.id),
        ].sort();
        const expected = dataset.places
          .filter((place) => place.geometry || (isArea(place) && place.outline !== undefined))
          .filter((place) => distinctAt(dataset, active, [place.id]).length > 0)
          .map((place) => place.id)
          .sort();
        expect(shown).toEqual(expected);
        for (const ring of scene.rings) {
          expect(shown).toContain(ring.place.id);
          expect(ring.radiusKm).toBeGreaterThan(PRECISE_KM);
          expect(isArea(ring.place)).toBe(false);
        }
      }),
    );
  });

  it('says the same whatever the order of the file’s events', () => {
    fc.assert(
      fc.property(
        someFile.chain((file) => fc.tuple(fc.constant(file), shuffled(file.events))),
        ([file, events]) => {
          const [a, b] = [makeDataset(file), makeDataset({ ...file, events })];
          expect(makeScene(b, all(b), CLUSTERED)).toEqual(makeScene(a, all(a), CLUSTERED));
        },
      ),
    );
  });
});

describe('a cluster', () => {
  const places = [
    makePlace('big', 36, 51),
    makePlace('small', 36.01, 51),
    makePlace('tiny', 36.02, 51),
    makePlace('far', -120, -30),
  ];
  const events = [
    makeEvent('1', '2024-11-01', { places: [at('big'), at('small')] }),
    makeEvent('2', '2024-11-02', { places: [at('big')] }),
    makeEvent('3', '2024-11-03', { places: [at('small'), at('tiny')] }),
    makeEvent('4', '2024-11-04', { places: [at('big')] }),
    makeEvent('5', '2024-11-05', { places: [at('small')] }),
    makeEvent('6', '2024-11-06', { places: [at('small')] }),
    makeEvent('7', '2024-11-07', { places: [at('far')] }),
  ];
  const dataset = makeDataset(makeFile({ places, events }));
  const scene = (active: Iterable<number>, apart: string | null = null) =>
    makeScene(dataset, active, { ...CLUSTERED, apart });
  const cluster = (marks: readonly Mark[]) => marks.find((mark) => mark.id.startsWith('cluster:'));

  it('stands at its heaviest place, and counts an event at two of its places once', () => {
    const mark = cluster(scene(all(dataset)).marks);
    expect(mark).toMatchObject({ id: 'cluster:small', count: 6, position: [36.01, 51] });
    expect(mark?.places.map((place) => place.id)).toEqual(['small', 'big', 'tiny']);
  });

  it('stays where it is while the window moves, and is a plain mark when one place is left', () => {
    // Only "2": big alone.
    expect(markIds(scene([1]))).toEqual(['big']);
    // "2" and "3": big, small and tiny.
    expect(cluster(scene([1, 2]).marks)).toMatchObject({ id: 'cluster:small', position: [36.01, 51], count: 2 });
  });

  it('never hides the place that stands apart, not even its own leader', () => {
    expect(markIds(scene(all(dataset), 'tiny'))).toEqual(['cluster:small', 'far', 'tiny']);
    const led = scene(all(dataset), 'small');
    expect(markIds(led)).toEqual(['cluster:big', 'far', 'small']);
    expect(cluster(led.marks)).toMatchObject({ position: [36, 51], count: 4 });
    expect(led.marks.find((mark) => mark.id === 'small')?.count).toBe(4);
  });

  it('is unchanged by a place that stands apart elsewhere, or is unknown', () => {
    for (const apart of ['far', 'nowhere', null]) {
      expect(markIds(scene(all(dataset), apart))).toEqual(['cluster:small', 'far']);
    }
  });

  it('keeps its members after another place stood apart once', () => {
    scene(all(dataset), 'small');
    expect(cluster(scene(all(dataset)).marks)?.places).toHaveLength(3);
  });
});

describe('the legs of a movement', () => {
  const move = (...places: [place: string, role: string, leg?: string][]) => {
    const event = makeEvent('move', '2024-10-08', { places: places.map(([place, role, leg]) => at(place, role, leg)) });
    const dataset = makeDataset(makeFile({ events: [event] }));
    return makeScene(dataset, [0], APART);
  };

  it.each<[string, [string, string, string?][], string[]]>([
    [
      'from one to another',
      [
        ['sunan', 'from'],
        ['dunai', 'to'],
      ],
      ['move/sunan/dunai'],
    ],
    [
      'whatever the order of the record',
      [
        ['dunai', 'to'],
        ['sunan', 'from'],
      ],
      ['move/sunan/dunai'],
    ],
    [
      'by way of others, in their order',
      [
        ['sunan', 'from'],
        ['dunai', 'via'],
        ['kursk-city', 'via'],
        ['marino', 'to'],
      ],
      ['move/sunan/dunai', 'move/dunai/kursk-city', 'move/kursk-city/marino'],
    ],
    [
      'to several places',
      [
        ['sunan', 'from'],
        ['dunai', 'to'],
        ['marino', 'to'],
      ],
      ['move/sunan/dunai', 'move/sunan/marino'],
    ],
    [
      'from several places, through one',
      [
        ['sunan', 'from'],
        ['dunai', 'from'],
        ['kursk-city', 'via'],
        ['marino', 'to'],
      ],
      ['move/sunan/kursk-city', 'move/dunai/kursk-city', 'move/kursk-city/marino'],
    ],
    ['none without a start', [['dunai', 'to']], []],
    [
      'none without an end',
      [
        ['sunan', 'from'],
        ['dunai', 'at'],
      ],
      [],
    ],
    [
      'none to a place without a position',
      [
        ['sunan', 'from'],
        ['somewhere', 'to'],
      ],
      [],
    ],
    [
      'around a stage without a position',
      [
        ['sunan', 'from'],
        ['somewhere', 'via'],
        ['dunai', 'to'],
      ],
      ['move/sunan/dunai'],
    ],
    [
      'none from a place to itself',
      [
        ['sunan', 'from'],
        ['sunan', 'to'],
      ],
      [],
    ],
    [
      'to a region, at its label',
      [
        ['sunan', 'from'],
        ['kursk-oblast', 'to'],
      ],
      ['move/sunan/kursk-oblast'],
    ],
  ])('%s', (_, places, expected) => {
    expect(legIds(move(...places))).toEqual(expected);
  });

  it('are inferred unless the article states both ends', () => {
    expect(move(['sunan', 'from'], ['dunai', 'to']).legs[0]?.inferred).toBe(false);
    expect(move(['sunan', 'from', 'inferred'], ['dunai', 'to']).legs[0]?.inferred).toBe(true);
    expect(move(['sunan', 'from'], ['dunai', 'to', 'inferred']).legs[0]?.inferred).toBe(true);
  });

  it('have ids of their own', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const dataset = makeDataset(file);
        const ids = legIds(makeScene(dataset, all(dataset), APART));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('the scene of a window that moves', () => {
  const someState = fc.record({
    window: fc
      .tuple(fc.option(fc.integer({ min: 19_700, max: 20_500 })), fc.option(fc.integer({ min: 1, max: 200 })))
      .map(([start, days]) => ({ start, end: days === null ? null : (start ?? 20_000) + days }) as TimeWindow),
    every: fc.constantFrom(1, 2, 3),
    zoom: fc.constantFrom(0, 2, 2.5, 6),
    clusterRadius: fc.constantFrom(0, 40),
    apart: fc.constantFrom(null, 0, 1),
  });

  it('is the scene of its active events, whatever window, filter, zoom and place apart came before', () => {
    fc.assert(
      fc.property(someFile, fc.array(someState, { minLength: 1, maxLength: 8 }), (file, states) => {
        const dataset = makeDataset(file);
        const follower = new SceneFollower(dataset);
        const masks = [1, 2, 3].map((every) => Uint8Array.from(dataset.columns.flags, (_, i) => (i % every ? 0 : 1)));
        for (const { window, every, apart, ...rest } of states) {
          const options = { ...rest, apart: apart === null ? null : (dataset.places[apart]?.id ?? null) };
          const active = activeEvents(dataset.columns, window, (event) => event % every === 0);
          const mask = every === 1 ? null : (masks[every - 1] as Uint8Array);
          expect(follower.at(window, mask, options)).toEqual(makeScene(dataset, active, options));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the scene where nothing has come or gone, and the marks that it has not changed', () => {
    const dataset = makeDataset(SAMPLE);
    const follower = new SceneFollower(dataset);
    const at = (start: number, end: number) => follower.at({ start, end } as TimeWindow, null, APART);
    const autumn = at(20_000, 20_060);
    expect(at(20_000, 20_060)).toBe(autumn);
    const later = at(20_000, 20_100);
    expect(later).not.toBe(autumn);
    const markOf = (scene: Scene, id: string) => scene.marks.find((mark) => mark.id === id);
    expect(markOf(autumn, 'dunai')).toBeDefined();
    expect(markOf(later, 'dunai')).toBe(markOf(autumn, 'dunai'));
    expect([markOf(autumn, 'marino'), markOf(later, 'marino')?.count]).toEqual([undefined, 1]);
  });
});
