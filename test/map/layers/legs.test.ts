import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/core/scene.ts';
import { arcsIn, lineId } from '../../../src/map/arcs.ts';
import type { DataSource } from '../../../src/map/layers/layer.ts';
import { legs } from '../../../src/map/layers/legs.ts';
import { leg, makeTestDataset, makeTestView, PLACES } from '../scenery.ts';

describe('the legs layer', () => {
  const dataset = makeTestDataset();
  const between = { from: PLACES.dunai, to: PLACES.sunan };
  const stated = lineId({ ...between, inferred: false });
  const inferred = lineId({ ...between, inferred: true });
  const statesOf = (part: Parameters<typeof makeTestView>[1]) => legs.states?.(makeTestView(dataset, part)).legs;

  it('are made anew when marks come and go, not at every count', () => {
    const view = makeTestView(dataset);
    const [source] = legs.sources as readonly [DataSource];
    const withMarks = (marks: readonly Mark[]) => source.reads({ ...view, scene: { ...view.scene, marks } });
    const { marks } = view.scene;
    expect(withMarks(marks.map((each) => ({ ...each, count: 1 })))).toEqual(withMarks(marks));
    expect(withMarks(marks.slice(1))).not.toEqual(withMarks(marks));
  });

  it('draws stated and inferred legs in layers of their own, the inferred ones dashed', () => {
    expect(arcsIn(makeTestView(dataset)).map(({ id }) => id)).toContain(inferred);
    const view = legs.layers({ ink: '#000000', accent: '#ff0000' } as never, { outlines: [] });
    const dashes = view.map(({ spec }) => [spec.id, 'line-dasharray' in (spec.paint ?? {})]);
    expect(dashes).toContainEqual(['leg-inferred', true]);
    expect(dashes).toContainEqual(['leg-stated', false]);
  });

  it('does not repeat dashed what an article states, unless that event is looked at', () => {
    expect(statesOf({})?.has(stated)).toBe(true);
    expect(statesOf({})?.has(inferred)).toBe(false);
    const looking = statesOf({ selection: { kind: 'event', id: 'supposed' } });
    expect(looking?.get(inferred)?.['selected']).toBe(true);
    expect(looking?.get(stated)?.['selected']).toBe(false);
  });

  it('shows no leg of an event outside the window', () => {
    const view = makeTestView(dataset);
    expect(statesOf({ scene: { ...view.scene, legs: [] } })?.size).toBe(0);
  });

  it('quiets the other legs when something is selected', () => {
    const strength = (part: Parameters<typeof makeTestView>[1]) => Number(statesOf(part)?.get(stated)?.['strength']);
    expect(strength({ selection: { kind: 'place', id: 'kyiv' } })).toBeLessThan(strength({}));
    expect(strength({ selection: { kind: 'place', id: 'dunai' } })).toBeGreaterThan(strength({}));
  });

  it('leaves out a leg that is but a speck between two marks, until a reader asks for it', () => {
    expect(statesOf({ zoom: 4 })?.has(stated)).toBe(true);
    expect(statesOf({ zoom: 0.5 })?.has(stated)).toBe(false);
    expect(statesOf({ zoom: 0.5, selection: { kind: 'place', id: 'dunai' } })?.has(stated)).toBe(true);
  });

  it('points no arrow into a country as wide as Russia, until a reader asks for it', () => {
    const russia = { ...PLACES.northKorea, id: 'russia', uncertainty_km: 4778 };
    const vague = leg(PLACES.northKorea, russia, { event: 'deployment' });
    const view = makeTestView(dataset);
    const scene = { ...view.scene, legs: [vague, leg(PLACES.northKorea, PLACES.kurskOblast)] };
    expect([...(statesOf({ scene })?.keys() ?? [])]).toEqual([
      lineId({ from: PLACES.northKorea, to: PLACES.kurskOblast, inferred: false }),
    ]);
    const asked = statesOf({ scene, selection: { kind: 'event', id: 'deployment' } });
    expect(asked?.get(lineId(vague))?.['selected']).toBe(true);
  });
});
