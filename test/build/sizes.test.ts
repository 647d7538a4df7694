import { describe, expect, it } from 'vitest';
import { BUDGETS, type BuiltScript, formatSizes, isOver, measure, scriptsOf } from '../../build/sizes.ts';

const KB = 1024;
const script = (file: string, kB: number, madeFor: string | null = null, imports: string[] = []): BuiltScript => ({
  file,
  gzip: kB * KB,
  madeFor,
  imports,
});

const SITE = [
  script('index.html', 0, null, ['assets/page.js']),
  script('assets/page.js', 1, null, ['assets/first.js']),
  script('assets/embed.js', 1, '/site/embed/index.html', ['assets/first.js']),
  script('assets/first.js', 90, null, ['assets/shared.js']),
  script('assets/shared.js', 2),
  script('assets/first.en.js', 1, '/site/src/i18n/first.en.ts'),
  script('assets/first.uk.js', 3, '/site/src/i18n/first.uk.ts', ['assets/plural.js']),
  script('assets/parts.en.js', 6, '/site/src/i18n/parts.en.ts', ['assets/plural.js']),
  script('assets/parts.uk.js', 8, '/site/src/i18n/parts.uk.ts', ['assets/plural.js']),
  script('assets/plural.js', 1),
  script('assets/mountMap.js', 300, '/site/src/map/mountMap.ts', ['assets/first.js', 'assets/scene.js']),
  script('assets/scene.js', 3),
  script('assets/Dock.js', 9, '/site/src/ui/timeline/Dock.tsx', ['assets/scene.js']),
  script('assets/Header.js', 5, '/site/src/ui/header/Header.tsx'),
  script('assets/maplibre-gl-worker-Ab3_-x.js', 140),
  script('assets/TopicChart.js', 16, '/site/src/ui/topic/TopicChart.tsx'),
  script('embed/v1.js', 2),
  script('embed/v1.0.0.js', 2),
];

const sizeOf = (name: string, scripts = SITE) => measure(scripts).find((row) => row.name === name)?.size;

describe('the sizes of a build', () => {
  it('count what comes before the list: the entry, what it imports, and its words in one language, the longest', () => {
    expect(sizeOf('list, before the map')).toBe(1 + 90 + 2 + (3 + 1));
  });

  it('know the scripts of a page from its HTML', () => {
    const page = '<script type="module" crossorigin src="./assets/first-a.js"></script><link href="./assets/a.css">';
    expect(scriptsOf(page)).toEqual(['assets/first-a.js']);
  });

  it('count the words of the parts with the whole, and a shared file once', () => {
    expect(sizeOf('list, header, time and map, without the worker')).toBe(97 + 8 + 5 + 9 + 3 + 300);
  });

  it('leave out of the map what the list has brought already', () => {
    expect(sizeOf('map')).toBe(303);
  });

  it('count the loader once, though it has two names', () => {
    expect(sizeOf('element’s loader')).toBe(2);
  });

  it('keep the worker and the loader out of the sum of the rest', () => {
    expect(sizeOf('all that can be opened, in all languages')).toBe(
      1 + 1 + 90 + 2 + (1 + 3 + 6 + 8 + 1) + 300 + 3 + 9 + 5 + 16,
    );
  });

  it('are too much above the limit, and not at it', () => {
    const row = { name: 'list', limit: 110 };
    expect(isOver({ ...row, size: 110 })).toBe(false);
    expect(isOver({ ...row, size: 110.1 })).toBe(true);
    expect(isOver({ ...row, limit: null, size: 900 })).toBe(false);
  });

  it('say in their line what is too much', () => {
    const rows = measure([...SITE, script('assets/more.js', 20)].map((entry) => ({ ...entry, gzip: entry.gzip * 2 })));
    const lines = formatSizes(rows).split('\n');
    expect(lines).toHaveLength(BUDGETS.length);
    expect(lines.find((line) => line.includes('list, before'))).toMatch(/194\.0 kB of \d+ {2}TOO MUCH$/);
    expect(lines.find((line) => line.includes('all that can be opened'))).not.toMatch(/TOO MUCH/);
  });
});
