/**
 * `npm run check:hosting -- URL`: fetches a deployment, follows its pages to scripts, styles, type, data and tiles, and
 * says in plain sentences what its host still has to send. Ends with 1 where something is broken for somebody.
 */
import { pathToFileURL } from 'node:url';
import { type Probe, probe, textOf } from './probe.ts';
import { type FileKind, RULES } from './rules.ts';

export interface Finding {
  readonly kind: 'fault' | 'hint';
  /** From the root of the deployment. */
  readonly path: string;
  readonly sentence: string;
}

export interface HostingReport {
  readonly findings: readonly Finding[];
  /** Everything that was asked for. */
  readonly checked: readonly string[];
}

/** Enough to meet every kind of file several times; fonts alone are hundreds. */
const MOST_OF_A_KIND: Readonly<Partial<Record<FileKind, number>>> = { font: 4, static: 1 };
const MISSING = ['assets/there-is-no-such-script.js', 'event/there-is-no-such-event/'] as const;
const DATA_FILE = 'data/north-korea-in-russia.geojson';

/** What a deployment has under fixed names. */
const FIXED = [
  ['', 'page'],
  ['embed/', 'frame'],
  ['contents/', 'static'],
  ['embed-standalone.html', 'standalone'],
  ['embed/v1.js', 'script'],
  ['dateline.config.json', 'json'],
  [DATA_FILE, 'data'],
  ['basemap/overview.geojson', 'data'],
  ['basemap/outlines.geojson', 'data'],
  ['basemap/fonts/noto-sans-latin-400-normal.woff2', 'font'],
] as const satisfies readonly (readonly [path: string, kind: FileKind])[];

/** @param address of the page of the map, with or without the slash at its end */
export async function checkHosting(address: string): Promise<HostingReport> {
  const url = new URL(address);
  const site = `${url.origin}${url.pathname.replace(/[^/]*$/, '')}`;
  const findings: Finding[] = [];
  const checked: string[] = [];
  const find = (kind: Finding['kind'], path: string, sentence: string) => findings.push({ kind, path, sentence });
  const take = (answer: Probe, kind: FileKind): boolean => {
    checked.push(answer.path);
    if (answer.status === 0) find('fault', answer.path, `cannot be reached: ${answer.error}.`);
    else if (![200, 206].includes(answer.status)) find('fault', answer.path, `is answered with ${answer.status}.`);
    else {
      for (const rule of RULES) {
        if (rule.applies !== 'all' && !rule.applies.includes(kind)) continue;
        if (!rule.holds(answer)) find(rule.kind, answer.path, rule.says(answer));
      }
      return true;
    }
    return false;
  };

  if (url.protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
    find('fault', '', 'is served without TLS; pages served with it cannot embed the map. Serve it as https:.');
  }
  const answers = new Map<string, Probe>();
  for (const [path, kind] of FIXED) {
    const answer = await probe(site, path);
    answers.set(path, answer);
    const isThere = take(answer, kind);
    if (path === '' && !isThere) return { findings, checked };
  }
  take(await probe(site, 'basemap/dateline.pmtiles', { range: 'bytes=0-126' }), 'archive');

  const queue = [...filesNamedBy(answers.get('') as Probe), ...filesNamedBy(answers.get('embed/') as Probe)];
  const counts = new Map<FileKind, number>();
  const seen = new Set<string>();
  for (const [path, kind] of queue) {
    const count = counts.get(kind) ?? 0;
    if (seen.has(path) || count >= (MOST_OF_A_KIND[kind] ?? Number.POSITIVE_INFINITY)) continue;
    seen.add(path);
    counts.set(kind, count + 1);
    const answer = await probe(site, path);
    // What a list that grows while it is walked gets is walked, too.
    if (take(answer, kind)) queue.push(...filesNamedBy(answer));
  }

  for (const path of MISSING) {
    const { status } = await probe(site, path);
    checked.push(path);
    if (status === 200)
      find(
        'fault',
        path,
        'does not exist and is answered with 200; answer with 404, or old pages get HTML for a script.',
      );
    else if (status !== 404 && status !== 410)
      find('hint', path, `does not exist and is answered with ${status}, not with 404.`);
  }
  await checkAddress(site, answers.get('') as Probe, find, take);
  return { findings: gather(findings), checked };
}

type Find = (kind: Finding['kind'], path: string, sentence: string) => void;

/** Whether the pages know where they stand, and the answer to those who embed by it. */
async function checkAddress(site: string, page: Probe, find: Find, take: (answer: Probe, kind: FileKind) => boolean) {
  const html = textOf(page);
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  const oembed = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1];
  if (canonical === undefined || !/^https?:/.test(canonical)) {
    find(
      'hint',
      '',
      'does not know its own address, so links to it have cards without pictures and there is no oEmbed; build it with DATELINE_SITE_URL.',
    );
    return;
  }
  if (canonical !== site) {
    find('fault', '', `says that it stands at ${canonical}; build it with DATELINE_SITE_URL=${site}.`);
    return;
  }
  if (!oembed) return;
  const answer = await probe(site, oembed.slice(site.length));
  if (!take(answer, 'json')) return;
  try {
    const { type, html: code } = JSON.parse(textOf(answer)) as { type?: string; html?: string };
    if (type !== 'rich' || !code?.includes(`src="${site}embed/`)) throw new Error('other content');
  } catch {
    find('fault', answer.path, 'is no oEmbed answer for this map.');
  }
}

/** Scripts, styles and type that an answer names. */
function filesNamedBy({ path, bytes, headers }: Probe): [path: string, kind: FileKind][] {
  const type = headers.get('content-type') ?? '';
  if (!/html|javascript|css/.test(type)) return [];
  const text = new TextDecoder().decode(bytes);
  const folder = path.replace(/[^/]*$/, '');
  const names = /html/.test(type)
    ? [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
    : [...text.matchAll(/["'`(]((?:\.{0,2}\/)?(?:assets\/)?[\w.-]+-[\w-]{8}\.(?:js|css|woff2))["'`)]/g)].map(
        ([, name = '']) => name.replace(/^\/?assets\//, ''),
      );
  return names.flatMap((name): [string, FileKind][] => {
    const found = new URL(name, `https://x.invalid/${folder}`);
    if (found.origin !== 'https://x.invalid') return [];
    const kind = name.endsWith('.js') ? 'script' : name.endsWith('.css') ? 'style' : 'font';
    return [[found.pathname.slice(1), kind]];
  });
}

/** One line where many files have the same fault. */
function gather(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.sentence.replace(/\(\d+ kB\)/, '')}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Finding];
    return group.length === 1 ? first : { ...first, path: `${nameOf(first.path)} and ${group.length - 1} more` };
  });
}

const nameOf = (path: string): string => (path === '' ? 'The page' : path);

/** The report as lines for a terminal. */
export function formatReport(address: string, { findings, checked }: HostingReport): string {
  const faults = findings.filter(({ kind }) => kind === 'fault');
  const hints = findings.filter(({ kind }) => kind === 'hint');
  const line = ({ kind, path, sentence }: Finding) =>
    `  ${kind === 'fault' ? 'FAULT' : 'hint '}  ${nameOf(path)}: ${sentence}`;
  return [
    address,
    ...[...faults, ...hints].map(line),
    `${checked.length} files asked for: ${faults.length === 0 ? 'the map can be embedded' : `${faults.length} to mend`}, ${hints.length} hints.`,
  ].join('\n');
}

async function main(): Promise<void> {
  const [address = ''] = process.argv.slice(2);
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    console.error('Usage: npm run check:hosting -- https://maps.example.org/');
    process.exitCode = 2;
    return;
  }
  const report = await checkHosting(address);
  console.log(formatReport(address, report));
  process.exitCode = report.findings.some(({ kind }) => kind === 'fault') ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) void main();
