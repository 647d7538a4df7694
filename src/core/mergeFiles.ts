/**
 * Several dataset files as one, in order. Records that are equal in two files are one record; records that only share
 * an id are two, and the later one gets a new id, in everything that refers to it as well. Nothing is lost.
 */
import type { DatasetFile, DatasetInfo } from './model.ts';

/** What is referred to stands before what refers to it. */
const MEMBERS = ['categories', 'places', 'sources', 'topics', 'events', 'claims'] as const;
type Member = (typeof MEMBERS)[number];
type Identified = { readonly id: string };
type Renames = ReadonlyMap<string, string>;

/** @throws when there is no file at all */
export function mergeFiles(files: readonly DatasetFile[]): DatasetFile {
  const [first, ...others] = files;
  if (!first) throw new Error('There must be a file to begin with.');
  return others.reduce(mergeTwo, first);
}

function mergeTwo(base: DatasetFile, added: DatasetFile): DatasetFile {
  // Equal words about two events are two claims: each member is compared when what it refers to has its new id.
  let moved = added;
  for (const member of MEMBERS)
    moved = rename(moved, { ...NO_RENAMES, [member]: renamesOf(base[member], moved[member]) });
  const fresh = <T extends Identified>(ours: readonly T[], theirs: readonly T[]): T[] => {
    const known = new Set(ours.map(({ id }) => id));
    return theirs.filter(({ id }) => !known.has(id));
  };
  const join = <T extends Identified>(ours: readonly T[], theirs: readonly T[]): T[] => [
    ...ours,
    ...fresh(ours, theirs),
  ];
  // Two categories of one colour could not be told apart.
  const categories = fresh(base.categories, moved.categories).map((category, index) => ({
    ...category,
    color: base.categories.length + index,
  }));
  return {
    ...base,
    dataset: mergeInfo(base.dataset, added.dataset),
    features: [],
    conformsTo: [...new Set([...base.conformsTo, ...added.conformsTo])],
    categories: [...base.categories, ...categories],
    places: join(base.places, moved.places),
    sources: join(base.sources, moved.sources),
    topics: join(base.topics, moved.topics),
    events: join(base.events, moved.events),
    claims: join(base.claims, moved.claims),
  };
}

const NONE: Renames = new Map();
const NO_RENAMES = {
  categories: NONE,
  places: NONE,
  sources: NONE,
  topics: NONE,
  events: NONE,
  claims: NONE,
} satisfies Record<Member, Renames>;

/** New ids for records that share theirs with another record of the base. */
function renamesOf(base: readonly Identified[], added: readonly Identified[]): Renames {
  const known = new Map(base.map((record) => [record.id, record]));
  const taken = new Set([...known.keys(), ...added.map(({ id }) => id)]);
  const renames = new Map<string, string>();
  for (const record of added) {
    const same = known.get(record.id);
    if (!same || JSON.stringify(same) === JSON.stringify(record)) continue;
    let number = 2;
    while (taken.has(`${record.id}-${number}`)) number++;
    const id = `${record.id}-${number}`;
    taken.add(id);
    renames.set(record.id, id);
  }
  return renames;
}

function rename(file: DatasetFile, renames: Readonly<Record<Member, Renames>>): DatasetFile {
  const to = (member: Member, id: string): string => renames[member].get(id) ?? id;
  return {
    ...file,
    categories: file.categories.map((record) => ({ ...record, id: to('categories', record.id) })),
    places: file.places.map((record) => ({
      ...record,
      id: to('places', record.id),
      ...(record.parent === undefined ? {} : { parent: to('places', record.parent) }),
    })),
    sources: file.sources.map((record) => ({
      ...record,
      id: to('sources', record.id),
      ...(record.related_to === undefined ? {} : { related_to: to('sources', record.related_to) }),
    })),
    topics: file.topics.map((record) => ({ ...record, id: to('topics', record.id) })),
    events: file.events.map((record) => ({
      ...record,
      id: to('events', record.id),
      category: to('categories', record.category),
      places: record.places.map((entry) => ({ ...entry, place: to('places', entry.place) })),
      ...(record.topic === undefined ? {} : { topic: to('topics', record.topic) }),
      ...(record.distinct_from === undefined
        ? {}
        : { distinct_from: record.distinct_from.map((other) => ({ ...other, event: to('events', other.event) })) }),
    })),
    claims: file.claims.map((record) => ({
      ...record,
      id: to('claims', record.id),
      event: to('events', record.event),
      source: to('sources', record.source),
    })),
  };
}

function mergeInfo(a: DatasetInfo, b: DatasetInfo): DatasetInfo {
  const both = (x: string, y: string, between: string) => [...new Set([x, y])].filter(Boolean).join(between);
  // An axis that opens on one file's focus would hide the other.
  const { focus: _, ...info } = a;
  return {
    ...info,
    title: both(a.title, b.title, ' · '),
    description: both(a.description, b.description, ' '),
    licence: both(a.licence, b.licence, ' '),
    attribution: both(a.attribution, b.attribution, '; '),
    modified: a.modified > b.modified ? a.modified : b.modified,
  };
}
