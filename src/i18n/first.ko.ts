/** Korean, before the page is drawn. Particles that would depend on a name’s last sound are avoided. */
import type { FirstMessages } from './first.ts';

export const first: FirstMessages = {
  landmarks: {
    skipTo: '건너뛰기',
    skipToMap: '지도로 건너뛰기',
    skipToList: '사건 목록으로 건너뛰기',
    skipToTime: '시간 조절로 건너뛰기',
    time: '시간',
  },
  categories: {
    combat: '공격과 전투',
    casualties: '인명 피해',
    movement: '파병과 이동',
    training: '훈련과 주둔지',
    prisoners: '포로',
    arms: '무기와 보급',
    diplomacy: '발언과 외교',
    economy: '에너지와 경제',
  },
  list: {
    area: '표시한 구역',
    label: '사건',
    sheet: { peek: '목록 보기', half: '목록 더 보기', full: '지도 보기' },
    story: '시간순 이야기',
    count: (active, total) =>
      active === total ? `사건 ${number(total)}건` : `사건 ${number(total)}건 중 ${number(active)}건`,
    dotted: '점선 날짜:',
    dottedMeans: '일부는 추정',
    inAll: '전체 중',
    trayCount: {
      undated: (count) => `날짜 없음 ${number(count)}건`,
      unplaced: (count) => `장소 없음 ${number(count)}건`,
    },
    undatedTitle: '본문에 날짜 없음',
    undatedNote: '전체 기간을 볼 때만 지도에 나옵니다.',
    unplacedTitle: '본문에 장소 없음',
    unplacedNote: '목록에만 있고 지도에는 없습니다.',
    refusedTitle: '읽지 못한 기록',
    refusedNote: '파일의 나머지는 표시됩니다.',
    noPlace: '본문에 장소 없음',
    status: {
      reported: '보도됨',
      corroborated: '다른 쪽에서 뒷받침',
      unverified: '확인되지 않음',
      contested: '주장 엇갈림',
      forecast: '전망',
    },
    back: '모든 사건',
    backTo: (name) => name,
    emptyWindow: '이 기간에는 보도된 사건이 없습니다.',
    nearest: (date) => `가장 가까운 사건: ${date}`,
    showNearest: '가장 가까운 사건으로',
    showAll: '전체 기간 보기',
    earlier: (month) => `${month} 이전`,
  },
  filters: {
    title: '필터',
    chosen: (count) => `${number(count)}개 선택`,
    hidden: (count) => `필터로 숨겨진 사건 ${number(count)}건.`,
    show: '모두 보기',
    emptyWindow: '이 기간에는 필터에 맞는 사건이 없습니다.',
  },
  notices: {
    data: (host) => `데이터: ${host}`,
    dataNote: '다른 사이트의 데이터이며 이 사이트가 확인하지 않았습니다.',
    frozen: (date) => `${date} 기준 데이터이며 바뀌지 않습니다.`,
    unaddressed: '이 데이터는 여기서 연 것이며 링크로 열 수 없습니다.',
    title: '이 주소의 일부를 사용할 수 없습니다:',
    dismiss: '닫기',
  },
  copying: {
    copied: '복사함',
    selected: '선택됨: Ctrl+C 또는 ⌘C로 복사하세요',
  },
  status: {
    loading: '사건을 불러오는 중',
    refusedTitle: '자료를 읽지 못했습니다',
    failedTitle: '자료를 불러오지 못했습니다',
    where: (row, field, pointer) =>
      [row === undefined ? '' : `${row}행`, field ?? '', pointer ?? ''].filter((part) => part !== '').join(', '),
    retry: '다시 시도',
    offline: '기기가 오프라인입니다.',
    mapLost: '지도를 복구하는 중입니다.',
    partMissing: '페이지의 이 부분을 불러오지 못했습니다. 나머지는 그대로 쓸 수 있습니다.',
    panelFailed: (panel) => `${panel}: 작동이 멈췄습니다. 나머지는 그대로 쓸 수 있습니다.`,
    panels: { header: '머리말', map: '지도', list: '목록', dock: '시간 조절' },
    tryAgain: '다시 시작',
    copyDetails: '자세한 내용 복사',
  },
};

const number = (value: number): string => new Intl.NumberFormat('ko').format(value);
