/** The browsers of this machine that the tests can drive: where they are, and how to get one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox, chromium, webkit } from '@playwright/test';
import { runProgram } from './bootstrap/step.mjs';
import { toolScript } from './project.ts';

/** The engines that the tests know. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** A browser that starts. */
export interface Browser {
  readonly engine: Engine;
  /** Its program, absolute. */
  readonly file: string;
  /** Playwright's own build, as against the one of the system. */
  readonly own: boolean;
}

const programFiles = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);
const onWindows = (file: string): string[] => programFiles.map((folder) => `${folder}\\${file}`);
const onMac = (name: string): string => `/Applications/${name}.app/Contents/MacOS/${name}`;

/** Where systems put their browsers, the closest relatives of the tested engine first. */
const usualPlaces: Readonly<Record<Engine, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    onMac('Chromium'),
    onMac('Google Chrome'),
    onMac('Microsoft Edge'),
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...onWindows('Chromium\\Application\\chrome.exe'),
    ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  // Playwright drives the long-term release of the system; newer ones need its own build.
  firefox: ['/usr/bin/firefox-esr'],
  webkit: [],
};
const ownBuild = { chromium, firefox, webkit };

/** The variable that names the browser to use, and the package of Debian that has one. */
const variable = { chromium: 'CHROMIUM', firefox: 'FIREFOX', webkit: 'WEBKIT' } as const;
const debianPackage = { chromium: 'chromium', firefox: 'firefox-esr', webkit: undefined } as const;

/** Does the program start? A browser without its libraries is there and does not. */
function starts(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows `--version` opens a window instead; a browser there comes with its libraries.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * The browser for an engine: the one that the variable names, Playwright's own, or the system's.
 * Undefined when none is there. Throws an Error when the variable names one that does not start.
 */
export function findBrowser(
  engine: Engine,
  variables: NodeJS.ProcessEnv = process.env,
): Browser | undefined {
  const named = variables[variable[engine]];
  if (named) {
    if (starts(named)) return { engine, file: named, own: false };
    throw new Error(
      `${variable[engine]} is "${named}", which does not start. Name a browser's program, or unset` +
        ` ${variable[engine]} to have one found.`,
    );
  }
  const own = ownBuild[engine].executablePath();
  if (own && starts(own)) return { engine, file: own, own: true };
  const file = usualPlaces[engine].find(starts);
  return file ? { engine, file, own: false } : undefined;
}

/** One way to get a browser: programs to run one after the other. */
type Remedy = readonly (readonly [file: string, ...args: string[]])[];

function remedies(engine: Engine): Remedy[] {
  const download: Remedy = [[process.execPath, toolScript('playwright'), 'install', engine]];
  const name = debianPackage[engine];
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!name || !mayUseApt) return [download];
  return [
    download,
    [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', name],
    ],
  ];
}

/**
 * The browser for an engine, installed when none is there. Undefined when that was not possible.
 * `say` is told, one line at a time, what is tried and what came of it.
 */
export async function obtainBrowser(
  engine: Engine,
  say: (line: string) => void,
): Promise<Browser | undefined> {
  const present = findBrowser(engine);
  if (present) return present;
  for (const remedy of remedies(engine)) {
    for (const [file, ...args] of remedy) {
      const shown = [file, ...args].join(' ').replace(process.execPath, 'node');
      say(`No ${engine} found. Trying: ${shown}`);
      const { code, output } = await runProgram(file, args, {
        env: {
          ...process.env,
          DEBIAN_FRONTEND: 'noninteractive',
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
        },
        timeout: 180_000,
      });
      if (code !== 0) say(`That failed with status ${code}: ${output.trim().split('\n').at(-1)}`);
    }
    const found = findBrowser(engine);
    if (found) return found;
  }
  return undefined;
}
