import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, ROOT, readSources, withoutComments } from './sources.ts';

const sources = readSources('src');
const styles = readSources('src', /\.css$/);

/** What each room may import besides itself. Packages are named; `*` stands for any room. */
const ARROWS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly RegExp[] }>> = {
  core: { rooms: [], packages: [/^@turf\//, /^geojson$/, /^minisearch$/, /^kdbush$/] },
  formats: { rooms: ['core'], packages: [/^hyparquet/, /^@uwdata\/flechette$/] },
  params: { rooms: ['core'], packages: [] },
  load: { rooms: ['core', 'formats'], packages: [/^geojson$/] },
  export: { rooms: ['core'], packages: [/^geojson$/, /^hyparquet-writer$/] },
  store: { rooms: ['core', 'params'], packages: [/^zustand\/vanilla$/] },
  theme: { rooms: ['core'], packages: [] },
  i18n: { rooms: ['core'], packages: [] },
  map: {
    rooms: ['core', 'store', 'theme', 'i18n'],
    packages: [/^maplibre-gl/, /^pmtiles$/, /^@turf\//, /^@maplibre\/maplibre-gl-style-spec$/, /^geojson$/, /^lucide-/],
  },
  ui: {
    rooms: ['core', 'store', 'params', 'theme', 'i18n', 'export'],
    packages: [
      /^react/,
      /^zustand/,
      /^lucide-react$/,
      /^@fontsource\//,
      /^@tanstack\/react-virtual$/,
      /^@turf\//,
      /^geojson$/,
      /^d3-(scale|shape)$/,
    ],
  },
  embed: { rooms: ['*'], packages: [/^maplibre-gl/, /^react/] },
  '': { rooms: ['*'], packages: [/^react/] },
};

/** Doors between rooms that have no arrow, each with its reason. */
const isDoor = (room: string, entry: Import): boolean =>
  // The interface opens the map when it is needed.
  (room === 'ui' && isMapDoor(entry)) ||
  // Words are chosen by the state's languages and themes, whose types they share; nothing of it runs.
  (room === 'i18n' && /^src\/store\/(state|selection)\.ts$/.test(entry.target ?? '') && entry.typeOnly) ||
  // Only src/load fetches: the map asks it for a configured online style.
  (room === 'map' && entry.target === 'src/load/style.ts');

/** The one door from the interface to the map, opened when it is needed. */
const isMapDoor = (entry: Import): boolean => entry.target === 'src/map/mountMap.ts' && (entry.lazy || entry.typeOnly);

describe('the rooms', () => {
  it('are those of the plan', () => {
    expect([...new Set(sources.map((source) => source.room))].filter((room) => !ARROWS[room])).toEqual([]);
    expect(sources.length).toBeGreaterThan(60);
  });

  it('import only what the arrows allow', () => {
    const strays = sources.flatMap((source) =>
      source.imports.flatMap((entry) => {
        const { rooms, packages } = ARROWS[source.room] ?? { rooms: [], packages: [] };
        if (entry.target === null) {
          const isOwn = packages.some((allowed) => allowed.test(entry.from));
          return isOwn ? [] : [`${source.path} imports ${entry.from}`];
        }
        const [top, room, ...rest] = entry.target.split('/');
        const target = rest.length > 0 ? room : '';
        if (top === 'src' && (target === source.room || rooms.includes('*') || rooms.includes(target as string)))
          return [];
        if (isDoor(source.room, entry)) return [];
        return [`${source.path} imports ${entry.target}`];
      }),
    );
    expect(strays).toEqual([]);
  });

  it('the interface opens the map in one place only', () => {
    const doors = sources.filter(
      (source) => source.room === 'ui' && source.imports.some((entry) => isMapDoor(entry) && entry.lazy),
    );
    expect(doors.length).toBe(1);
  });

  it('what comes before the list asks only for the words that come before it', () => {
    const first = new Set(['src/main.tsx']);
    // A set that grows while it is walked hands out what was added, too.
    for (const path of first) {
      for (const { target, lazy, typeOnly } of sources.find((source) => source.path === path)?.imports ?? []) {
        if (target !== null && !lazy && !typeOnly) first.add(target);
      }
    }
    const says = /\b(useMessages|messagesOf)\(/;
    const makers = ['src/i18n/index.ts', 'src/ui/store.tsx'];
    const speakers = sources.filter(({ path, code }) => says.test(code) && !makers.includes(path));
    expect(speakers.length).toBeGreaterThan(20);
    expect(speakers.filter(({ path }) => first.has(path)).map(({ path }) => path)).toEqual([]);
    expect(first.has('src/ui/reading/Story.tsx')).toBe(true);
    expect([...first].filter((path) => /i18n\/(\w\w|(first|parts|takeaway)\.\w\w)\.ts$/.test(path))).toEqual([]);
  });

  it('own files are named with their ending', () => {
    const bare = sources.flatMap((source) =>
      source.imports
        .filter((entry) => entry.target !== null && !/\.(ts|tsx|css|json|svg)(\?\w+)?$/.test(entry.target))
        .map((entry) => `${source.path}: ${entry.from}`),
    );
    expect(bare).toEqual([]);
  });

  it('maplibre-gl is imported in src/map only, and not before 6.17', () => {
    const importers = sources.filter((source) => source.imports.some((entry) => /^maplibre-gl/.test(entry.from)));
    expect(importers.filter((source) => source.room !== 'map').map((source) => source.path)).toEqual([]);
    expect(importers.length).toBeGreaterThan(0);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const [, major, minor] = /^\^(\d+)\.(\d+)\./.exec(dependencies['maplibre-gl'] ?? '') ?? [];
    expect(Number(major)).toBe(6);
    expect(Number(minor)).toBeGreaterThanOrEqual(17);
  });

  it('the core and its neighbours read no clock and no chance', () => {
    const impure = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\b/;
    const strays = sources
      .filter((source) => ['core', 'formats', 'params', 'export'].includes(source.room))
      .filter((source) => impure.test(withoutStrings(source.code)))
      .map((source) => source.path);
    expect(strays).toEqual([]);
  });

  it('the core, formats and parameters compile without a page around them', () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.core.json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('only src/load fetches', () => {
    const fetches = sources.filter((source) =>
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/.test(withoutStrings(source.code)),
    );
    expect(fetches.filter((source) => source.room !== 'load').map((source) => source.path)).toEqual([]);
    expect(fetches.length).toBeGreaterThan(0);
  });
});

/** Doors through which text could become code, markup or style. */
const SINKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['dangerouslySetInnerHTML', /dangerouslySetInnerHTML/],
  ['innerHTML', /\binnerHTML\b/],
  ['outerHTML', /\bouterHTML\b/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
  ['setHTML', /\bsetHTML(Unsafe)?\b/],
  ['document.write', /\bdocument\s*\.\s*write(ln)?\b/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b|\bFunction\s*\(/],
  ['timer from text', /\bset(Timeout|Interval)\s*\(\s*['"`]/],
  ['DOMParser', /\bnew\s+DOMParser\b/],
  ['createContextualFragment', /\bcreateContextualFragment\b/],
  ['srcdoc', /\bsrcdoc\b/i],
  ['javascript: link', /['"`]javascript:/i],
  ['document.cookie', /\bdocument\s*\.\s*cookie\b/],
  ['storage', /\b(local|session)Storage\b/],
  ['setRTLTextPlugin', /\bsetRTLTextPlugin\b/],
];

describe('doors that stay shut', () => {
  it.each(SINKS)('%s', (_, pattern) => {
    expect(sources.filter((source) => pattern.test(source.code)).map((source) => source.path)).toEqual([]);
  });

  it('styles come from our own files only', () => {
    const remote = styles.filter((style) =>
      /url\(\s*['"]?(https?:)?\/\/|@import\s+(url\()?['"]?(https?:)?\/\//.test(style.code),
    );
    expect(remote.map((style) => style.path)).toEqual([]);
    expect(styles.length).toBeGreaterThan(0);
  });

  it('nobody looks away: no any, no ts-ignore, no suppressed rule without its reason', () => {
    const away = sources.filter(
      ({ code, text }) =>
        /\bas any\b|:\s*any\b|<any>/.test(withoutStrings(code)) ||
        /@ts-(ignore|nocheck|expect-error)|biome-ignore(?!( lint\/[\w/]+)+: \S+ \S+)/.test(text),
    );
    expect(away.map((source) => source.path)).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 400 lines, lists of words and style sheets 600', () => {
    const isLong = (most: number) => (source: { readonly text: string }) => source.text.split('\n').length > most + 1;
    const isWords = ({ path }: { readonly path: string }) => /^src\/i18n\/parts\.[a-z]{2}\.ts$/.test(path);
    const long = [
      ...sources.filter((source) => isLong(isWords(source) ? 600 : 400)(source)),
      ...styles.filter(isLong(600)),
    ];
    expect(long.map((source) => source.path)).toEqual([]);
  });

  it('begin by saying what they are', () => {
    const silent = sources.filter((source) => !/^\/\*\*/.test(source.text)).map((source) => source.path);
    expect(silent).toEqual([]);
  });

  it('are not called utils, helpers or common', () => {
    const vague = sources.filter((source) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/i.test(source.path));
    expect(vague.map((source) => source.path)).toEqual([]);
  });
});

describe('these tests themselves', () => {
  it('see imports of every kind', () => {
    const code = `import a from 'x';\nimport type { B } from '../core/b.ts';\nimport './c.css';\nexport { d } from "./d.ts";\nconst e = await import('../map/mountMap.ts');\nimport {\n  f,\n  type G,\n} from './f.ts';`;
    expect(
      importsOf(code, 'src/ui/x.ts').map(({ from, target, typeOnly, lazy }) => [from, target, typeOnly, lazy]),
    ).toEqual([
      ['x', null, false, false],
      ['../core/b.ts', 'src/core/b.ts', true, false],
      ['./c.css', 'src/ui/c.css', false, false],
      ['./d.ts', 'src/ui/d.ts', false, false],
      ['./f.ts', 'src/ui/f.ts', false, false],
      ['../map/mountMap.ts', 'src/map/mountMap.ts', false, true],
    ]);
  });

  it('tell comments from strings', () => {
    expect(withoutComments("a('https://x'); // innerHTML\n/* eval( */ b")).toBe("a('https://x'); \n b");
  });

  it('would see every sink', () => {
    const samples = [
      '<p dangerouslySetInnerHTML={x} />',
      'e.innerHTML = x',
      'e.outerHTML = x',
      'e.insertAdjacentHTML("beforeend", x)',
      'e.setHTMLUnsafe(x)',
      'document.write(x)',
      'eval(x)',
      'new Function(x)',
      "setTimeout('x')",
      'new DOMParser()',
      'r.createContextualFragment(x)',
      'frame.srcdoc = x',
      "'javascript:x'",
      'document.cookie',
      'localStorage.x',
      'setRTLTextPlugin(x)',
    ];
    samples.forEach((sample, index) => {
      expect([sample, SINKS[index]?.[1].test(sample)]).toEqual([sample, true]);
    });
  });
});

function withoutStrings(code: string): string {
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "''");
}
