/**
 * What the dialog for files, citations, picture and paper says, and what the picture and the printed page say
 * themselves, in every language.
 */
import type { Language } from '../store/state.ts';
import { formatCount } from './plural.ts';

export interface TakeawayMessages {
  /** Name of the button that opens the dialog. */
  readonly open: string;
  readonly title: string;
  readonly scope: string;
  /** What the filters and the window show. */
  readonly shown: (count: number) => string;
  readonly everything: (count: number) => string;
  readonly nothingShown: string;
  readonly events: string;
  readonly citations: string;
  /** What a file of each format holds, in a line. */
  readonly formats: Record<'geojson' | 'csv' | 'kml' | 'csl-json' | 'ris' | 'bibtex', string>;
  /** Name of a button; several stand in one list. */
  readonly downloadAs: (format: string) => string;
  readonly download: string;
  readonly saved: (file: string) => string;
  /** In a frame nobody can tell whether the browser has saved a file. */
  readonly blocked: string;
  readonly picture: string;
  readonly pictureNote: string;
  readonly savePicture: string;
  readonly drawing: string;
  readonly pictureFailed: string;
  readonly pictureUnavailable: string;
  readonly pictureAlt: (title: string) => string;
  readonly print: string;
  readonly printNote: string;
  readonly printNow: string;
  readonly copyClaim: string;
  readonly filtered: string;
  /** How many of all events a picture or a page shows. */
  readonly count: (shown: number, total: number) => string;
  /** How a picture's marks are read. */
  readonly key: string;
  readonly pagePlaces: string;
  /** How the letters on the printed map and the numbers of the list belong together. */
  readonly pagePlacesNote: string;
  readonly pageEvents: string;
  readonly pageArticles: string;
  /** Under a list that is too long for paper. */
  readonly pageMore: (count: number) => string;
}

const EVENTS = {
  en: { one: '# event', other: '# events' },
  uk: { one: '# подія', few: '# події', other: '# подій' },
} as const;

export const TAKEAWAY = {
  en: {
    open: 'Download',
    title: 'Download, cite, print',
    scope: 'Which events',
    shown: (count) => `What the filters and the time window show (${formatCount('en', count, EVENTS.en)})`,
    everything: (count) => `Everything (${formatCount('en', count, EVENTS.en)})`,
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
        ? formatCount('en', total, EVENTS.en)
        : `${shown.toLocaleString('en-GB')} of ${formatCount('en', total, EVENTS.en)}`,
    key: 'Numbers count the events of a place. Shaded: the report names a region or country. Thin ring: the place lies somewhere inside. Dashed line: an end is inferred.',
    pagePlaces: 'Places on the map',
    pagePlacesNote: 'Letters are those on the map; numbers are those of the list.',
    pageEvents: 'Events',
    pageArticles: 'Articles',
    pageMore: (count) =>
      `${formatCount('en', count, { one: '# more event', other: '# more events' })}: see the address above.`,
  },
  uk: {
    open: 'Завантажити',
    title: 'Завантажити, процитувати, надрукувати',
    scope: 'Які події',
    shown: (count) => `Те, що показують фільтри й вибраний час (${formatCount('uk', count, EVENTS.uk)})`,
    everything: (count) => `Усе (${formatCount('uk', count, EVENTS.uk)})`,
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
        ? formatCount('uk', total, EVENTS.uk)
        : `${shown.toLocaleString('uk')} з ${formatCount('uk', total, { one: '# події', other: '# подій' })}`,
    key: 'Числа — кількість подій у місці. Затінено: у повідомленні названо регіон або країну. Тонке коло: місце десь усередині. Пунктир: один із кінців виведено.',
    pagePlaces: 'Місця на мапі',
    pagePlacesNote: 'Літери ті самі, що на мапі; числа ті самі, що в списку.',
    pageEvents: 'Події',
    pageArticles: 'Статті',
    pageMore: (count) => `Ще ${formatCount('uk', count, EVENTS.uk)}: за адресою вгорі.`,
  },
  ko: {
    open: '내려받기',
    title: '내려받기, 인용, 인쇄',
    scope: '어떤 사건을',
    shown: (count) => `필터와 선택한 기간에 보이는 사건 (${formatCount('ko', count, { other: '#건' })})`,
    everything: (count) => `전체 (${formatCount('ko', count, { other: '#건' })})`,
    nothingShown: '보이는 사건이 없어 저장할 것이 없습니다.',
    events: '사건',
    citations: '기사 인용 정보',
    formats: {
      geojson: '알려진 모든 것: 사건, 장소, 주장, 출처. 이 지도에서 다시 읽을 수 있습니다.',
      csv: '스프레드시트용 표: 사건과 장소마다 한 줄.',
      kml: 'Google Earth 등 지구본 프로그램용.',
      'csl-json': 'Zotero, pandoc 등 인용 처리기용.',
      ris: 'EndNote, Zotero, Mendeley 등 서지 관리 프로그램용.',
      bibtex: 'LaTeX용.',
    },
    downloadAs: (format) => `${format} 내려받기`,
    download: '내려받기',
    saved: (file) => `저장한 파일: ${file}`,
    blocked: '이 프레임에서 저장이 되지 않으면 여기에서 복사하십시오.',
    picture: '지도 그림',
    pictureNote: '제목, 기간, 범례, 출처 표시, 이 화면의 링크가 담긴 PNG.',
    savePicture: 'PNG로 저장',
    drawing: '그림을 그리는 중 …',
    pictureFailed: '그림을 그리지 못했습니다. 다시 시도하거나 인쇄하십시오.',
    pictureUnavailable: '이곳에서는 대화형 지도를 쓸 수 없습니다. 인쇄하면 장소의 개요 지도가 그려집니다.',
    pictureAlt: (title) => `저장한 그림: ${title}`,
    print: '인쇄',
    printNote: '개요 지도, 출처가 달린 번호 목록, 링크. 브라우저에서 PDF로 저장할 수 있습니다.',
    printNow: '이 화면 인쇄',
    copyClaim: '주장과 출처 복사',
    filtered: '필터 적용',
    count: (shown, total) =>
      shown === total
        ? formatCount('ko', total, { other: '사건 #건' })
        : `사건 ${formatCount('ko', total, { other: '#건' })} 중 ${formatCount('ko', shown, { other: '#건' })}`,
    key: '숫자는 장소의 사건 수입니다. 음영: 기사가 지역이나 나라를 가리킴. 가는 고리: 장소가 그 안 어딘가에 있음. 점선: 한쪽 끝을 추정함.',
    pagePlaces: '지도 위의 장소',
    pagePlacesNote: '글자는 지도의 글자, 숫자는 목록의 번호입니다.',
    pageEvents: '사건',
    pageArticles: '기사',
    pageMore: (count) => `그 밖의 사건 ${formatCount('ko', count, { other: '#건' })}: 위의 주소에서 볼 수 있습니다.`,
  },
} as const satisfies Record<Language, TakeawayMessages>;
