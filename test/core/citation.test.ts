import { describe, expect, it } from 'vitest';
import {
  citedSources,
  datePartsOf,
  formatCitation,
  formatClaimCitation,
  formatEventCitation,
  toCslItem,
  wordsOfPublication,
} from '../../src/core/citation.ts';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import type { Claim, Source } from '../../src/core/model.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const accessed = toDay(2026, 11, 22);
const sourceOf = (id: string, more: Partial<Source> = {}) => ({ ...(dataset.sourceById.get(id) as Source), ...more });

describe('a citation in plain text', () => {
  it('marks a date that the article does not state', () => {
    expect(formatCitation(sourceOf('first'), { accessed, paragraphs: [6, 7] })).toBe(
      '“Leader says allies’ soldiers are expendable.” [December 2024?]. ¶¶ 6, 7. Accessed 22 November 2026.',
    );
  });

  it('gives everything that the record holds', () => {
    expect(formatCitation(sourceOf('second'), { accessed, paragraphs: [2] })).toBe(
      'Doe, Ann, A News Agency. “War widens: 50% more & counting?” The Daily_Fixture, 23 December 2024. ¶ 2. ' +
        'https://example.org/a_b?x=1&y={2}. Accessed 22 November 2026.',
    );
  });

  it('adds nothing that it does not', () => {
    expect(formatCitation(sourceOf('third'), { accessed })).toBe('“A third article.” n.d. Accessed 22 November 2026.');
  });

  it('does not quote a description that stands for a missing title', () => {
    const source = sourceOf('third', { title: '[A digest, without a title]' });
    expect(formatCitation(source, { accessed })).toMatch(/^\[A digest, without a title\]\. n\.d\./);
  });
});

describe('a date in words', () => {
  it.each([
    ['2024-12-23', 'stated', '23 December 2024'],
    ['2024-12', 'stated on the page', 'December 2024'],
    ['2024-12', 'Inferred. It is not stated.', '[December 2024?]'],
    ['2024-12', 'not stated', '[December 2024?]'],
    ['2024-23', 'stated', 'Autumn 2024'],
    ['2024~', 'stated', 'about 2024'],
    ['2024?', 'stated', '[2024?]'],
    ['2025-02~', 'inferred', '[about February 2025?]'],
    ['[2024-12-01..2025-04-21]', 'inferred', '[between 1 December 2024 and 21 April 2025?]'],
    ['[2024-11-19,2024-11-20]', 'stated', '19 November 2024 or 20 November 2024'],
    ['2024-11/2025-01', 'stated', 'November 2024 to January 2025'],
    ['2024-11-20/..', 'stated', 'since 20 November 2024'],
    ['../2024-11', 'stated', 'until November 2024'],
    ['202X', 'stated', '202X'],
    ['', 'unknown', 'n.d.'],
    ['last week', 'stated', 'n.d.'],
  ])('%s (%s): %s', (published, published_basis, words) => {
    expect(wordsOfPublication(sourceOf('third', { published, published_basis }))).toBe(words);
  });

  it.each([
    ['2024', [2024], null],
    ['2024-12?', [2024, 12], null],
    ['2024-12-23', [2024, 12, 23], null],
    ['2024-24', [2024], 24],
  ])('has the parts of %s', (date, parts, season) => {
    expect(datePartsOf(date)).toEqual({ parts, season });
  });

  it.each(['2024-13-01', '2024-02-30', '2024/2025', '[2024,2025]', '202X', ''])('has no parts of %j', (date) => {
    expect(datePartsOf(date)).toBeNull();
  });
});

describe('a CSL-JSON item', () => {
  it('carries the stated date and the day of access', () => {
    expect(toCslItem(sourceOf('second'), { accessed, paragraphs: [2] })).toEqual({
      id: 'second',
      type: 'article-newspaper',
      title: 'War widens: 50% more & counting?',
      'container-title': 'The Daily_Fixture',
      author: [{ family: 'Doe', given: 'Ann' }, { literal: 'A News Agency' }],
      issued: { 'date-parts': [[2024, 12, 23]] },
      language: 'en',
      URL: 'https://example.org/a_b?x=1&y={2}',
      accessed: { 'date-parts': [[2026, 11, 22]] },
      note: 'Paragraph 2.',
    });
  });

  it('marks an inferred date as circa and says how it was inferred', () => {
    expect(toCslItem(sourceOf('first'), { accessed })).toEqual({
      id: 'first',
      type: 'webpage',
      title: 'Leader says allies’ soldiers are expendable',
      issued: { 'date-parts': [[2024, 12]], circa: true },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      note: 'Date of publication [December 2024?]: inferred from the latest day it mentions.',
    });
  });

  it.each([
    ['', undefined],
    ['2024-23', { 'date-parts': [[2024]], season: 3 }],
    [
      '2024-11/2025-01',
      {
        'date-parts': [
          [2024, 11],
          [2025, 1],
        ],
      },
    ],
    ['[2024-12-01..2024-12-31]', { literal: 'between 1 December 2024 and 31 December 2024' }],
    ['2024-11/..', { literal: 'since November 2024' }],
  ])('writes the date %j as CSL can', (published, issued) => {
    expect(toCslItem(sourceOf('third', { published, published_basis: 'stated' }), { accessed }).issued).toEqual(issued);
  });
});

describe('a claim and an event', () => {
  it('bring along who says so, through whom, and when', () => {
    const claim = dataset.claims.find(({ id }) => id === 'c-500') as Claim;
    expect(formatClaimCitation(claim, sourceOf('first'), accessed)).toBe(
      '500 North Koreans are said to have died in a strike. ' +
        '(Global Defense Corporation, via Ukrainian media, 23 November 2024.) ' +
        '“Leader says allies’ soldiers are expendable.” [December 2024?]. ¶ 6. Accessed 22 November 2026.',
    );
  });

  it('do not state a day that we inferred', () => {
    const claim = dataset.claims.find(({ id }) => id === 'c-zelensky') as Claim;
    expect(formatClaimCitation(claim, sourceOf('second'), accessed)).toContain(
      '(Volodymyr Zelenskyy, [23 December 2024?].)',
    );
  });

  it('bring along every article with its paragraphs', () => {
    const event = dataset.events.indexOf('five-hundred');
    expect(
      formatEventCitation(dataset, event, accessed, 'https://example.org/?event=five-hundred').split('\n'),
    ).toEqual([
      '“500 reported killed”, about November 2024. In: Evidence <fixture> & more, as of 10 July 2025. ' +
        'https://example.org/?event=five-hundred. Accessed 22 November 2026.',
      'Reported in: “Leader says allies’ soldiers are expendable.” [December 2024?]. ¶¶ 6, 7. Accessed 22 November 2026.',
    ]);
  });

  it('cite each article once, in the order of the dataset', () => {
    expect(
      citedSources(dataset, dataset.events.keys()).map(({ source, paragraphs }) => [source.id, paragraphs]),
    ).toEqual([
      ['first', [6, 7]],
      ['second', [2, 6, 9]],
      ['third', [1, 2, 3]],
    ]);
    expect(citedSources(dataset, [])).toEqual([]);
  });
});
