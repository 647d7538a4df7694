/** Korean. */
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { formatCount } from './plural.ts';

const UNITS = {
  day: { other: '#일' },
  week: { other: '#주' },
  month: { other: '#개월' },
  year: { other: '#년' },
} as const;

export const ko: Messages = {
  ...en,
  language: { name: '한국어' },
  dock: {
    region: '시간',
    playback: '재생 조작',
    play: '재생',
    pause: '일시정지',
    previous: {
      event: '이전 사건',
      P1D: '사건이 있는 이전 날',
      P1W: '사건이 있는 이전 주',
      P1M: '사건이 있는 이전 달',
      P1Y: '사건이 있는 이전 해',
    },
    next: {
      event: '다음 사건',
      P1D: '사건이 있는 다음 날',
      P1W: '사건이 있는 다음 주',
      P1M: '사건이 있는 다음 달',
      P1Y: '사건이 있는 다음 해',
    },
    speed: '속도',
    times: (speed) => `${speed}×`,
    loop: '반복',
    mode: '표시 범위',
    modes: { range: '기간', cumulative: '현재까지', instant: '하루' },
    step: '단위',
    steps: { event: '사건', P1D: '일', P1W: '주', P1M: '월', P1Y: '년' },
    from: '시작',
    to: '끝',
    day: '날짜',
    startDate: '시작 날짜',
    endDate: '끝 날짜',
    fromBeginning: '처음부터',
    toEnd: '끝까지',
    allDates: '전체 기간',
    since: (date) => `${date}부터`,
    until: (date) => `${date}까지`,
    events: (count) => formatCount('ko', count, { other: '사건 #건' }),
    undated: (count) => formatCount('ko', count, { other: '날짜 없음 #건' }),
    unplaced: (count) => formatCount('ko', count, { other: '장소 없음 #건' }),
    earlier: (count) => formatCount('ko', count, { other: '이전 #건' }),
    later: (count) => formatCount('ko', count, { other: '이후 #건' }),
    mainPeriod: '주요 기간',
    more: '시간 설정 더 보기',
    noneDated: '날짜가 있는 사건이 없습니다',
    skipped: (count, unit) => `${formatCount('ko', count, UNITS[unit])} 동안 새 보도 없음`,
    unreadableDate: '달력에 없는 날짜입니다.',
    reversedDates: '끝 날짜가 시작 날짜보다 앞섭니다.',
    eventsPer: (step, most) => `${{ P1D: '일', P1W: '주', P1M: '월', P1Y: '연도' }[step]}별 사건 수, 최대 ${most}건`,
    dayNotKnown: '날짜 미상',
    table: { caption: '시작 시기별 사건', period: '기간', all: '전체 사건', hollow: '날짜 미상' },
  },
};
