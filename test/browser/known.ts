/**
 * What the browser tests know of the shipped data: read from the served file, so that no test repeats an id or a count
 * that a new article would change. Places and ships are asked for by the names that readers use.
 */
import { inject } from 'vitest';
import { type Dataset, makeDataset } from '../../src/core/dataset.ts';
import { toCivil } from '../../src/core/day.ts';
import type { DatedEvent, Place } from '../../src/core/model.ts';
import { ALL_TIME, activeEvents, type TimeWindow } from '../../src/core/window.ts';
import { parseDateline } from '../../src/formats/dateline.ts';

export interface Known {
  readonly dataset: Dataset;
  /** By English name, or by a word of it; throws where none or several fit equally. */
  readonly place: (name: string) => Place;
  /** Events that name the place, in column order. */
  readonly eventsAt: (name: string) => readonly DatedEvent[];
  /** Titles of the events in a window, in column order. */
  readonly titlesIn: (window: TimeWindow) => readonly string[];
  /** An event whose figures compete with those of others. */
  readonly contested: DatedEvent;
  readonly total: number;
  readonly undated: number;
  /** A year before everything that has a date. */
  readonly emptyYear: number;
}

let known: Promise<Known> | null = null;

/** Reads the file once per test file. */
export function readKnown(): Promise<Known> {
  known ??= fetch(new URL('data/north-korea-in-russia.geojson', inject('site')))
    .then((response) => response.text())
    .then(makeKnown);
  return known;
}

function makeKnown(text: string): Known {
  const parsed = parseDateline(text);
  if (!parsed.ok) throw new Error(`The served dataset cannot be read: ${parsed.problem.message}`);
  const dataset = makeDataset(parsed.value.file);
  const { places, extent, columns } = dataset;
  const events = [...dataset.events];
  const place = (name: string): Place => {
    const exact = places.filter(({ names }) => names.en === name);
    const found = exact.length > 0 ? exact : places.filter(({ names }) => names.en.split(/[\s,-]+/).includes(name));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} places of the dataset are called ${name}.`);
    return found[0];
  };
  const eventsAt = (name: string) => {
    const { id } = place(name);
    return events.filter((event) => event.places.some((entry) => entry.place === id));
  };
  const contested = events.find(({ status, places: named }) => status === 'contested' && named.length > 0);
  if (!contested || !extent) throw new Error('The dataset holds no contested event, or no date at all.');
  return {
    dataset,
    place,
    eventsAt,
    titlesIn: (window) => [...activeEvents(columns, window)].map((index) => events[index]?.title ?? ''),
    contested,
    total: activeEvents(columns, ALL_TIME).length,
    undated: columns.eventCount - columns.datedCount,
    emptyYear: toCivil(extent.start).year - 2,
  };
}
