import { describe, expect, it } from 'vitest';
import { makeScene } from '../../src/core/scene.ts';
import { broken, type LabelText, type MapLabel, mapLabels, spotsAround } from '../../src/map/mapLabel.ts';
import { makeTestDataset, makeTestView } from './scenery.ts';

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

describe('the names on the map', () => {
  it('name every mark and every country and region, in the language of the reader', () => {
    expect(textOf(named('marino'))).toBe('marino');
    expect(textOf(named('marino', { lang: 'ko' }))).toBe('marino (ko)');
    expect(textOf(named('area:north-korea'))).toBe('NORTH-KOREA · 1');
    expect(textOf(named('area:kursk-oblast'))).toBe('kursk-oblast · 2');
  });

  it('count what the window holds, and keep the name of what it does not', () => {
    const scene = makeScene(dataset, [], { zoom: 5, clusterRadius: 0 });
    expect(textOf(named('area:kursk-oblast', { scene }))).toBe('kursk-oblast');
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

  it('leave regions to a closer map, unless the reader asks for one', () => {
    expect(named('area:kursk-oblast', {}, 2)).toBeUndefined();
    expect(named('area:kursk-oblast', { selectedPlaces: new Set(['kursk-oblast']) }, 2)).toBeDefined();
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
});

describe('the spots of an area', () => {
  const text: LabelText = {
    lines: [[{ text: 'UKRAINE', part: 'name' }]],
    size: 10,
    spacing: 0,
    weight: 600,
    colour: 'ink',
    align: 'center',
  };
  const farthest = (reach: number, clearance: number) =>
    Math.max(...spotsAround([text], reach, clearance, measure).map(({ dx, dy }) => Math.hypot(dx, dy)));

  it('begin in its middle', () => {
    expect(spotsAround([text], 100, 0, measure)[0]).toMatchObject({ dx: 0, dy: 0 });
  });

  it('never lead off its own ground', () => {
    for (const reach of [5, 20, 60, 200]) expect(farthest(reach, 0)).toBeLessThanOrEqual(Math.max(6, reach * 0.6));
  });

  it('lead around the mark that stands on it, however small it is', () => {
    expect(farthest(5, 20)).toBeGreaterThan(20);
  });
});

describe('a long name', () => {
  it('is broken at spaces only', () => {
    expect(broken('Kombinat Kristal oil depot', 16, (line) => line.length)).toEqual(['Kombinat Kristal', 'oil depot']);
    expect(broken('Postoyalye', 4, (line) => line.length)).toEqual(['Postoyalye']);
  });
});
