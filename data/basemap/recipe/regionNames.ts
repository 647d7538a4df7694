/**
 * Oblasts, krais, republics and provinces of the four countries at the centre: ISO 3166-2 code and names by language.
 *
 * Keyed by country and Natural Earth's spelling, because the source carries no ISO code. The names are those in use
 * in each language, shortened as a map shortens them; Ukrainian places follow Ukrainian spelling in English.
 */
export interface RegionName {
  readonly iso: string;
  readonly en: string;
  readonly uk: string;
  readonly ru: string;
  readonly ko: string;
}

const table = (rows: string): Readonly<Record<string, RegionName>> =>
  Object.fromEntries(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [name, iso, en, uk, ru, ko] = row.split('|').map((cell) => cell.trim());
        if (!name || !iso || !en || !uk || !ru || !ko) throw new Error(`region names: six cells wanted in "${row}"`);
        return [`${iso.slice(0, 2)} ${name}`, { iso, en, uk, ru, ko }];
      }),
  );

/** `"UA Donets'k"` → names. Cells: Natural Earth | ISO | English | Ukrainian | Russian | Korean. */
export const REGION_NAMES = table(`
Cherkasy          | UA-71 | Cherkasy        | Черкаська обл.       | Черкасская обл.       | 체르카시주
Chernihiv         | UA-74 | Chernihiv       | Чернігівська обл.    | Черниговская обл.     | 체르니히우주
Chernivtsi        | UA-77 | Chernivtsi      | Чернівецька обл.     | Черновицкая обл.      | 체르니우치주
Dnipropetrovs'k   | UA-12 | Dnipropetrovsk  | Дніпропетровська обл.| Днепропетровская обл. | 드니프로페트로우스크주
Donets'k          | UA-14 | Donetsk         | Донецька обл.        | Донецкая обл.         | 도네츠크주
Ivano-Frankivs'k  | UA-26 | Ivano-Frankivsk | Івано-Франківська обл.| Ивано-Франковская обл.| 이바노프란키우스크주
Kharkiv           | UA-63 | Kharkiv         | Харківська обл.      | Харьковская обл.      | 하르키우주
Kherson           | UA-65 | Kherson         | Херсонська обл.      | Херсонская обл.       | 헤르손주
Khmel'nyts'kyy    | UA-68 | Khmelnytskyi    | Хмельницька обл.     | Хмельницкая обл.      | 흐멜니츠키주
Kiev City         | UA-30 | Kyiv City       | Київ                 | Киев                  | 키이우
Kiev              | UA-32 | Kyiv            | Київська обл.        | Киевская обл.         | 키이우주
Kirovohrad        | UA-35 | Kirovohrad      | Кіровоградська обл.  | Кировоградская обл.   | 키로보흐라드주
L'viv             | UA-46 | Lviv            | Львівська обл.       | Львовская обл.        | 리비우주
Luhans'k          | UA-09 | Luhansk         | Луганська обл.       | Луганская обл.        | 루한스크주
Mykolayiv         | UA-48 | Mykolaiv        | Миколаївська обл.    | Николаевская обл.     | 미콜라이우주
Odessa            | UA-51 | Odesa           | Одеська обл.         | Одесская обл.         | 오데사주
Poltava           | UA-53 | Poltava         | Полтавська обл.      | Полтавская обл.       | 폴타바주
Rivne             | UA-56 | Rivne           | Рівненська обл.      | Ровненская обл.       | 리우네주
Sumy              | UA-59 | Sumy            | Сумська обл.         | Сумская обл.          | 수미주
Ternopil'         | UA-61 | Ternopil        | Тернопільська обл.   | Тернопольская обл.    | 테르노필주
Transcarpathia    | UA-21 | Zakarpattia     | Закарпатська обл.    | Закарпатская обл.     | 자카르파탸주
Vinnytsya         | UA-05 | Vinnytsia       | Вінницька обл.       | Винницкая обл.        | 빈니차주
Volyn             | UA-07 | Volyn           | Волинська обл.       | Волынская обл.        | 볼린주
Zaporizhzhya      | UA-23 | Zaporizhzhia    | Запорізька обл.      | Запорожская обл.      | 자포리자주
Zhytomyr          | UA-18 | Zhytomyr        | Житомирська обл.     | Житомирская обл.      | 지토미르주
Crimea            | UA-43 | Crimea          | АР Крим              | АР Крым               | 크림자치공화국
Sevastopol        | UA-40 | Sevastopol      | Севастополь          | Севастополь           | 세바스토폴
Adygey            | RU-AD | Adygea          | Адигея               | Адыгея                | 아디게야공화국
Altay             | RU-ALT| Altai Krai      | Алтайський край      | Алтайский край        | 알타이 지방
Amur              | RU-AMU| Amur            | Амурська обл.        | Амурская обл.         | 아무르주
Arkhangel'sk      | RU-ARK| Arkhangelsk     | Архангельська обл.   | Архангельская обл.    | 아르한겔스크주
Astrakhan'        | RU-AST| Astrakhan       | Астраханська обл.    | Астраханская обл.     | 아스트라한주
Bashkortostan     | RU-BA | Bashkortostan   | Башкортостан         | Башкортостан          | 바시코르토스탄공화국
Belgorod          | RU-BEL| Belgorod        | Бєлгородська обл.    | Белгородская обл.     | 벨고로드주
Bryansk           | RU-BRY| Bryansk         | Брянська обл.        | Брянская обл.         | 브랸스크주
Buryat            | RU-BU | Buryatia        | Бурятія              | Бурятия               | 부랴티야공화국
Chechnya          | RU-CE | Chechnya        | Чечня                | Чечня                 | 체첸공화국
Chelyabinsk       | RU-CHE| Chelyabinsk     | Челябінська обл.     | Челябинская обл.      | 첼랴빈스크주
Chita             | RU-ZAB| Zabaykalsky     | Забайкальський край  | Забайкальский край    | 자바이칼 지방
Chukchi Autonomous Okrug | RU-CHU | Chukotka | Чукотка              | Чукотка               | 추코트카 자치구
Chuvash           | RU-CU | Chuvashia       | Чувашія              | Чувашия               | 추바시공화국
City of St. Petersburg | RU-SPE | St. Petersburg | Санкт-Петербург  | Санкт-Петербург       | 상트페테르부르크
Dagestan          | RU-DA | Dagestan        | Дагестан             | Дагестан              | 다게스탄공화국
Gorno-Altay       | RU-AL | Altai Republic  | Республіка Алтай     | Республика Алтай      | 알타이공화국
Ingush            | RU-IN | Ingushetia      | Інгушетія            | Ингушетия             | 인구시공화국
Irkutsk           | RU-IRK| Irkutsk         | Іркутська обл.       | Иркутская обл.        | 이르쿠츠크주
Ivanovo           | RU-IVA| Ivanovo         | Івановська обл.      | Ивановская обл.       | 이바노보주
Kabardin-Balkar   | RU-KB | Kabardino-Balkaria | Кабардино-Балкарія | Кабардино-Балкария   | 카바르디노발카르공화국
Kaliningrad       | RU-KGD| Kaliningrad     | Калінінградська обл. | Калининградская обл.  | 칼리닌그라드주
Kalmyk            | RU-KL | Kalmykia        | Калмикія             | Калмыкия              | 칼미크공화국
Kaluga            | RU-KLU| Kaluga          | Калузька обл.        | Калужская обл.        | 칼루가주
Kamchatka         | RU-KAM| Kamchatka       | Камчатський край     | Камчатский край       | 캄차카 지방
Karachay-Cherkess | RU-KC | Karachay-Cherkessia | Карачаєво-Черкесія | Карачаево-Черкесия  | 카라차예보체르케스공화국
Karelia           | RU-KR | Karelia         | Карелія              | Карелия               | 카렐리야공화국
Kemerovo          | RU-KEM| Kemerovo        | Кемеровська обл.     | Кемеровская обл.      | 케메로보주
Khabarovsk        | RU-KHA| Khabarovsk      | Хабаровський край    | Хабаровский край      | 하바롭스크 지방
Khakass           | RU-KK | Khakassia       | Хакасія              | Хакасия               | 하카시야공화국
Khanty-Mansiy     | RU-KHM| Khanty-Mansi    | Ханти-Мансійський АО | Ханты-Мансийский АО   | 한티만시 자치구
Kirov             | RU-KIR| Kirov           | Кіровська обл.       | Кировская обл.        | 키로프주
Komi              | RU-KO | Komi            | Комі                 | Коми                  | 코미공화국
Kostroma          | RU-KOS| Kostroma        | Костромська обл.     | Костромская обл.      | 코스트로마주
Krasnodar         | RU-KDA| Krasnodar       | Краснодарський край  | Краснодарский край    | 크라스노다르 지방
Krasnoyarsk       | RU-KYA| Krasnoyarsk     | Красноярський край   | Красноярский край     | 크라스노야르스크 지방
Kurgan            | RU-KGN| Kurgan          | Курганська обл.      | Курганская обл.       | 쿠르간주
Kursk             | RU-KRS| Kursk           | Курська обл.         | Курская обл.          | 쿠르스크주
Leningrad         | RU-LEN| Leningrad       | Ленінградська обл.   | Ленинградская обл.    | 레닌그라드주
Lipetsk           | RU-LIP| Lipetsk         | Липецька обл.        | Липецкая обл.         | 리페츠크주
Maga Buryatdan    | RU-MAG| Magadan         | Магаданська обл.     | Магаданская обл.      | 마가단주
Mariy-El          | RU-ME | Mari El         | Марій Ел             | Марий Эл              | 마리옐공화국
Mordovia          | RU-MO | Mordovia        | Мордовія             | Мордовия              | 모르도바공화국
Moskovsskaya      | RU-MOS| Moscow Oblast   | Московська обл.      | Московская обл.       | 모스크바주
Moskva            | RU-MOW| Moscow          | Москва               | Москва                | 모스크바
Murmansk          | RU-MUR| Murmansk        | Мурманська обл.      | Мурманская обл.       | 무르만스크주
Nenets            | RU-NEN| Nenets          | Ненецький АО         | Ненецкий АО           | 네네츠 자치구
Nizhegorod        | RU-NIZ| Nizhny Novgorod | Нижньогородська обл. | Нижегородская обл.    | 니즈니노브고로드주
North Ossetia     | RU-SE | North Ossetia   | Північна Осетія      | Северная Осетия       | 북오세티야공화국
Novgorod          | RU-NGR| Novgorod        | Новгородська обл.    | Новгородская обл.     | 노브고로드주
Novosibirsk       | RU-NVS| Novosibirsk     | Новосибірська обл.   | Новосибирская обл.    | 노보시비르스크주
Omsk              | RU-OMS| Omsk            | Омська обл.          | Омская обл.           | 옴스크주
Orel              | RU-ORL| Oryol           | Орловська обл.       | Орловская обл.        | 오룔주
Orenburg          | RU-ORE| Orenburg        | Оренбурзька обл.     | Оренбургская обл.     | 오렌부르크주
Penza             | RU-PNZ| Penza           | Пензенська обл.      | Пензенская обл.       | 펜자주
Perm'             | RU-PER| Perm            | Пермський край       | Пермский край         | 페름 지방
Primor'ye         | RU-PRI| Primorye        | Приморський край     | Приморский край       | 연해주
Pskov             | RU-PSK| Pskov           | Псковська обл.       | Псковская обл.        | 프스코프주
Rostov            | RU-ROS| Rostov          | Ростовська обл.      | Ростовская обл.       | 로스토프주
Ryazan'           | RU-RYA| Ryazan          | Рязанська обл.       | Рязанская обл.        | 랴잔주
Sakha (Yakutia)   | RU-SA | Sakha           | Саха (Якутія)        | Саха (Якутия)         | 사하공화국
Sakhalin          | RU-SAK| Sakhalin        | Сахалінська обл.     | Сахалинская обл.      | 사할린주
Samara            | RU-SAM| Samara          | Самарська обл.       | Самарская обл.        | 사마라주
Saratov           | RU-SAR| Saratov         | Саратовська обл.     | Саратовская обл.      | 사라토프주
Smolensk          | RU-SMO| Smolensk        | Смоленська обл.      | Смоленская обл.       | 스몰렌스크주
Stavropol'        | RU-STA| Stavropol       | Ставропольський край | Ставропольский край   | 스타브로폴 지방
Sverdlovsk        | RU-SVE| Sverdlovsk      | Свердловська обл.    | Свердловская обл.     | 스베르들롭스크주
Tambov            | RU-TAM| Tambov          | Тамбовська обл.      | Тамбовская обл.       | 탐보프주
Tatarstan         | RU-TA | Tatarstan       | Татарстан            | Татарстан             | 타타르스탄공화국
Tomsk             | RU-TOM| Tomsk           | Томська обл.         | Томская обл.          | 톰스크주
Tula              | RU-TUL| Tula            | Тульська обл.        | Тульская обл.         | 툴라주
Tuva              | RU-TY | Tuva            | Тува                 | Тува                  | 투바공화국
Tver'             | RU-TVE| Tver            | Тверська обл.        | Тверская обл.         | 트베리주
Tyumen'           | RU-TYU| Tyumen          | Тюменська обл.       | Тюменская обл.        | 튜멘주
Udmurt            | RU-UD | Udmurtia        | Удмуртія             | Удмуртия              | 우드무르트공화국
Ul'yanovsk        | RU-ULY| Ulyanovsk       | Ульяновська обл.     | Ульяновская обл.      | 울리야놉스크주
Vladimir          | RU-VLA| Vladimir        | Владимирська обл.    | Владимирская обл.     | 블라디미르주
Volgograd         | RU-VGG| Volgograd       | Волгоградська обл.   | Волгоградская обл.    | 볼고그라드주
Vologda           | RU-VLG| Vologda         | Вологодська обл.     | Вологодская обл.      | 볼로그다주
Voronezh          | RU-VOR| Voronezh        | Воронезька обл.      | Воронежская обл.      | 보로네시주
Yamal-Nenets      | RU-YAN| Yamalo-Nenets   | Ямало-Ненецький АО   | Ямало-Ненецкий АО     | 야말로네네츠 자치구
Yaroslavl'        | RU-YAR| Yaroslavl       | Ярославська обл.     | Ярославская обл.      | 야로슬라블주
Yevrey            | RU-YEV| Jewish Autonomous Oblast | Єврейська АО | Еврейская АО         | 유대인 자치주
P'yŏngyang        | KP-01 | Pyongyang       | Пхеньян              | Пхеньян               | 평양
P'yŏngan-namdo    | KP-02 | South Pyongan   | Пхьонан-Намдо        | Пхёнан-Намдо          | 평안남도
P'yŏngan-bukto    | KP-03 | North Pyongan   | Пхьонан-Пукто        | Пхёнан-Пукто          | 평안북도
Chagang-do        | KP-04 | Chagang         | Чагандо              | Чагандо               | 자강도
Hwanghae-namdo    | KP-05 | South Hwanghae  | Хванхе-Намдо         | Хванхэ-Намдо          | 황해남도
Hwanghae-bukto    | KP-06 | North Hwanghae  | Хванхе-Пукто         | Хванхэ-Пукто          | 황해북도
Kangwŏn-do        | KP-07 | Kangwon         | Канвондо             | Канвондо              | 강원도
Hamgyŏng-namdo    | KP-08 | South Hamgyong  | Хамгьон-Намдо        | Хамгён-Намдо          | 함경남도
Hamgyŏng-bukto    | KP-09 | North Hamgyong  | Хамгьон-Пукто        | Хамгён-Пукто          | 함경북도
Ryanggang         | KP-10 | Ryanggang       | Янгандо              | Янгандо               | 량강도
Rasŏn             | KP-13 | Rason           | Расон                | Расон                 | 라선
Busan             | KR-26 | Busan           | Пусан                | Пусан                 | 부산
Daegu             | KR-27 | Daegu           | Тегу                 | Тэгу                  | 대구
Daejeon           | KR-30 | Daejeon         | Теджон               | Тэджон                | 대전
Gangwon           | KR-42 | Gangwon         | Канвондо             | Канвондо              | 강원
Gwangju           | KR-29 | Gwangju         | Кванджу              | Кванджу               | 광주
Gyeonggi          | KR-41 | Gyeonggi        | Кьонгідо             | Кёнгидо               | 경기
Incheon           | KR-28 | Incheon         | Інчхон               | Инчхон                | 인천
Jeju              | KR-49 | Jeju            | Чеджу                | Чеджудо               | 제주
North Chungcheong | KR-43 | North Chungcheong | Чхунчхон-Пукто     | Чхунчхон-Пукто        | 충청북도
North Gyeongsang  | KR-47 | North Gyeongsang | Кьонсан-Пукто       | Кёнсан-Пукто          | 경상북도
North Jeolla      | KR-45 | North Jeolla    | Чолла-Пукто          | Чолла-Пукто           | 전북
Sejong            | KR-50 | Sejong          | Седжон               | Седжон                | 세종
Seoul             | KR-11 | Seoul           | Сеул                 | Сеул                  | 서울
South Chungcheong | KR-44 | South Chungcheong | Чхунчхон-Намдо     | Чхунчхон-Намдо        | 충청남도
South Gyeongsang  | KR-48 | South Gyeongsang | Кьонсан-Намдо       | Кёнсан-Намдо          | 경상남도
South Jeolla      | KR-46 | South Jeolla    | Чолла-Намдо          | Чолла-Намдо           | 전라남도
Ulsan             | KR-31 | Ulsan           | Ульсан               | Ульсан                | 울산
`);

/** Cities that are regions of their own: their town label is enough. */
export const CITY_REGIONS: ReadonlySet<string> = new Set([
  ...[
    'UA-30',
    'UA-40',
    'RU-SPE',
    'RU-MOW',
    'KP-01',
    'KR-26',
    'KR-27',
    'KR-30',
    'KR-29',
    'KR-28',
    'KR-50',
    'KR-11',
    'KR-31',
  ],
]);
