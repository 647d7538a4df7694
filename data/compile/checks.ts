/**
 * What a schema cannot say: references resolve and nothing is unused, dates are dates, no record stands twice, areas
 * have outlines, and every paragraph of every article is accounted for. Each check returns its faults; none stops.
 */
import { AREA_KINDS, type Figure } from '../../src/core/model.ts';
import { isUndated, parsePeriod } from '../../src/core/period.ts';
import type { Problem } from '../../src/core/problem.ts';
import { type ClaimRecord, RECORD_PATHS, type Records, type SeedRecord } from './recordFiles.ts';

type Check = (records: Records) => Problem[];

/** A claim with where it stands. */
interface LocatedClaim {
  readonly claim: ClaimRecord;
  readonly file: string;
  readonly pointer: string;
  readonly related: boolean;
}

export function checkRecords(records: Records): Problem[] {
  return CHECKS.flatMap((check) => check(records));
}

const PATHS = RECORD_PATHS;

function problem(code: string, message: string, file: string, pointer: string): Problem {
  return { code, message, at: { file, pointer } };
}

/** The claims of a seed's own article, then those of the articles below it. */
export function listClaims(seed: SeedRecord, file: string): LocatedClaim[] {
  const own = seed.claims.map((claim, index) => ({ claim, file, pointer: `/claims/${index}`, related: false }));
  const below = (seed.related ?? []).flatMap((source, at) =>
    source.claims.map((claim, index) => ({ claim, file, pointer: `/related/${at}/claims/${index}`, related: true })),
  );
  return [...own, ...below];
}

function listAllClaims(records: Records): LocatedClaim[] {
  return Object.entries(records.seeds).flatMap(([file, seed]) => listClaims(seed, file));
}

const checkIds: Check = (records) => {
  const sources = Object.entries(records.seeds).flatMap(([file, seed]) => [
    { id: seed.id, file, pointer: '/id' },
    ...(seed.related ?? []).map(({ id }, index) => ({ id, file, pointer: `/related/${index}/id` })),
  ]);
  const rows = (file: string, list: readonly { readonly id: string }[]) =>
    list.map(({ id }, index) => ({ id, file, pointer: `/${index}/id` }));
  const kinds = [
    sources,
    listAllClaims(records).map(({ claim, file, pointer }) => ({ id: claim.id, file, pointer: `${pointer}/id` })),
    rows(PATHS.places, records.places),
    rows(PATHS.events, records.events),
    rows(PATHS.topics, records.topics),
    rows(PATHS.categories, records.categories),
    rows(PATHS.measures, records.measures),
  ];
  const twice = kinds.flatMap((list) =>
    list
      .filter(({ id }, index) => list.findIndex((other) => other.id === id) !== index)
      .map(({ id, file, pointer }) => problem('id/duplicate', `The id “${id}” is taken.`, file, pointer)),
  );
  const misnamed = Object.entries(records.seeds)
    .filter(([file, seed]) => file !== `seeds/${seed.id}.json`)
    .map(([file, seed]) => problem('id/file', `A seed is named after its id: seeds/${seed.id}.json.`, file, '/id'));
  return [...twice, ...misnamed];
};

const checkReferences: Check = (records) => {
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const places = idsOf(records.places);
  const events = idsOf(records.events);
  const topics = idsOf(records.topics);
  const categories = idsOf(records.categories);
  const problems: Problem[] = [];
  const need = (known: ReadonlySet<string>, id: string | undefined, kind: string, file: string, pointer: string) => {
    if (id !== undefined && !known.has(id)) {
      problems.push(problem('reference/unknown', `There is no ${kind} “${id}”.`, file, pointer));
    }
  };
  for (const [index, event] of records.events.entries()) {
    need(categories, event.category, 'category', PATHS.events, `/${index}/category`);
    need(topics, event.topic, 'topic', PATHS.events, `/${index}/topic`);
    for (const [at, { place }] of event.places.entries()) {
      need(places, place, 'place', PATHS.events, `/${index}/places/${at}/place`);
    }
    for (const [at, other] of (event.distinct_from ?? []).entries()) {
      const pointer = `/${index}/distinct_from/${at}/event`;
      need(events, other.event, 'event', PATHS.events, pointer);
      const back = records.events.find(({ id }) => id === other.event)?.distinct_from ?? [];
      if (events.has(other.event) && !back.some((entry) => entry.event === event.id)) {
        const message = `“${other.event}” does not say in turn that it is distinct from “${event.id}”.`;
        problems.push(problem('reference/one-sided', message, PATHS.events, pointer));
      }
    }
  }
  for (const [index, place] of records.places.entries()) {
    need(places, place.parent, 'place', PATHS.places, `/${index}/parent`);
  }
  for (const { claim, file, pointer } of listAllClaims(records)) {
    need(events, claim.event, 'event', file, `${pointer}/event`);
  }
  return problems;
};

const checkParents: Check = (records) => {
  const parents = new Map(records.places.map(({ id, parent }) => [id, parent]));
  return records.places.flatMap(({ id }, index) => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      if (seen.has(at)) {
        return [problem('place/circle', `“${id}” lies within itself.`, PATHS.places, `/${index}/parent`)];
      }
      seen.add(at);
    }
    return [];
  });
};

const checkUse: Check = (records) => {
  const claims = listAllClaims(records).map(({ claim }) => claim);
  const used = {
    places: new Set([
      ...records.events.flatMap(({ places }) => places.map(({ place }) => place)),
      ...records.places.flatMap(({ parent }) => (parent === undefined ? [] : [parent])),
    ]),
    topics: new Set(records.events.map(({ topic }) => topic)),
    categories: new Set(records.events.map(({ category }) => category)),
    measures: new Set(claims.flatMap(({ figures }) => figures.map(({ measure }) => measure))),
  };
  const unused = (['places', 'topics', 'categories', 'measures'] as const).flatMap((name) =>
    records[name].flatMap(({ id }, index) =>
      used[name].has(id) ? [] : [problem('reference/unused', `Nothing uses “${id}”.`, PATHS[name], `/${index}`)],
    ),
  );
  const claimed = new Set(claims.map(({ event }) => event));
  const unclaimed = records.events.flatMap(({ id }, index) =>
    claimed.has(id) ? [] : [problem('event/unclaimed', `No claim speaks of “${id}”.`, PATHS.events, `/${index}`)],
  );
  return [...unused, ...unclaimed];
};

const checkDates: Check = (records) => {
  const rows = [
    ...records.events.map(({ date }, index) => ({ date, file: PATHS.events, pointer: `/${index}/date` })),
    ...listAllClaims(records).map(({ claim, file, pointer }) => ({
      date: claim.when,
      file,
      pointer: `${pointer}/when`,
    })),
    ...Object.entries(records.seeds).flatMap(([file, seed]) => [
      { date: seed.published, file, pointer: '/published' },
      ...(seed.related ?? []).map(({ published }, at) => ({
        date: published,
        file,
        pointer: `/related/${at}/published`,
      })),
    ]),
    { date: records.dataset.focus ?? '', file: PATHS.dataset, pointer: '/focus' },
  ];
  const unreadable = rows.flatMap(({ date, file, pointer }) => {
    if (isUndated(date)) return [];
    const period = parsePeriod(date);
    return period.ok ? [] : [problem(period.problem.code, period.problem.message, file, pointer)];
  });
  const mismatched = records.events.flatMap(({ id, date, date_basis }, index) =>
    isUndated(date) && date_basis !== 'unknown'
      ? [problem('date/basis', `“${id}” has no date, so its basis is “unknown”.`, PATHS.events, `/${index}/date_basis`)]
      : [],
  );
  const unsaid = listAllClaims(records).flatMap(({ claim, file, pointer }) =>
    isUndated(claim.when) === (claim.when_kind === 'unknown')
      ? []
      : [
          problem(
            'date/basis',
            '“when” is empty exactly where “when_kind” is “unknown”.',
            file,
            `${pointer}/when_kind`,
          ),
        ],
  );
  return [...unreadable, ...mismatched, ...unsaid];
};

const checkPlaces: Check = (records) =>
  records.places.flatMap((place, index) => {
    const { id, kind, outline, geometry, candidates, ambiguous } = place;
    const at = (code: string, message: string, member: string) =>
      problem(code, message, PATHS.places, `/${index}/${member}`);
    const problems: Problem[] = [];
    if (outline !== undefined && !records.outlines.has(outline)) {
      problems.push(at('place/outline', `The basemap has no outline “${outline}”.`, 'outline'));
    }
    if (outline !== undefined && !(AREA_KINDS as readonly string[]).includes(kind)) {
      problems.push(at('place/outline', `A ${kind} has no outline; only areas have.`, 'outline'));
    }
    if ((kind === 'country' || kind === 'region') && outline === undefined) {
      problems.push(at('place/outline', `“${id}” is a ${kind} and needs an outline.`, 'kind'));
    }
    if (geometry && geometry.coordinates[0] === 0 && geometry.coordinates[1] === 0) {
      problems.push(at('place/null-island', `“${id}” lies at 0,0, which stands for “not known”.`, 'geometry'));
    }
    if (geometry && outline === undefined && place.uncertainty_km === 0) {
      problems.push(at('place/certain', `“${id}” has a point but no uncertainty.`, 'uncertainty_km'));
    }
    if (ambiguous && (candidates ?? []).length < 2) {
      problems.push(at('place/candidates', `“${id}” is ambiguous and needs at least two candidates.`, 'ambiguous'));
    }
    const chosen = (candidates ?? []).filter((candidate) => candidate.chosen);
    if (candidates && chosen.length !== 1) {
      problems.push(at('place/candidates', `“${id}” needs one chosen candidate, not ${chosen.length}.`, 'candidates'));
    } else if (candidates && String(chosen[0]?.coordinates) !== String(geometry?.coordinates)) {
      problems.push(at('place/candidates', `“${id}” does not lie at its chosen candidate.`, 'candidates'));
    }
    return problems;
  });

const checkEvents: Check = (records) => {
  const related = new Map<string, boolean>();
  for (const { claim, related: below } of listAllClaims(records)) {
    related.set(claim.event, (related.get(claim.event) ?? true) && below);
  }
  return records.events.flatMap((event, index) => {
    const problems: Problem[] = [];
    const at = (code: string, message: string, member: string) =>
      problems.push(problem(code, message, PATHS.events, `/${index}${member}`));
    const key = (other: typeof event) =>
      JSON.stringify([other.title, other.date, other.places.map(({ place }) => place).sort()]);
    if (records.events.findIndex((other) => key(other) === key(event)) !== index) {
      at('event/duplicate', `“${event.title}” stands twice with the same date and places.`, '');
    }
    if (new Set(event.places.map(({ place }) => place)).size < event.places.length) {
      at('event/places', `“${event.id}” names one place twice.`, '/places');
    }
    if ((related.get(event.id) ?? false) !== (event.related ?? false)) {
      at('event/related', '“related” is true exactly when every claim comes from a related article.', '/related');
    }
    return problems;
  });
};

const checkFigures: Check = (records) => {
  const measures = new Map(records.measures.map((measure) => [measure.id, measure]));
  const faultOf = ({ measure, unit, min, max }: Figure): string | null => {
    const known = measures.get(measure);
    if (!known) return `There is no measure “${measure}”.`;
    if (!known.units.includes(unit)) return `“${measure}” is not counted in “${unit}”.`;
    if (min !== undefined && max !== undefined && min > max) return 'The least is more than the most.';
    return null;
  };
  const figures = listAllClaims(records).flatMap(({ claim, file, pointer }) =>
    claim.figures.flatMap((figure, index) => {
      const message = faultOf(figure);
      return message ? [problem('figure/measure', message, file, `${pointer}/figures/${index}`)] : [];
    }),
  );
  const topics = records.topics.flatMap(({ measures: list }, index) =>
    list.flatMap((id, at) =>
      measures.has(id)
        ? []
        : [problem('reference/unknown', `There is no measure “${id}”.`, PATHS.topics, `/${index}/measures/${at}`)],
    ),
  );
  return [...figures, ...topics];
};

const checkLooks: Check = ({ categories }) =>
  (['shape', 'color'] as const).flatMap((member) =>
    categories.flatMap((category, index) =>
      categories.findIndex((other) => other[member] === category[member]) === index
        ? []
        : [problem('category/look', `“${category.id}” shares its ${member}.`, PATHS.categories, `/${index}/${member}`)],
    ),
  );

const checkParagraphs: Check = (records) =>
  Object.entries(records.seeds).flatMap(([file, seed]) => {
    const count = seed.text.paragraphs;
    const claims = listClaims(seed, file);
    const claimed = new Set(claims.map(({ claim }) => claim.paragraph));
    const skipped = new Set<number>();
    const problems: Problem[] = [];
    for (const { claim, pointer } of claims) {
      if (claim.paragraph > count) {
        const message = `The article has ${count} paragraphs, no ${claim.paragraph}th.`;
        problems.push(problem('paragraph/unknown', message, file, `${pointer}/paragraph`));
      }
    }
    for (const [index, { paragraph, reason }] of seed.skipped.entries()) {
      const pointer = `/skipped/${index}`;
      const original = /^repeat of ¶(\d+)$/.exec(reason)?.[1];
      if (paragraph > count) {
        const message = `The article has ${count} paragraphs, no ${paragraph}th.`;
        problems.push(problem('paragraph/unknown', message, file, `${pointer}/paragraph`));
      }
      if (claimed.has(paragraph) || skipped.has(paragraph)) {
        const message = `Paragraph ${paragraph} is accounted for twice.`;
        problems.push(problem('paragraph/twice', message, file, `${pointer}/paragraph`));
      }
      if (original !== undefined && Number(original) >= paragraph) {
        const message = `Paragraph ${paragraph} cannot repeat ¶${original}, which does not come before it.`;
        problems.push(problem('paragraph/repeat', message, file, `${pointer}/reason`));
      }
      skipped.add(paragraph);
    }
    for (let paragraph = 1; paragraph <= count; paragraph++) {
      if (!claimed.has(paragraph) && !skipped.has(paragraph)) {
        const message = `Paragraph ${paragraph} has no claim and is not skipped.`;
        problems.push(problem('paragraph/overlooked', message, file, '/skipped'));
      }
    }
    return problems;
  });

const CHECKS: readonly Check[] = [
  checkIds,
  checkReferences,
  checkParents,
  checkUse,
  checkDates,
  checkPlaces,
  checkEvents,
  checkFigures,
  checkLooks,
  checkParagraphs,
];
