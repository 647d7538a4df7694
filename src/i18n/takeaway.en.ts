/** English: taking things away. */
import { formatCount } from './plural.ts';
import type { TakeawayMessages } from './takeaway.ts';

const EVENTS = { one: '# event', other: '# events' } as const;

export const takeaway: TakeawayMessages = {
  open: 'Download',
  title: 'Download, cite, print',
  scope: 'Which events',
  shown: (count) => `What the filters and the time window show (${formatCount('en', count, EVENTS)})`,
  everything: (count) => `Everything (${formatCount('en', count, EVENTS)})`,
  nothingShown: 'Nothing is shown, so there is nothing to save.',
  events: 'Events',
  citations: 'Citations of the articles',
  formats: {
    geojson: 'Everything that is known: events, places, claims, sources. This map can read it back.',
    csv: 'A table for spreadsheets: one row for each event at each place.',
    kml: 'For Google Earth and other globes.',
    'csl-json': 'For Zotero, pandoc and citation processors.',
    ris: 'For EndNote, Zotero, Mendeley and other reference managers.',
    bibtex: 'For LaTeX.',
  },
  downloadAs: (format) => `Download ${format}`,
  download: 'Download',
  saved: (file) => `Saved as ${file}.`,
  blocked: 'If this frame does not let the browser save it, copy it from here.',
  picture: 'Picture of the map',
  pictureNote: 'PNG with title, dates, legend, credits and the link to this view.',
  savePicture: 'Save as PNG',
  drawing: 'Drawing the picture …',
  pictureFailed: 'The picture could not be drawn. Try again, or print.',
  pictureUnavailable: 'The interactive map cannot run here. Printing draws an overview of the places.',
  pictureAlt: (title) => `The saved picture: ${title}`,
  print: 'Print',
  printNote: 'A drawn map, a numbered list with sources, and the link. Browsers can save it as PDF.',
  printNow: 'Print this view',
  copyClaim: 'Copy claim and source',
  filtered: 'filtered',
  count: (shown, total) =>
    shown === total
      ? formatCount('en', total, EVENTS)
      : `${shown.toLocaleString('en-GB')} of ${formatCount('en', total, EVENTS)}`,
  key: 'Numbers count the events of a place. Shaded: the report names a region or country. Thin ring: the place lies somewhere inside. Dashed line: an end is inferred.',
  pagePlaces: 'Places on the map',
  pagePlacesNote: 'Letters are those on the map; numbers are those of the list.',
  pageEvents: 'Events',
  pageArticles: 'Articles',
  pageMore: (count) =>
    `${formatCount('en', count, { one: '# more event', other: '# more events' })}: see the address above.`,
};
