/** Ukrainian: taking things away. */
import { formatCount } from './plural.ts';
import type { TakeawayMessages } from './takeaway.ts';

const EVENTS = { one: '# подія', few: '# події', other: '# подій' } as const;

export const takeaway: TakeawayMessages = {
  open: 'Завантажити',
  title: 'Завантажити, процитувати, надрукувати',
  scope: 'Які події',
  shown: (count) => `Те, що показують фільтри й вибраний час (${formatCount('uk', count, EVENTS)})`,
  everything: (count) => `Усе (${formatCount('uk', count, EVENTS)})`,
  nothingShown: 'Нічого не показано, тож зберігати нема чого.',
  events: 'Події',
  citations: 'Посилання на статті',
  formats: {
    geojson: 'Усе, що відомо: події, місця, твердження, джерела. Ця мапа прочитає його знову.',
    csv: 'Таблиця: рядок для кожної події в кожному місці.',
    kml: 'Для Google Earth та інших глобусів.',
    'csl-json': 'Для Zotero, pandoc та інших програм цитування.',
    ris: 'Для EndNote, Zotero, Mendeley та інших бібліографічних програм.',
    bibtex: 'Для LaTeX.',
  },
  downloadAs: (format) => `Завантажити ${format}`,
  download: 'Завантажити',
  saved: (file) => `Збережено як ${file}.`,
  blocked: 'Якщо ця рамка не дозволяє браузеру зберегти файл, скопіюйте його звідси.',
  picture: 'Зображення мапи',
  pictureNote: 'PNG із назвою, датами, легендою, зазначенням авторства й посиланням на цей вигляд.',
  savePicture: 'Зберегти як PNG',
  drawing: 'Малюємо зображення …',
  pictureFailed: 'Зображення не вдалося намалювати. Спробуйте ще раз або надрукуйте.',
  pictureUnavailable: 'Інтерактивна мапа тут не працює. Для друку буде накреслено огляд місць.',
  pictureAlt: (title) => `Збережене зображення: ${title}`,
  print: 'Друк',
  printNote: 'Накреслена мапа, пронумерований список із джерелами та посилання. Браузер може зберегти це як PDF.',
  printNow: 'Надрукувати цей вигляд',
  copyClaim: 'Копіювати твердження з джерелом',
  filtered: 'відфільтровано',
  count: (shown, total) =>
    shown === total
      ? formatCount('uk', total, EVENTS)
      : `${shown.toLocaleString('uk')} з ${formatCount('uk', total, { one: '# події', other: '# подій' })}`,
  key: 'Числа — кількість подій у місці. Затінено: у повідомленні названо регіон або країну. Тонке коло: місце десь усередині. Пунктир: один із кінців виведено.',
  pagePlaces: 'Місця на мапі',
  pagePlacesNote: 'Літери ті самі, що на мапі; числа ті самі, що в списку.',
  pageEvents: 'Події',
  pageArticles: 'Статті',
  pageMore: (count) => `Ще ${formatCount('uk', count, EVENTS)}: за адресою вгорі.`,
};
