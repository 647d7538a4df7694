/** Ukrainian. */
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { formatCount } from './plural.ts';

const UNITS = {
  day: { one: '# день', few: '# дні', other: '# днів' },
  week: { one: '# тиждень', few: '# тижні', other: '# тижнів' },
  month: { one: '# місяць', few: '# місяці', other: '# місяців' },
  year: { one: '# рік', few: '# роки', other: '# років' },
} as const;

export const uk: Messages = {
  ...en,
  language: { name: 'Українська' },
  dock: {
    region: 'Час',
    playback: 'Програвання',
    play: 'Програти',
    pause: 'Пауза',
    previous: {
      event: 'Попередня подія',
      P1D: 'Попередній день із подією',
      P1W: 'Попередній тиждень із подією',
      P1M: 'Попередній місяць із подією',
      P1Y: 'Попередній рік із подією',
    },
    next: {
      event: 'Наступна подія',
      P1D: 'Наступний день із подією',
      P1W: 'Наступний тиждень із подією',
      P1M: 'Наступний місяць із подією',
      P1Y: 'Наступний рік із подією',
    },
    speed: 'Швидкість',
    times: (speed) => `${speed.toLocaleString('uk')}×`,
    loop: 'Повторювати',
    mode: 'Показувати',
    modes: { range: 'Проміжок', cumulative: 'Досі', instant: 'Один день' },
    step: 'Крок',
    steps: { event: 'Подія', P1D: 'День', P1W: 'Тиждень', P1M: 'Місяць', P1Y: 'Рік' },
    from: 'Від',
    to: 'До',
    day: 'День',
    startDate: 'Початкова дата',
    endDate: 'Кінцева дата',
    fromBeginning: 'Від початку',
    toEnd: 'До кінця',
    allDates: 'Усі дати',
    since: (date) => `Від ${date}`,
    until: (date) => `До ${date}`,
    events: (count) => formatCount('uk', count, { one: '# подія', few: '# події', other: '# подій' }),
    undated: (count) => formatCount('uk', count, { other: '# без дати' }),
    unplaced: (count) => formatCount('uk', count, { other: '# без місця' }),
    earlier: (count) => formatCount('uk', count, { other: '# раніше' }),
    later: (count) => formatCount('uk', count, { other: '# пізніше' }),
    mainPeriod: 'Головний період',
    more: 'Більше налаштувань часу',
    noneDated: 'Жодна подія не має дати',
    skipped: (count, unit) => `Нічого нового: ${formatCount('uk', count, UNITS[unit])}`,
    unreadableDate: 'Такого дня немає в календарі.',
    reversedDates: 'Останній день раніше за перший.',
    eventsPer: (step, most) =>
      `Подій на ${{ P1D: 'день', P1W: 'тиждень', P1M: 'місяць', P1Y: 'рік' }[step]}, щонайбільше ${most}`,
    dayNotKnown: 'день невідомий',
    table: {
      caption: 'Події за часом, коли вони починаються',
      period: 'Період',
      all: 'Усі події',
      hollow: 'День невідомий',
    },
  },
};
