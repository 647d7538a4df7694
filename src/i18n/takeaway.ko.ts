/** Korean: taking things away. */
import { formatCount } from './plural.ts';
import type { TakeawayMessages } from './takeaway.ts';

export const takeaway: TakeawayMessages = {
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
};
