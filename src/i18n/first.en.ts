/** English, before the page is drawn. */
import type { FirstMessages } from './first.ts';

export const first: FirstMessages = {
  landmarks: {
    skipTo: 'Skip',
    skipToMap: 'Skip to the map',
    skipToList: 'Skip to the list of events',
    skipToTime: 'Skip to the time controls',
    time: 'Time',
  },
  categories: {
    combat: 'Strikes and combat',
    casualties: 'Losses',
    movement: 'Deployment and movement',
    training: 'Training and camps',
    prisoners: 'Prisoners',
    arms: 'Arms and supplies',
    diplomacy: 'Statements and diplomacy',
    economy: 'Energy and economy',
  },
  list: {
    area: 'Marked area',
    label: 'Events',
    sheet: { peek: 'Show the list', half: 'Show more of the list', full: 'Show the map' },
    story: 'The story in order',
    count: (active, total) =>
      active === total
        ? `${number(total)} ${total === 1 ? 'event' : 'events'}`
        : `${number(active)} of ${number(total)} events`,
    dotted: 'Dotted line:',
    dottedMeans: 'part of the date is inferred',
    inAll: 'In all:',
    trayCount: {
      undated: (count) => `${number(count)} undated`,
      unplaced: (count) => `${number(count)} without a place`,
    },
    undatedTitle: 'No date in the text',
    undatedNote: 'Shown on the map only when all dates are.',
    unplacedTitle: 'No place in the text',
    unplacedNote: 'Listed, not drawn on the map.',
    refusedTitle: 'Records that could not be read',
    refusedNote: 'The rest of the file is shown.',
    noPlace: 'no place in the text',
    status: {
      reported: 'Reported',
      corroborated: 'Corroborated',
      unverified: 'Could not be verified',
      contested: 'Contested',
      forecast: 'Forecast',
    },
    back: 'All events',
    backTo: (name) => name,
    emptyWindow: 'Nothing is reported in this time.',
    nearest: (date) => `The nearest event: ${date}.`,
    showNearest: 'Go to the nearest event',
    showAll: 'Show all dates',
    earlier: (month) => `From before ${month}`,
  },
  filters: {
    title: 'Filters',
    chosen: (count) => `${number(count)} chosen`,
    hidden: (count) => `${number(count)} ${count === 1 ? 'event' : 'events'} hidden by filters.`,
    show: 'Show them',
    emptyWindow: 'No event in this time passes the filters.',
  },
  notices: {
    data: (host) => `Data: ${host}`,
    dataNote: 'Another site’s data, not checked by this one.',
    frozen: (date) => `Data as of ${date}, kept unchanged.`,
    unaddressed: 'These data were opened here; no link leads to them.',
    title: 'Some of this address could not be used:',
    dismiss: 'Dismiss',
  },
  copying: {
    copied: 'Copied',
    selected: 'Selected: copy it with Ctrl+C or ⌘C',
  },
  status: {
    loading: 'Loading the events',
    refusedTitle: 'The data could not be read',
    failedTitle: 'The data could not be loaded',
    where: (row, field, pointer) =>
      [row === undefined ? '' : `line ${row}`, field ?? '', pointer ?? ''].filter((part) => part !== '').join(', '),
    retry: 'Try again',
    offline: 'This device is offline.',
    mapLost: 'The map is being restored.',
    partMissing: 'This part of the page did not arrive. The rest of it works.',
    panelFailed: (panel) => `${panel} stopped working. The rest of the page still does.`,
    panels: { header: 'The header', map: 'The map', list: 'The list', dock: 'The time controls' },
    tryAgain: 'Start it again',
    copyDetails: 'Copy details',
  },
};

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value);
