/** The traps in the five texts, each as a promise about how the records keep out of it. */
import bearing from '@turf/bearing';
import destination from '@turf/destination';
import distance from '@turf/distance';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../data/compile.ts';
import { parseDay, weekdayOf } from '../../src/core/day.ts';
import type { Claim, DatasetFile, DatedEvent, Place } from '../../src/core/model.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error('The records do not compile; see compile.test.ts.');
const dataset: DatasetFile = compiled.dataset;

function eventOf(id: string): DatedEvent {
  const event = dataset.events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`No event ${id}.`);
  return event;
}

function placeOf(id: string): Place {
  const place = dataset.places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`No place ${id}.`);
  return place;
}

const claimsOn = (id: string): readonly Claim[] => dataset.claims.filter(({ event }) => event === id);
const figuresOf = (id: string) => claimsOn(id).flatMap(({ figures }) => figures);
const isDistinct = (a: string, b: string) => eventOf(a).distinct_from?.some(({ event }) => event === b) ?? false;
const placesOf = (id: string) => eventOf(id).places.map(({ place }) => place);

describe('numbers that look alike', () => {
  it('keeps the two 4,000s apart: two claimants, two events, nothing merged', () => {
    expect(isDistinct('zelenskyy-4000-casualties', 'western-officials-4000-casualties')).toBe(true);
    expect(claimsOn('zelenskyy-4000-casualties').map(({ attribution }) => attribution.by)).toEqual([
      'Volodymyr Zelenskyy',
    ]);
    expect(claimsOn('western-officials-4000-casualties').map(({ attribution }) => attribution.by)).toEqual([
      'Unnamed Western officials',
    ]);
  });

  it('keeps the three 3,000s apart: Zelenskyy’s losses, South Korea’s losses, and reinforcements', () => {
    expect(isDistinct('zelenskyy-over-3000-casualties', 'nis-300-killed-2700-wounded')).toBe(true);
    expect(isDistinct('zelenskyy-over-3000-casualties', 'second-wave-3000')).toBe(true);
    expect(isDistinct('nis-300-killed-2700-wounded', 'second-wave-3000')).toBe(true);
    expect(figuresOf('second-wave-3000').every(({ measure }) => measure === 'troops')).toBe(true);
  });

  it('does not link the 500 killed to the Marino strike', () => {
    expect(isDistinct('claim-500-killed', 'storm-shadow-strike-marino')).toBe(true);
    expect(placesOf('claim-500-killed')).not.toContain('marino');
    expect(eventOf('claim-500-killed').date).not.toBe(eventOf('storm-shadow-strike-marino').date);
    expect(figuresOf('storm-shadow-strike-marino').map(({ measure }) => measure)).not.toContain('killed');
  });

  it('files the Pentagon’s doubt as could-not-verify on the 500, never as a denial', () => {
    const stances = claimsOn('claim-500-killed').map(({ attribution, stance }) => [attribution.by, stance]);
    expect(stances).toContainEqual(['Sabrina Singh, Deputy Pentagon Press Secretary', 'could-not-verify']);
    expect(eventOf('claim-500-killed').status).toBe('unverified');
  });

  it('tells one briefing of three paragraphs as one event', () => {
    const digest = claimsOn('nis-300-killed-2700-wounded').filter(({ source }) => source === 'news-digest');
    expect(digest.map(({ paragraph }) => paragraph)).toEqual([1, 3, 5]);
  });

  it('counts missiles delivered and missiles used by different measures', () => {
    expect(figuresOf('missiles-and-shells-2024').map(({ measure }) => measure)).toContain('missiles_delivered');
    expect(figuresOf('eighty-two-missile-strikes').map(({ measure }) => measure)).toEqual(['missile_strikes']);
  });
});

describe('what did not happen, or not yet', () => {
  it('never turns a ship’s capacity into arrivals', () => {
    const measures = figuresOf('dunai-ship-november-2024').map(({ measure }) => measure);
    expect(measures).toContain('capacity_persons');
    expect(measures).not.toContain('troops');
  });

  it('keeps Shoigu’s announcement an announcement', () => {
    expect(eventOf('sappers-and-builders-announced').date_kind).toBe('announced');
    expect(figuresOf('sappers-and-builders-announced').map(({ measure, value }) => [measure, value])).toEqual([
      ['sappers', 1000],
      ['construction_workers', 5000],
      ['mine_clearers_and_builders', 6000],
    ]);
  });

  it('counts expected troops as planned and leaves them a forecast', () => {
    expect(eventOf('assessment-25000-to-30000').status).toBe('forecast');
    expect(figuresOf('assessment-25000-to-30000').every(({ measure }) => measure === 'troops_planned')).toBe(true);
  });

  it('keeps the fire at Taneco contested: reported by some, denied by Russia', () => {
    expect(
      claimsOn('taneco-fire')
        .map(({ stance }) => stance)
        .sort(),
    ).toEqual(['asserts', 'denies']);
  });
});

describe('dates', () => {
  it('takes no date from a page: nothing happens on Monday, 21 April 2025', () => {
    expect(dataset.events.filter(({ date }) => date === '2025-04-21')).toEqual([]);
  });

  it('makes nothing of hot lists and navigation', () => {
    const all = JSON.stringify(dataset.events);
    for (const name of ['Netflix', 'Lilly', 'iPhone', 'Kosmos', 'Zamalek', 'Port Sudan', 'Turkish']) {
      expect(all).not.toContain(name);
    }
  });

  it('marks dates of satellite images as dates of images', () => {
    for (const id of ['camp-image-april-2025', 'dunai-ship-may-2025', 'sunan-cargo-planes']) {
      expect(eventOf(id).date_kind, id).toBe('image-taken');
    }
  });

  it('says where the year is inferred', () => {
    for (const id of ['storm-shadow-strike-marino', 'kyodo-interview', 'shoigu-in-pyongyang', 'kristal-depot-attack']) {
      expect(eventOf(id).date_basis, id).toBe('year inferred');
    }
  });

  it.each([
    ['umerov-suspects-more-troops', 3],
    ['russians-massing-at-pokrovsk', 4],
    ['pentagon-two-years', 2],
  ])('reads a weekday of an undated article as one of several days: %s', (id, weekday) => {
    const days = eventOf(id).date.slice(1, -1).split(',');
    expect(days.length).toBeGreaterThan(4);
    for (const day of days) {
      const parsed = parseDay(day);
      expect(parsed.ok && weekdayOf(parsed.value), day).toBe(weekday);
    }
  });

  it('leaves without a date what the texts leave without one', () => {
    for (const id of ['zelenskyy-4000-casualties', 'helped-repel-incursion', 'tass-shotgun-training']) {
      expect(eventOf(id).date, id).toBe('');
    }
  });
});

describe('places', () => {
  it.each(['marino', 'dunai', 'sergeevka-base', 'postoyalye-dvory'])(
    'flags %s as ambiguous and names candidates',
    (id) => {
      expect(placeOf(id).ambiguous).toBe(true);
      expect(placeOf(id).candidates?.length).toBeGreaterThan(1);
      expect(placeOf(id).uncertainty_km).toBeGreaterThan(0);
    },
  );

  it('measures for every Sergeevka what its fit says', () => {
    const dunai = placeOf('dunai').geometry?.coordinates as [number, number];
    for (const { coordinates, fit } of placeOf('sergeevka-base').candidates ?? []) {
      if (!coordinates) throw new Error('A candidate without coordinates.');
      const km = Math.round(distance([...coordinates], [...dunai]));
      const degrees = Math.round((bearing([...coordinates], [...dunai]) + 360) % 360);
      expect(fit).toContain(`${km} km to Dunay, bearing ${degrees}°`);
    }
  });

  it('puts Postoyalye Dvory where its computation says: 10 km east of Kursk', () => {
    const computed = destination([36.18735, 51.73733], 10, 90).geometry.coordinates as [number, number];
    const place = placeOf('postoyalye-dvory').geometry?.coordinates as [number, number];
    expect(distance([...place], computed)).toBeLessThan(0.02);
  });

  it('pins no region and no country', () => {
    for (const { id, kind, outline, geometry } of dataset.places) {
      if (kind === 'country' || kind === 'region') expect(outline, id).toBeDefined();
      if (kind === 'area') expect(geometry, id).toBeNull();
    }
  });

  it('does not take a capital for a place where the text means its government', () => {
    expect(dataset.places.map(({ id }) => id)).not.toContain('washington');
    expect(dataset.places.map(({ id }) => id)).not.toContain('tehran');
    expect(placesOf('us-halts-shipments')).not.toContain('kyiv');
    expect(placesOf('ukraine-awaits-notice')).not.toContain('kyiv');
    expect(placesOf('zelenskyy-warns-of-reinforcements')).not.toContain('pyongyang');
    expect(placesOf('kremlin-welcomes-pause')).not.toContain('moscow');
  });

  it('gives no place to people’s names', () => {
    const names = dataset.places.flatMap(({ names: { en, und } }) => [en, ...(und ?? [])]);
    for (const person of ['Town', 'Kim', 'Marina', 'Kristal', 'Singh', 'Lee']) expect(names).not.toContain(person);
  });
});

describe('related articles', () => {
  it('stand as sources of their own under the page that carries them', () => {
    const related = dataset.sources.filter(({ related_to }) => related_to !== undefined);
    expect(related.map(({ id }) => id)).toEqual(['us-halts-shipments', 'pentagon-on-iran', 'oil-after-iran']);
    expect(new Set(related.map(({ related_to }) => related_to))).toEqual(new Set(['cnn-30000-troops']));
  });

  it('mark their events as related', () => {
    const ids = new Set(dataset.claims.filter(({ source }) => source === 'pentagon-on-iran').map(({ event }) => event));
    expect([...ids].every((id) => eventOf(id).related)).toBe(true);
  });
});
