/** The compiler on our own records, and on records with one fault each: every fault is named with file and pointer. */
import { describe, expect, it } from 'vitest';
import { readRecordFiles } from '../../data/compile/recordFiles.ts';
import { type CompileResult, compileDataset, compileFiles } from '../../data/compile.ts';
import { parseDateline } from '../../src/formats/dateline.ts';

const root = process.cwd();
const { files } = readRecordFiles(root);

// biome-ignore lint/suspicious/noExplicitAny: faults are made by breaking shapes that types would protect.
type Loose = any;

const EVENTS = 'data/events.json';
const PLACES = 'data/places.json';
const SEED = 'seeds/cannon-fodder.json';

const compiled = compileDataset(root);
const dataset = compiled.ok ? compiled.dataset : null;

/** The compile result after `change` has been made to a copy of the file. */
function compileWith(file: string, change: (content: Loose) => void): CompileResult {
  const copy: Record<string, unknown> = structuredClone(files);
  change(copy[file]);
  return compileFiles(copy);
}

const indexOf = (file: string, id: string): number => (files[file] as Loose[]).findIndex((record) => record.id === id);

describe('our own records', () => {
  it('compile without a problem', () => {
    expect(compiled.problems).toEqual([]);
  });

  it('give a file that Dateline itself reads back without a problem', () => {
    const parsed = parseDateline(JSON.stringify(dataset));
    expect(parsed.ok && parsed.value.problems).toEqual([]);
    expect(parsed.ok && parsed.value.file.events).toEqual(dataset?.events);
    expect(parsed.ok && parsed.value.file.claims).toEqual(dataset?.claims);
    expect(parsed.ok && parsed.value.file.places).toEqual(dataset?.places);
  });

  it('keep the anchors, which quote the articles, out of the file', () => {
    expect(JSON.stringify(dataset)).not.toContain('"anchors"');
  });

  it('account for every paragraph of every article: by a claim, or by the reason why it has none', () => {
    for (const source of dataset?.sources ?? []) {
      if (source.related_to !== undefined) {
        expect(source.audit, source.id).toBeUndefined();
        continue;
      }
      const page = new Set(
        dataset?.sources.filter((one) => (one.related_to ?? one.id) === source.id).map(({ id }) => id),
      );
      const claimed = dataset?.claims.filter((claim) => page.has(claim.source)).map(({ paragraph }) => paragraph) ?? [];
      const skipped = source.audit?.skipped.map(({ paragraph }) => paragraph) ?? [];
      const accounted = [...new Set([...claimed, ...skipped])].sort((a, b) => a - b);
      expect(accounted, source.id).toEqual(Array.from({ length: source.paragraphs }, (_, line) => line + 1));
      expect(source.audit?.phrases, source.id).toBeGreaterThanOrEqual(claimed.length);
    }
  });

  it('give each event at each place one feature, and an event without a place one without geometry', () => {
    const expected = dataset?.events.reduce((sum, { places }) => sum + Math.max(1, places.length), 0);
    expect(dataset?.features).toHaveLength(expected ?? -1);
    expect(new Set(dataset?.features.map(({ id }) => id)).size).toBe(expected);
    const placeless = dataset?.features.filter(({ properties }) => properties.place_id === null) ?? [];
    expect(placeless.length).toBeGreaterThan(0);
    expect(placeless.every(({ geometry }) => geometry === null)).toBe(true);
  });

  it('derive time, last day and status, and never print them from the records', () => {
    const feature = (id: string) => dataset?.features.find(({ properties }) => properties.event_id === id);
    expect(feature('storm-shadow-strike-marino')?.time).toEqual({ date: '2024-11-20' });
    expect(feature('kristal-depot-attack')?.time).toEqual({ interval: ['2025-01-07', '2025-01-08'] });
    expect(feature('first-contingent')?.properties.date_end).toBe('2024-11-30');
    expect(feature('israel-iran-ceasefire')?.time).toEqual({ interval: ['2025-06-22', '..'] });
    expect(feature('zelenskyy-4000-casualties')?.time).toBeNull();
    const statusOf = (id: string) => dataset?.events.find((event) => event.id === id)?.status;
    expect(statusOf('claim-500-killed')).toBe('unverified');
    expect(statusOf('taneco-fire')).toBe('contested');
    expect(statusOf('deployment-july-or-august')).toBe('forecast');
    expect(statusOf('orders-to-die-rather-than-surrender')).toBe('corroborated');
    expect(statusOf('dunai-ship-may-2025')).toBe('reported');
  });

  it('give an area its label point, its kind and a radius, never an exact spot', () => {
    const kursk = dataset?.features.find(({ properties }) => properties.place_id === 'kursk-oblast');
    expect(kursk?.properties.location_precision).toBe('region');
    expect(kursk?.properties.coordinate_uncertainty_m).toBeGreaterThan(100_000);
  });

  it('share a route among the legs of a movement, and only there', () => {
    const routeOf = (id: string) =>
      dataset?.features
        .filter(({ properties }) => properties.event_id === id)
        .map(({ properties }) => properties.route_id);
    expect(routeOf('sappers-and-builders-announced')).toEqual([
      null,
      'sappers-and-builders-announced',
      'sappers-and-builders-announced',
    ]);
    expect(routeOf('us-strikes-on-iran')).toEqual([null, null, null]);
  });

  it('let no category hold more than 35 percent of the events', () => {
    const events = dataset?.events ?? [];
    for (const { id } of dataset?.categories ?? []) {
      const share = events.filter(({ category }) => category === id).length / events.length;
      expect(share, id).toBeLessThanOrEqual(0.35);
    }
  });

  it('keep summaries to two sentences', () => {
    for (const { id, summary } of dataset?.events ?? []) {
      expect(summary.match(/[.!?](\s|$)/g)?.length ?? 0, id).toBeLessThanOrEqual(2);
    }
  });
});

interface Fault {
  readonly name: string;
  readonly file: string;
  readonly change: (content: Loose) => void;
  readonly code: string;
  readonly pointer: string;
}

const kursk = indexOf(PLACES, 'kursk-oblast');
const marino = indexOf(PLACES, 'marino');

const FAULTS: readonly Fault[] = [
  { name: 'a missing title', file: EVENTS, change: (e) => delete e[0].title, code: 'schema/required', pointer: '/0' },
  {
    name: 'a member that nobody knows',
    file: EVENTS,
    change: (e) => (e[2].colour = 'red'),
    code: 'schema/additionalProperties',
    pointer: '/2',
  },
  {
    name: 'a status written by hand',
    file: EVENTS,
    change: (e) => (e[0].status = 'reported'),
    code: 'schema/additionalProperties',
    pointer: '/0',
  },
  {
    name: 'a title of more than 70 characters',
    file: EVENTS,
    change: (e) => (e[1].title = 'x'.repeat(71)),
    code: 'schema/maxLength',
    pointer: '/1/title',
  },
  {
    name: 'an unknown stance',
    file: SEED,
    change: (s) => (s.claims[0].stance = 'hints'),
    code: 'schema/enum',
    pointer: '/claims/0/stance',
  },
  {
    name: 'a figure with a value and a least',
    file: SEED,
    change: (s) => (s.claims[0].figures = [{ measure: 'killed', value: 1, min: 1, unit: 'persons' }]),
    code: 'schema/oneOf',
    pointer: '/claims/0/figures/0',
  },
  {
    name: 'an anchor of nine words',
    file: SEED,
    change: (s) => (s.claims[0].anchors = ['a b c d e f g h i']),
    code: 'schema/pattern',
    pointer: '/claims/0/anchors/0',
  },
  {
    name: 'an invented reason to skip',
    file: SEED,
    change: (s) => (s.skipped[0].reason = 'boring'),
    code: 'schema/pattern',
    pointer: '/skipped/0/reason',
  },
  {
    name: 'a longitude beyond 180',
    file: PLACES,
    change: (p) => (p[0].geometry.coordinates[0] = 181),
    code: 'schema/oneOf',
    pointer: '/0/geometry',
  },
  {
    name: 'a date that is no date',
    file: EVENTS,
    change: (e) => (e[0].date = '20.11.2024'),
    code: 'date/unreadable',
    pointer: '/0/date',
  },
  {
    name: 'a date that ends before it starts',
    file: EVENTS,
    change: (e) => (e[0].date = '2025-02/2025-01'),
    code: 'date/reversed',
    pointer: '/0/date',
  },
  {
    name: 'an empty date that claims to be stated',
    file: EVENTS,
    change: (e) => (e[0].date = ''),
    code: 'date/basis',
    pointer: '/0/date_basis',
  },
  {
    name: 'a claim date without a basis',
    file: SEED,
    change: (s) => (s.claims[0].when_kind = 'unknown'),
    code: 'date/basis',
    pointer: '/claims/0/when_kind',
  },
  {
    name: 'an unknown place',
    file: EVENTS,
    change: (e) => (e[0].places[0].place = 'atlantis'),
    code: 'reference/unknown',
    pointer: '/0/places/0/place',
  },
  {
    name: 'an unknown category',
    file: EVENTS,
    change: (e) => (e[0].category = 'gossip'),
    code: 'reference/unknown',
    pointer: '/0/category',
  },
  {
    name: 'an unknown topic',
    file: EVENTS,
    change: (e) => (e[0].topic = 'weather'),
    code: 'reference/unknown',
    pointer: '/0/topic',
  },
  {
    name: 'a claim on an unknown event',
    file: SEED,
    change: (s) => (s.claims[0].event = 'nothing'),
    code: 'reference/unknown',
    pointer: '/claims/0/event',
  },
  {
    name: 'an unknown parent',
    file: PLACES,
    change: (p) => (p[kursk].parent = 'mars'),
    code: 'reference/unknown',
    pointer: `/${kursk}/parent`,
  },
  {
    name: 'a place within itself',
    file: PLACES,
    change: (p) => (p[kursk].parent = 'marino'),
    code: 'place/circle',
    pointer: `/${kursk}/parent`,
  },
  {
    name: 'a place that nothing uses',
    file: PLACES,
    change: (p) => p.push({ ...p[marino], id: 'nowhere' }),
    code: 'reference/unused',
    pointer: `/${(files[PLACES] as Loose[]).length}`,
  },
  {
    name: 'a distinction told from one side only',
    file: EVENTS,
    change: (e) => (e[0].distinct_from = [{ event: e[3].id, text: 'Another.' }]),
    code: 'reference/one-sided',
    pointer: '/0/distinct_from/0/event',
  },
  {
    name: 'an event that no claim speaks of',
    file: EVENTS,
    change: (e) => e.push({ ...e[0], id: 'silent', title: 'Silent' }),
    code: 'event/unclaimed',
    pointer: `/${(files[EVENTS] as Loose[]).length}`,
  },
  {
    name: 'two events with one id',
    file: EVENTS,
    change: (e) => (e[1].id = e[0].id),
    code: 'id/duplicate',
    pointer: '/1/id',
  },
  {
    name: 'the same event under two ids',
    file: EVENTS,
    change: (e) => Object.assign(e[1], { title: e[0].title, date: e[0].date, places: e[0].places }),
    code: 'event/duplicate',
    pointer: '/1',
  },
  {
    name: 'one place named twice in an event',
    file: EVENTS,
    change: (e) => (e[0].places[1].place = e[0].places[0].place),
    code: 'event/places',
    pointer: '/0/places',
  },
  {
    name: 'an event wrongly marked as related',
    file: EVENTS,
    change: (e) => (e[0].related = true),
    code: 'event/related',
    pointer: '/0/related',
  },
  {
    name: 'an outline that the basemap lacks',
    file: PLACES,
    change: (p) => (p[kursk].outline = 'RU-XYZ'),
    code: 'place/outline',
    pointer: `/${kursk}/outline`,
  },
  {
    name: 'a region pinned like a town',
    file: PLACES,
    change: (p) => delete p[kursk].outline,
    code: 'place/outline',
    pointer: `/${kursk}/kind`,
  },
  {
    name: 'an ambiguous place without candidates',
    file: PLACES,
    change: (p) => delete p[marino].candidates,
    code: 'place/candidates',
    pointer: `/${marino}/ambiguous`,
  },
  {
    name: 'a place away from its chosen candidate',
    file: PLACES,
    change: (p) => (p[marino].geometry.coordinates = [35, 51]),
    code: 'place/candidates',
    pointer: `/${marino}/candidates`,
  },
  {
    name: 'a point without uncertainty',
    file: PLACES,
    change: (p) => (p[marino].uncertainty_km = 0),
    code: 'place/certain',
    pointer: `/${marino}/uncertainty_km`,
  },
  {
    name: 'a measure outside the vocabulary',
    file: SEED,
    change: (s) => (s.claims[0].figures = [{ measure: 'rumours', value: 3, unit: 'persons' }]),
    code: 'figure/measure',
    pointer: '/claims/0/figures/0',
  },
  {
    name: 'a figure in the wrong unit',
    file: SEED,
    change: (s) => (s.claims[0].figures = [{ measure: 'killed', value: 3, unit: 'km' }]),
    code: 'figure/measure',
    pointer: '/claims/0/figures/0',
  },
  {
    name: 'a paragraph beyond the article',
    file: SEED,
    change: (s) => (s.claims[0].paragraph = 99),
    code: 'paragraph/unknown',
    pointer: '/claims/0/paragraph',
  },
  {
    name: 'a paragraph overlooked',
    file: SEED,
    change: (s) => s.skipped.pop(),
    code: 'paragraph/overlooked',
    pointer: '/skipped',
  },
  {
    name: 'a paragraph both claimed and skipped',
    file: SEED,
    change: (s) => (s.skipped[0].paragraph = 5),
    code: 'paragraph/twice',
    pointer: '/skipped/0/paragraph',
  },
  {
    name: 'a repeat of a later paragraph',
    file: SEED,
    change: (s) => (s.skipped[2].reason = 'repeat of ¶9'),
    code: 'paragraph/repeat',
    pointer: '/skipped/2/reason',
  },
  {
    name: 'two categories of one shape',
    file: 'data/categories.json',
    change: (c) => (c[1].shape = c[0].shape),
    code: 'category/look',
    pointer: '/1/shape',
  },
  {
    name: 'a seed under another name',
    file: SEED,
    change: (s) => (s.id = 'other-name'),
    code: 'id/file',
    pointer: '/id',
  },
];

describe('a fault in the records', () => {
  it.each(FAULTS)('is reported with file and pointer: $name', ({ file, change, code, pointer }) => {
    const result = compileWith(file, change);
    expect(result.ok).toBe(false);
    expect(result.problems).toContainEqual(expect.objectContaining({ code, at: { file, pointer } }));
  });

  it('is reported for a folder without records, file by file', () => {
    const result = compileDataset(`${root}/test/data`);
    expect(result.problems.map(({ at }) => at?.file)).toContain(EVENTS);
    expect(result.ok).toBe(false);
  });
});
