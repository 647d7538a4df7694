/**
 * Finds the Chromium that the browser tests and the bench drive, and installs one where a machine has none.
 *
 * Whatever the machine already has comes first; nothing is downloaded while one of them is there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Software WebGL2, and no conversation with anybody but our own server. */
export const CHROMIUM_FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Screenshots come out alike on every machine.
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
] as const;

/** Path of an executable Chromium, or `null`. `CHROMIUM_PATH` wins over everything. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const installed = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...installed, MAC_CHROME, chromium.executablePath()].find(isExecutable) ?? null;
}

/** Installs Chromium, telling `say` what it does, and returns its path. Throws an Error that says what to do by hand. */
export function installChromium(say: (line: string) => void): string {
  const asRoot = rootPrefix();
  // Ubuntu's package is an empty shell around a snap, which containers cannot run.
  if (asRoot && distribution() === 'debian') {
    say('No Chromium found: installing it with apt-get.');
    if (run([...asRoot, 'apt-get', 'update']) && run([...asRoot, 'apt-get', 'install', '-y', ...DEBIAN_PACKAGES])) {
      const found = findChromium();
      if (found) return found;
    }
  }
  say('No Chromium found: installing it with playwright-core.');
  const cli = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const withSystemLibraries = asRoot ? ['--with-deps'] : [];
  run([process.execPath, cli, 'install', ...withSystemLibraries, 'chromium']);
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install Chromium or Chrome by hand, or name one with CHROMIUM_PATH=/path/to/chromium.',
  );
}

/** Noto CJK: the Korean interface is looked at, too. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'] as const;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What to put before a command that needs root; `null` where root is out of reach without a password. */
function rootPrefix(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function distribution(): string | undefined {
  try {
    return /^ID="?([\w-]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function run([command = '', ...args]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}
