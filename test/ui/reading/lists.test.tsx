import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { toDay } from '../../../src/core/day.ts';
import type { DatasetFile } from '../../../src/core/model.ts';
import { makeStore } from '../../../src/store/store.ts';
import { EventDetails } from '../../../src/ui/reading/EventDetails.tsx';
import { EventList } from '../../../src/ui/reading/EventList.tsx';
import { TrayCounts } from '../../../src/ui/reading/TrayCounts.tsx';
import { StoreProvider } from '../../../src/ui/store.tsx';
import { makeEvent, makeFile } from '../../fixtures/datasetFile.ts';

const storeOf = (file: DatasetFile, window = { start: toDay(2024, 11), end: toDay(2024, 12) }) =>
  makeStore({ data: { status: 'ready', dataset: makeDataset(file), problems: [] }, window });

function listed(file: DatasetFile, rest: Pick<ComponentProps<typeof EventList>, 'Details'> = {}): string {
  const dataset = makeDataset(file);
  const chapters = [{ key: 'all', heading: '', events: [...dataset.events.keys()] }];
  return renderToStaticMarkup(
    <StoreProvider store={storeOf(file)}>
      <EventList dataset={dataset} chapters={chapters} {...rest} />
    </StoreProvider>,
  );
}

/** What is printed: without tags, and without what only screen readers are told. */
const printed = (markup: string): string =>
  markup.replace(/<span class="visually-hidden">[^<]*<\/span>/g, '').replace(/<[^>]*>/g, ' ');

const stated = makeEvent('stated', '2024-11-19');
const inferred = makeEvent('inferred', '2024-11-20', { date_basis: 'year inferred' });
const undated = makeEvent('undated', '', { date_basis: 'unknown' });

describe('an inferred date in a list', () => {
  it('has dots under it, and the list says what dots mean', () => {
    const markup = listed(makeFile({ events: [stated, inferred] }));
    expect(markup).toContain('<span class="row-inferred">20 November 2024</span>');
    expect(markup).not.toContain('<span class="row-inferred">19 November 2024</span>');
    expect(printed(markup)).toMatch(/^\s*Dotted line:\s+part of the date is inferred/);
  });

  it('is said in words where rows are told whole, as in the event’s own view', () => {
    const text = printed(listed(makeFile({ events: [stated, inferred] }), { Details: EventDetails }));
    expect(text).toContain('20 November 2024 (year inferred)');
    expect(text).not.toContain('19 November 2024 (');
    expect(text).not.toContain('Dotted');
  });

  it('leaves a list without any alone', () => {
    expect(listed(makeFile({ events: [stated, undated] }))).not.toContain('Dotted');
  });
});

describe('the counts of what axis and map cannot show', () => {
  const count = (file: DatasetFile) =>
    printed(
      renderToStaticMarkup(
        <StoreProvider store={storeOf(file)}>
          <TrayCounts />
        </StoreProvider>,
      ),
    )
      .replace(/\s+/g, ' ')
      .trim();

  it('are of everything, whatever the window, and say so', () => {
    expect(count(makeFile({ events: [stated, inferred, undated] }))).toBe('In all: 1 undated 3 without a place');
  });

  it('are not there where there is nothing to count', () => {
    const [place] = makeFile().places;
    const places = [{ place: place?.id ?? '', role: 'at' as const, leg: 'stated' as const }];
    expect(count(makeFile({ events: [{ ...stated, places }] }))).toBe('');
  });
});
