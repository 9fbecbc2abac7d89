/** Draws Mermaid diagrams in a browser, each on a fresh page, with the font that the site ships. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { chromium, type Browser as Driven } from '@playwright/test';
import { diagramSettings } from '../../authoring/diagram-settings.ts';
import { finishSvg, withDomainClasses } from '../../authoring/diagram-svg.ts';
import type { DiagramSource } from '../../authoring/diagram-source.ts';
import type { Browser } from '../browsers.ts';
import { root } from '../project.ts';
import type { flatten } from './flatten.ts';

const mermaid = path.join(root, 'node_modules/mermaid/dist/mermaid.min.js');
const plexSans = path.join(
  root,
  'node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
);

/** What the drawing page has once Mermaid and our own script are loaded. */
interface DrawingWindow {
  readonly mermaid: {
    initialize(settings: unknown): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  };
  readonly flatten: typeof flatten;
}

/** The SVG of each diagram, by key. Throws an Error that names the diagram Mermaid cannot read. */
export async function drawDiagrams(
  diagrams: readonly DiagramSource[],
  { file }: Browser,
): Promise<ReadonlyMap<string, string>> {
  const browser = await chromium.launch({ executablePath: file, args: ['--no-sandbox'] });
  const drawn = new Map<string, string>();
  try {
    for (const diagram of diagrams) drawn.set(diagram.key, await draw(browser, diagram));
  } finally {
    await browser.close();
  }
  return drawn;
}

async function draw(browser: Driven, { key, text, title }: DiagramSource): Promise<string> {
  const page = await browser.newPage();
  const font = readFileSync(plexSans).toString('base64');
  await page.setContent(
    `<style>@font-face{font-family:'IBM Plex Sans';font-weight:100 700;` +
      `src:url(data:font/woff2;base64,${font})}body{font-family:'IBM Plex Sans'}</style><p>x</p>`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.addScriptTag({ path: mermaid });
  const script = readFileSync(path.join(import.meta.dirname, 'flatten.ts'), 'utf8');
  await page.addScriptTag({
    content: stripTypeScriptTypes(script).replace('export function', 'function'),
  });
  const input = {
    settings: diagramSettings,
    source: withDomainClasses(text),
    prefix: `d${key.slice(0, 8)}`,
  };
  const svg = await page
    .evaluate(async ({ settings, source, prefix }) => {
      const tools = window as unknown as DrawingWindow;
      tools.mermaid.initialize(settings);
      document.body.innerHTML = (await tools.mermaid.render('drawing', source)).svg;
      const drawing = document.querySelector('svg');
      if (!drawing) throw new Error('nothing was drawn');
      return tools.flatten(drawing, prefix);
    }, input)
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Mermaid cannot draw “${title ?? key}”: ${reason}`);
    });
  await page.close();
  return finishSvg(svg);
}
