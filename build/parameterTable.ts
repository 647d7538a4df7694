/**
 * `docs/parameters.md`, made from the table of parameters: names, attributes, properties and defaults are read from
 * it, and what a parameter means is said here, once. `tsx build/parameterTable.ts` writes the page; a test compares.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STEPS } from '../src/core/step.ts';
import { FORMAT_IDS } from '../src/formats/index.ts';
import {
  entriesOf,
  FLAGS,
  PARAMETER_NAMES,
  PARAMETERS,
  type Parameter,
  type ParameterName,
  propertyOf,
  SPEED_RANGE,
} from '../src/params/index.ts';
import { UI_TOKENS } from '../src/params/look.ts';

export const PARAMETERS_PAGE = 'docs/parameters.md';

interface Description {
  /** Values that may be given, the default first. */
  readonly values: string;
  readonly means: string;
  /** A value to show. */
  readonly example: string;
}

const words = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ');

const DESCRIPTIONS: Readonly<Record<ParameterName, Description>> = {
  v: {
    values: '`1`',
    means: 'Version of this contract. Codes carry it; a later version would be another number.',
    example: '1',
  },
  data: {
    values: 'absent = the site’s own data; absolute `https:` address, repeatable (the attribute: spaces between)',
    means:
      'Files to show instead of the site’s own, fetched without cookies and referrer. Several become one map. The site’s operator says which hosts are allowed (`embed.dataHosts`); a line on the map names the host and cannot be removed.',
    example: 'https://example.org/events.geojson',
  },
  format: {
    values: words(['auto', ...FORMAT_IDS]),
    means: 'How to read `data`. `auto` looks at the file itself.',
    example: FORMAT_IDS[0],
  },
  place: { values: 'id', means: 'Opens a place.', example: 'marino' },
  event: { values: 'id', means: 'Opens an event. It goes before a place, a topic and an article.', example: 'id' },
  topic: { values: 'id', means: 'Opens a topic: figures side by side.', example: 'casualties' },
  article: { values: 'id', means: 'Opens an article; the map shows its events only.', example: 'id' },
  area: {
    values: '`west,south,east,north`, or a ring `lng,lat,lng,lat,lng,lat,…` of up to 40 corners, in degrees',
    means: 'Lists the events that stand in a patch of ground.',
    example: '34,51,37,52.5',
  },
  paragraph: {
    values: 'number',
    means: 'With `article`: the paragraph that is marked. Lines that are not empty, from 1.',
    example: '10',
  },
  q: {
    values: 'text of up to 200 characters',
    means: 'Puts a text into the search and shows what it finds.',
    example: 'Kursk',
  },
  filter: {
    values: '`field:value~value`, repeatable (the attribute: `;` between)',
    means: 'Shows only events that have one of the values in each field; `field:` without a value chooses nothing.',
    example: 'category:combat~arms',
  },
  time: {
    values: 'absent = all; `2024-11-20`, `2024-11`, `2024`, `2024-11..2025-01`, `earliest..2024-11`, `2024-11..latest`',
    means: 'The window of time, in calendar days. A month or year as a bound is meant whole.',
    example: '2024-11..2025-01',
  },
  'time-mode': {
    values: '`range`, `instant`, `cumulative`',
    means: 'Whether the window is a span, one day, or everything up to a day.',
    example: 'instant',
  },
  step: {
    values: words(['auto', ...STEPS]),
    means: 'How far playback goes at a time. `auto` goes from event to event.',
    example: 'P1M',
  },
  speed: {
    values: `\`1\`; ${SPEED_RANGE.slowest} to ${SPEED_RANGE.fastest}`,
    means: 'Speed of playback.',
    example: '2',
  },
  loop: { values: '`0`, `1`', means: 'Playback begins again at its end.', example: '1' },
  autoplay: {
    values: '`0`, `1`',
    means:
      'Playback starts when map and data are there. Not where the reader has asked for less motion, and not without the timeline, where nobody could stop it.',
    example: '1',
  },
  map: {
    values: '`zoom/latitude/longitude[/bearing[/pitch]]`',
    means: 'Where the map stands.',
    example: '5/48.28/37.18',
  },
  bbox: {
    values: '`west,south,east,north`',
    means: 'What the map has to show. `map` goes before it.',
    example: '22,44,40,52.5',
  },
  density: {
    values: '`counts`, `heat`',
    means: 'How crowds of events are shown that stand at points of their own: as numbers, or as colour on the ground.',
    example: 'heat',
  },
  basemap: {
    values: 'absent = the site’s default; `offline`, `none`, or an id of the operator’s list (`basemaps`)',
    means: 'The ground under the marks. An address of a style is never taken from here.',
    example: 'none',
  },
  layout: {
    values: '`auto`, `map`, `list`, `split`',
    means:
      '`auto`: list beside the map where there is room, below it where not. `split`: always both. `list`: no map is loaded. `map`: the list appears for what is chosen.',
    example: 'map',
  },
  ui: {
    values: `on and off tokens: ${words(UI_TOKENS)}; \`-\` turns off`,
    means: '`+list` is read, too; a plus sign in an address means a space, so codes write `list`.',
    example: '-search,-share',
  },
  gestures: {
    values: '`cooperative`, `greedy`, `none` (on the whole page: `greedy` first)',
    means:
      '`cooperative` leaves scrolling to the page around: wheel with Ctrl, two fingers. `none`: by buttons and keyboard only.',
    example: 'greedy',
  },
  theme: { values: '`auto`, `light`, `dark`', means: '`auto` follows the reader’s system.', example: 'dark' },
  accent: {
    values: 'three or six hexadecimal digits, without `#`',
    means:
      'The one colour of handles, selection and emphasis. Where it would not be readable on the theme’s ground (4.5 : 1), a lighter or darker one of the same hue is used.',
    example: '0b6e4f',
  },
  transparent: {
    values: '`0`, `1`',
    means: 'Panels have no ground of their own. The host’s ground must be as light or dark as `theme`.',
    example: '1',
  },
  lang: {
    values: 'absent = the browser’s; a BCP 47 tag',
    means: 'Language of the interface; `uk-UA` is Ukrainian.',
    example: 'uk',
  },
  tz: {
    values: '`event`, `utc`, `local`, an IANA zone',
    means:
      'Dates of events are calendar days as the sources give them; no time zone moves them. What a zone decides is which day is today: the day of access in citations. `event` and `local`: the reader’s own.',
    example: 'Europe/Kyiv',
  },
  static: {
    values: '`0`, `1`',
    means:
      'A picture of the map for print and screenshots: nothing can be operated, nothing moves; links lead to the whole page.',
    example: '1',
  },
  consent: {
    values: '`none`, `ask`',
    means: '`ask`: nothing is fetched until the reader presses a button.',
    example: 'ask',
  },
  origin: {
    values: 'an origin',
    means:
      'The host that the code was made for. Messages from another are refused. It catches mistakes and protects nothing.',
    example: 'https://www.example.org',
  },
  debug: { values: '`0`, `1`', means: 'For developers of this map.', example: '1' },
};

const LEAD = `# Parameters

One grammar, three spellings: a parameter of the address (\`/embed/?time-mode=instant\`), an attribute of the element
(\`<dateline-map time-mode="instant">\`) and its property (\`element.timeMode = 'instant'\`). This page is made from the
table in \`src/params\` by \`npx tsx build/parameterTable.ts\`; what the default is stands first.

Names that are not listed are kept and ignored. A value that cannot be read is dropped alone, and the page says so.
`;

/** The page as text. */
export function writeParametersPage(): string {
  const rows = PARAMETER_NAMES.map((name) => {
    const { values, means, example } = DESCRIPTIONS[name];
    const property = propertyOf(name) === name ? '' : ` · \`.${propertyOf(name)}\``;
    return `| \`${name}\`${property} | ${values} | ${means} | \`${exampleOf(name, example)}\` |`;
  });
  return [
    LEAD,
    '| Parameter and attribute · property | Values | Meaning | In an address |',
    '|---|---|---|---|',
    ...rows,
    '',
    `Without a value these are on, as boolean attributes are: ${words(FLAGS)}.`,
    '',
  ].join('\n');
}

/** Shown as it would be written; a description whose example cannot be read is a fault. */
function exampleOf(name: ParameterName, example: string): string {
  const { parse, print } = PARAMETERS[name] as Parameter<unknown>;
  const read = parse(example);
  if (!read.ok) throw new Error(`The example of “${name}” cannot be read: ${read.problem.message}`);
  return entriesOf(name, print(read.value))
    .map(({ raw }) => raw)
    .join('&');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(import.meta.dirname, '..', PARAMETERS_PAGE), writeParametersPage());
}
