import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/scene.ts';
import { labelOf } from '../../src/map/markName.ts';
import { makeTestDataset, makeTestView } from './scenery.ts';

const dataset = makeTestDataset((event) => event, {
  sunan: 'north-korea',
  kyiv: 'front',
  palace: 'kyiv',
  marino: 'kursk-oblast',
  dunai: 'kursk-oblast',
});
const [any] = makeTestView(dataset).scene.marks as readonly [Mark];
const mark = (...ids: string[]): Mark => ({
  ...any,
  count: ids.length,
  places: ids.flatMap((id) => dataset.places.find((place) => place.id === id) ?? []),
});
const called = (ids: readonly string[], lang: 'en' | 'uk' | 'ko' = 'en', ...selected: string[]) =>
  labelOf(mark(...ids), lang, new Set(selected), dataset);

describe('the name of a mark', () => {
  it('is that of its place', () => {
    expect(called(['marino'])).toBe('marino');
  });

  it('is that of the leader of a few places of one country, or of the one that is selected', () => {
    expect(called(['kyiv', 'palace'])).toBe('kyiv\u00a0+1');
    expect(called(['kyiv', 'palace'], 'en', 'palace')).toBe('palace\u00a0+1');
    expect(called(['kyiv', 'palace'], 'ko', 'palace')).toBe('palace (ko)\u00a0+1');
  });

  it('is the number of places that lie in several countries, or are more than three', () => {
    expect(called(['marino', 'sunan'])).toBe('2 places');
    expect(called(['marino', 'dunai', 'marino'])).toBe('marino\u00a0+2');
    expect(called(['marino', 'dunai', 'marino', 'dunai'])).toBe('4 places');
    expect(called(['marino', 'sunan'], 'en', 'sunan')).toBe('sunan\u00a0+1');
  });

  it('is no number that would look like a wrong count of the events', () => {
    expect(labelOf({ ...mark('marino', 'sunan'), count: 1 }, 'en', new Set(), dataset)).toBe('several places');
    expect(labelOf(mark('marino', 'sunan'), 'en', new Set(), dataset)).toBe('2 places');
  });

  it('counts them by the rules of each language', () => {
    const many = (count: number, lang: 'uk' | 'ko') => called(Array(count).fill('marino'), lang);
    expect([4, 10, 21].map((count) => many(count, 'uk'))).toEqual(['4 місця', '10 місць', '21 місце']);
    expect(many(10, 'ko')).toBe('장소 10곳');
  });
});
