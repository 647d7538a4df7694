/** What the pages for readers without scripts say beyond the words of the reading column, in every language. */
import type { Language } from '../store/state.ts';

export interface PageMessages {
  /** Opens a place, an event or a question on the live map. */
  readonly openOnMap: string;
  readonly openMap: string;
  /** Name of the page that lists everything. */
  readonly contents: string;
  /** On the page of the map, where no script runs. */
  readonly noScript: string;
  readonly picture: (title: string) => string;
  readonly reportedIn: string;
  readonly partOf: string;
  readonly navigation: string;
  readonly noEvents: string;
}

export const PAGES = {
  en: {
    openOnMap: 'Open on the live map',
    openMap: 'Open the live map',
    contents: 'Everything, by place',
    noScript: 'The live map needs JavaScript. Everything that it shows is listed here.',
    picture: (title) => `Map: ${title}`,
    reportedIn: 'Reported in',
    partOf: 'Part of',
    navigation: 'More of this map',
    noEvents: 'No event is recorded here.',
  },
  uk: {
    openOnMap: 'Відкрити на живій мапі',
    openMap: 'Відкрити живу мапу',
    contents: 'Усе за місцями',
    noScript: 'Жива мапа потребує JavaScript. Усе, що вона показує, перелічено тут.',
    picture: (title) => `Мапа: ${title}`,
    reportedIn: 'Повідомляють',
    partOf: 'Частина цілого',
    navigation: 'Більше з цієї мапи',
    noEvents: 'Тут не записано жодної події.',
  },
  ko: {
    openOnMap: '실시간 지도에서 열기',
    openMap: '실시간 지도 열기',
    contents: '장소별 전체 목록',
    noScript: '실시간 지도에는 JavaScript가 필요합니다. 지도에 나오는 모든 내용이 여기 나열되어 있습니다.',
    picture: (title) => `지도: ${title}`,
    reportedIn: '보도한 기사',
    partOf: '다음의 일부',
    navigation: '이 지도의 다른 내용',
    noEvents: '여기에 기록된 사건이 없습니다.',
  },
} as const satisfies Record<Language, PageMessages>;
