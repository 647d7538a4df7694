/** Ukrainian, before the page is drawn. Names stand after a colon or unchanged: the data do not inflect them. */
import type { FirstMessages } from './first.ts';
import { formatCount } from './plural.ts';

export const first: FirstMessages = {
  landmarks: {
    skipTo: 'Перехід',
    skipToMap: 'Перейти до мапи',
    skipToList: 'Перейти до списку подій',
    skipToTime: 'Перейти до керування часом',
    time: 'Час',
  },
  categories: {
    combat: 'Удари й бої',
    casualties: 'Втрати',
    movement: 'Перекидання військ',
    training: 'Навчання й табори',
    prisoners: 'Полонені',
    arms: 'Озброєння й постачання',
    diplomacy: 'Заяви й дипломатія',
    economy: 'Енергетика й економіка',
  },
  list: {
    area: 'Позначена ділянка',
    label: 'Події',
    sheet: { peek: 'Показати список', half: 'Розгорнути список', full: 'Показати мапу' },
    story: 'Усе за порядком',
    count: (active, total) => (active === total ? events(total) : `${number(active)} із ${number(total)} подій`),
    dotted: 'Крапки під датою:',
    dottedMeans: 'частину дати виведено',
    inAll: 'Усього:',
    trayCount: {
      undated: (count) => `${number(count)} без дати`,
      unplaced: (count) => `${number(count)} без місця`,
    },
    undatedTitle: 'У тексті немає дати',
    undatedNote: 'На мапі видно лише тоді, коли показано всі дати.',
    unplacedTitle: 'У тексті немає місця',
    unplacedNote: 'Є у списку, але не на мапі.',
    refusedTitle: 'Записи, які не вдалося прочитати',
    refusedNote: 'Решту файлу показано.',
    noPlace: 'у тексті немає місця',
    status: {
      reported: 'Повідомлено',
      corroborated: 'Підтверджено іншими',
      unverified: 'Не вдалося перевірити',
      contested: 'Заперечується',
      forecast: 'Прогноз',
    },
    back: 'Усі події',
    backTo: (name) => name,
    emptyWindow: 'За цей час ні про що не повідомляли.',
    nearest: (date) => `Найближча подія: ${date}`,
    showNearest: 'До найближчої події',
    showAll: 'Показати всі дати',
    earlier: (month) => `Раніше: до початку (${month})`,
  },
  filters: {
    title: 'Фільтри',
    chosen: (count) => `вибрано: ${formatCount('uk', count, { other: '#' })}`,
    hidden: (count) => `Приховано фільтрами: ${events(count)}.`,
    show: 'Показати їх',
    emptyWindow: 'Жодна подія за цей час не відповідає фільтрам.',
  },
  notices: {
    data: (host) => `Дані: ${host}`,
    dataNote: 'Дані іншого сайту, не перевірені цим.',
    frozen: (date) => `Дані станом на ${date}, збережені без змін.`,
    unaddressed: 'Ці дані відкрито тут; жодне посилання до них не веде.',
    title: 'Частину цієї адреси не вдалося використати:',
    dismiss: 'Закрити',
  },
  copying: {
    copied: 'Скопійовано',
    selected: 'Виділено: скопіюйте клавішами Ctrl+C або ⌘C',
  },
  status: {
    loading: 'Завантаження подій',
    refusedTitle: 'Не вдалося прочитати дані',
    failedTitle: 'Не вдалося завантажити дані',
    where: (row, field, pointer) =>
      [row === undefined ? '' : `рядок ${row}`, field ?? '', pointer ?? ''].filter((part) => part !== '').join(', '),
    retry: 'Спробувати ще раз',
    offline: 'Пристрій не в мережі.',
    mapLost: 'Мапа відновлюється.',
    partMissing: 'Цю частину сторінки не вдалося завантажити. Решта працює.',
    panelFailed: (panel) => `${panel}: збій. Решта сторінки працює.`,
    panels: { header: 'Заголовок', map: 'Мапа', list: 'Список', dock: 'Керування часом' },
    tryAgain: 'Запустити знову',
    copyDetails: 'Копіювати подробиці',
  },
};

const number = (value: number): string => new Intl.NumberFormat('uk').format(value);

const events = (count: number): string =>
  formatCount('uk', count, { one: '# подія', few: '# події', other: '# подій' });
