/**
 * Draws the pictures that stand for the site elsewhere (link preview, home-screen icons, the icon for
 * old browsers) from its mark and its font, into `public/`. Run it when the mark or the tagline changes:
 * `node src/commands/images.ts`. Needs Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { siteName, tagline } from '../site.ts';
import { obtainBrowser } from './browsers.ts';
import { ico } from './images/ico.ts';
import { fail, root } from './project.ts';

const paper = '#faf7f0';
const mark = readFileSync(path.join(root, 'public/favicon.svg'), 'utf8');
const font = readFileSync(
  path.join(
    root,
    'node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  ),
).toString('base64');

/** Four staves, and on them the shape of a request that detours through a parent partition. */
const staves = [400, 456, 512, 568];
const request = 'M-20 400H300V512H420V456H560V568H700V456H820V512H940V400H1220';

const card =
  `<style>@font-face{font-family:P;font-weight:100 700;src:url(data:font/woff2;base64,${font})}` +
  `*{margin:0}body{background:${paper};color:#1f1b16;font-family:P}` +
  `.name{position:absolute;left:88px;top:76px;display:flex;gap:28px;align-items:center;` +
  `font-size:104px;font-weight:600;letter-spacing:-.02em}.name svg{width:128px;height:128px}` +
  `.tag{position:absolute;left:92px;top:236px;font-size:54px;color:#5a5248}` +
  `.staves{position:absolute;inset:0}</style>` +
  `<svg class="staves" width="1200" height="630" fill="none">` +
  staves.map((y) => `<path d="M0 ${y}H1200" stroke="#ddd5c6" stroke-width="2"/>`).join('') +
  `<path d="M0 512H1200" stroke="#cf5408" stroke-width="2" opacity=".45"/>` +
  `<path d="${request}" stroke="#1f1b16" stroke-width="7" stroke-linejoin="round"/></svg>` +
  `<div class="name">${mark}<span>${siteName}</span></div><div class="tag">${tagline}</div>`;

const icon = (size: number): string =>
  `<style>*{margin:0}body{background:${paper};display:grid;place-items:center;height:${size}px}` +
  `svg{width:72%;height:72%}</style>${mark}`;

const bare = `<style>*{margin:0}svg{display:block;width:32px;height:32px}</style>${mark}`;

async function main(): Promise<void> {
  const found = await obtainBrowser('chromium', (line) => process.stdout.write(`${line}\n`));
  if (!found) throw new Error('The pictures are drawn in Chromium, and none could be found.');
  const browser = await chromium.launch({ executablePath: found.file, args: ['--no-sandbox'] });
  const draw = async (html: string, width: number, height: number, omitBackground = false) => {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    const png = await page.screenshot({ omitBackground });
    await page.close();
    return png;
  };
  const write = (name: string, bytes: Uint8Array): void => {
    writeFileSync(path.join(root, 'public', name), bytes);
    process.stdout.write(`public/${name}: ${bytes.length} bytes\n`);
  };
  try {
    write('card.png', await draw(card, 1200, 630));
    write('apple-touch-icon.png', await draw(icon(180), 180, 180));
    write('icon-192.png', await draw(icon(192), 192, 192));
    write('icon-512.png', await draw(icon(512), 512, 512));
    write('favicon.ico', ico(await draw(bare, 32, 32, true), 32));
  } finally {
    await browser.close();
  }
}

await main().catch(fail);
