/** What the share dialog says, in every language. It comes with the dialog, so a page that nobody shares is spared it. */

import type { Language, ThemeChoice } from '../store/state.ts';
import { formatCount } from './plural.ts';

export const SHARE_FORMS = ['link', 'iframe', 'element', 'markdown', 'citation'] as const;
export type ShareForm = (typeof SHARE_FORMS)[number];

export interface ShareMessages {
  readonly what: string;
  readonly view: string;
  readonly viewNote: string;
  /** Only what is open, e.g. "The place Marino". */
  readonly selection: Readonly<Record<'place' | 'event' | 'topic' | 'article' | 'area', (name: string) => string>>;
  readonly everything: string;
  readonly as: string;
  readonly forms: Readonly<Record<ShareForm, string>>;
  readonly formNotes: Readonly<Record<ShareForm, string>>;
  readonly data: string;
  readonly live: string;
  readonly frozen: (date: string) => string;
  readonly frozenNote: string;
  /** Data of somebody else, which we cannot keep. */
  readonly notOurs: string;
  readonly frozenMissing: string;
  readonly options: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<'auto' | 'map' | 'list' | 'split', string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeChoice, string>>;
  readonly language: string;
  readonly ownLanguage: string;
  /** Name of the field that holds the text to copy. */
  readonly code: Readonly<Record<ShareForm, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly sandboxNote: string;
  readonly preview: string;
  readonly previewWidth: (pixels: number) => string;
  /** Title of an embedded map. */
  readonly frameTitle: (name: string) => string;
  /** Text of the link that stands under it. */
  readonly linkText: (places: number, events: number) => string;
}

const COUNTS = {
  en: {
    places: { one: '# place', other: '# places' },
    events: { one: '# reported event', other: '# reported events' },
  },
  uk: {
    places: { one: '# місце', few: '# місця', other: '# місць' },
    events: { one: '# повідомлена подія', few: '# повідомлені події', other: '# повідомлених подій' },
  },
} as const;

export const SHARE = {
  en: {
    what: 'What to share',
    view: 'What is shown now',
    viewNote: 'With its time, filters and position of the map.',
    selection: {
      place: (name) => `Only the place: ${name}`,
      event: (name) => `Only the event: ${name}`,
      topic: (name) => `Only the topic: ${name}`,
      article: (name) => `Only the article: ${name}`,
      area: (name) => `Only the area: ${name}`,
    },
    everything: 'The whole map, as it opens',
    as: 'As',
    forms: { link: 'Link', iframe: 'iframe', element: 'Element', markdown: 'Markdown', citation: 'Citation' },
    formNotes: {
      link: 'Opens the page at this place.',
      iframe: 'For every content system that takes an iframe. Works without scripts of the host page.',
      element: 'For pages that may load a script: the frame takes the height it needs, and the page can steer the map.',
      markdown: 'A link for forums, notes and README files.',
      citation: 'In words, with the day of access and the sources.',
    },
    data: 'Data',
    live: 'Live: what the map will say later, too',
    frozen: (date) => `Frozen: the data as of ${date}`,
    frozenNote: 'The file keeps its address and its content, whatever becomes of the map.',
    notOurs: 'These data are another site’s; only that site can keep them.',
    frozenMissing: 'This site keeps no frozen copy.',
    options: 'Options',
    layout: 'Layout',
    layouts: { auto: 'As there is room', map: 'Map', list: 'List', split: 'Map and list' },
    theme: 'Theme',
    themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    ownLanguage: 'As the reader’s browser',
    code: {
      link: 'The link',
      iframe: 'Code of the iframe',
      element: 'Code of the element',
      markdown: 'Markdown',
      citation: 'The citation',
    },
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The browser does not let this page copy. The text is selected: copy it with Ctrl+C or the context menu.',
    sandboxNote: 'If the article stands on the same origin as this map, leave “allow-same-origin” out of the sandbox.',
    preview: 'Preview',
    previewWidth: (pixels) => `${pixels} px wide`,
    frameTitle: (name) => `Map: ${name}`,
    linkText: (places, events) =>
      `Open the map: ${formatCount('en', places, COUNTS.en.places)}, ${formatCount('en', events, COUNTS.en.events)}`,
  },
  uk: {
    what: 'Чим поділитися',
    view: 'Те, що показано зараз',
    viewNote: 'З часом, фільтрами та положенням мапи.',
    selection: {
      place: (name) => `Лише місце: ${name}`,
      event: (name) => `Лише подія: ${name}`,
      topic: (name) => `Лише тема: ${name}`,
      article: (name) => `Лише стаття: ${name}`,
      area: (name) => `Лише ділянка: ${name}`,
    },
    everything: 'Уся мапа, як вона відкривається',
    as: 'Як',
    forms: { link: 'Посилання', iframe: 'iframe', element: 'Елемент', markdown: 'Markdown', citation: 'Цитата' },
    formNotes: {
      link: 'Відкриває сторінку на цьому місці.',
      iframe: 'Для кожної системи, яка приймає iframe. Працює без скриптів сторінки.',
      element: 'Для сторінок, що можуть завантажити скрипт: рамка має потрібну висоту, а сторінка може керувати мапою.',
      markdown: 'Посилання для форумів, нотаток і файлів README.',
      citation: 'Словами, з днем звернення та джерелами.',
    },
    data: 'Дані',
    live: 'Живі: те, що мапа казатиме й згодом',
    frozen: (date) => `Заморожені: дані станом на ${date}`,
    frozenNote: 'Файл зберігає адресу та вміст, хоч би що сталося з мапою.',
    notOurs: 'Це дані іншого сайту; зберегти їх може лише він.',
    frozenMissing: 'Цей сайт не зберігає замороженої копії.',
    options: 'Налаштування',
    layout: 'Розкладка',
    layouts: { auto: 'За розміром', map: 'Мапа', list: 'Список', split: 'Мапа і список' },
    theme: 'Тема',
    themes: { auto: 'Як у системі читача', light: 'Світла', dark: 'Темна' },
    language: 'Мова',
    ownLanguage: 'Як у браузері читача',
    code: {
      link: 'Посилання',
      iframe: 'Код iframe',
      element: 'Код елемента',
      markdown: 'Markdown',
      citation: 'Цитата',
    },
    copy: 'Копіювати',
    copied: 'Скопійовано.',
    selected:
      'Браузер не дозволяє цій сторінці копіювати. Текст виділено: скопіюйте його через Ctrl+C або контекстне меню.',
    sandboxNote: 'Якщо стаття має те саме походження, що й мапа, приберіть «allow-same-origin» із sandbox.',
    preview: 'Попередній перегляд',
    previewWidth: (pixels) => `Ширина ${pixels} px`,
    frameTitle: (name) => `Мапа: ${name}`,
    linkText: (places, events) =>
      `Відкрити мапу: ${formatCount('uk', places, COUNTS.uk.places)}, ${formatCount('uk', events, COUNTS.uk.events)}`,
  },
  ko: {
    what: '공유할 내용',
    view: '지금 보이는 화면',
    viewNote: '기간, 필터, 지도 위치를 포함합니다.',
    selection: {
      place: (name) => `장소만: ${name}`,
      event: (name) => `사건만: ${name}`,
      topic: (name) => `주제만: ${name}`,
      article: (name) => `기사만: ${name}`,
      area: (name) => `구역만: ${name}`,
    },
    everything: '처음 열리는 지도 전체',
    as: '형식',
    forms: { link: '링크', iframe: 'iframe', element: '요소', markdown: 'Markdown', citation: '인용' },
    formNotes: {
      link: '이 위치에서 페이지를 엽니다.',
      iframe: 'iframe을 받는 모든 편집 시스템용. 게재 페이지의 스크립트 없이 작동합니다.',
      element: '스크립트를 불러올 수 있는 페이지용: 프레임 높이가 맞춰지고 페이지가 지도를 조작할 수 있습니다.',
      markdown: '게시판, 메모, README 파일용 링크.',
      citation: '접속일과 출처를 포함한 문장.',
    },
    data: '데이터',
    live: '실시간: 이후 바뀌는 내용도 반영',
    frozen: (date) => `고정: ${date} 기준 데이터`,
    frozenNote: '지도가 바뀌어도 파일의 주소와 내용은 그대로입니다.',
    notOurs: '다른 사이트의 데이터이므로 그 사이트만 보존할 수 있습니다.',
    frozenMissing: '이 사이트에는 고정된 사본이 없습니다.',
    options: '설정',
    layout: '배치',
    layouts: { auto: '공간에 맞게', map: '지도', list: '목록', split: '지도와 목록' },
    theme: '테마',
    themes: { auto: '독자의 시스템 설정', light: '밝게', dark: '어둡게' },
    language: '언어',
    ownLanguage: '독자의 브라우저 언어',
    code: { link: '링크', iframe: 'iframe 코드', element: '요소 코드', markdown: 'Markdown', citation: '인용문' },
    copy: '복사',
    copied: '복사했습니다.',
    selected: '브라우저가 이 페이지의 복사를 허용하지 않습니다. 텍스트가 선택되어 있으니 Ctrl+C나 메뉴로 복사하세요.',
    sandboxNote: '기사가 이 지도와 같은 출처(origin)에 있으면 sandbox에서 “allow-same-origin”을 빼세요.',
    preview: '미리보기',
    previewWidth: (pixels) => `너비 ${pixels}px`,
    frameTitle: (name) => `지도: ${name}`,
    linkText: (places, events) => `지도 열기: 장소 ${places}곳, 보도된 사건 ${events}건`,
  },
} as const satisfies Record<Language, ShareMessages>;
