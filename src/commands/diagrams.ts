/**
 * `npm run diagrams`: draws the Mermaid diagrams of the lessons that have no rendering yet into
 * `content/diagrams/`, and removes renderings that no lesson uses. Commit what it changes. `--all`
 * draws every diagram anew.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkDiagrams, findDiagrams, type DiagramSource } from '../authoring/diagram-source.ts';
import { readContentFolder } from '../authoring/content-folder.ts';
import { readMdx } from '../authoring/mdx-tree.ts';
import { formatProblems } from '../authoring/problem.ts';
import { obtainBrowser } from './browsers.ts';
import { drawDiagrams } from './diagrams/draw.ts';
import { fail, root } from './project.ts';

const folder = path.join(root, 'content/diagrams');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(all: boolean): Promise<void> {
  const content = readContentFolder(root);
  const wanted = new Map<string, DiagramSource>();
  for (const { file, text } of content.lessons) {
    const found = findDiagrams(readMdx(text));
    const unnamed = checkDiagrams(file, found, new Set(found.map(({ key }) => key)));
    if (unnamed.length > 0) throw new Error(formatProblems(unnamed));
    for (const diagram of found) wanted.set(diagram.key, diagram);
  }
  for (const key of content.diagrams)
    if (!wanted.has(key)) {
      rmSync(path.join(folder, `${key}.svg`));
      say(`removed ${key}.svg, which no lesson uses`);
    }
  const missing = [...wanted.values()].filter(({ key }) => all || !content.diagrams.has(key));
  if (missing.length === 0) return say('All diagrams are drawn.');
  const browser = await obtainBrowser('chromium', say);
  if (!browser) throw new Error('Diagrams are drawn in Chromium, and none could be found.');
  mkdirSync(folder, { recursive: true });
  for (const [key, svg] of await drawDiagrams(missing, browser)) {
    writeFileSync(path.join(folder, `${key}.svg`), svg);
    say(`drew ${key}.svg (${svg.length} bytes): ${wanted.get(key)?.title}`);
  }
}

await main(process.argv.includes('--all')).catch(fail);
