/** Joins the writers' tools to the build: the checks before it, the Markdown plugins within it. */
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { SatteriResolvedOptions } from '@astrojs/markdown-satteri';
import { referencePages } from '../site.ts';
import { normalBase } from './based.ts';
import { calmLists } from './calm-lists.ts';
import { checkContent } from './check-content.ts';
import { readContentFolder } from './content-folder.ts';
import { lateSearch } from './late-search.ts';
import { baseLinks } from './markdown/base-links.ts';
import { diagrams } from './markdown/diagrams.ts';
import { keepNames } from './markdown/keep-names.ts';
import { tables } from './markdown/tables.ts';
import { formatProblems } from './problem.ts';

/** The pages besides lessons, as lessons link to them. */
export const otherPages: readonly string[] = ['/', ...referencePages.map(({ path }) => `/${path}`)];

/** The integration. A build stops on the first problem list; the development server only prints it. */
export function authoring(): AstroIntegration {
  let root = '';
  const problems = (): string => formatProblems(checkContent(readContentFolder(root), otherPages));
  return {
    name: 'authoring',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          base: normalBase(config.base),
          vite: { plugins: [lateSearch(), calmLists()] },
        });
        const options = config.markdown.processor.options as SatteriResolvedOptions;
        options.mdastPlugins.push(diagrams(new URL('content/diagrams/', config.root)));
        options.hastPlugins.push(baseLinks(config.base), tables(), keepNames());
      },
      'astro:build:start': () => {
        const text = problems();
        if (text !== '')
          throw new AstroError(`The content has problems:\n${text}`, 'See content/README.md.');
      },
      'astro:server:setup': ({ logger }: { logger: AstroIntegrationLogger }) => {
        const text = problems();
        if (text !== '') logger.error(`The content has problems:\n${text}`);
      },
    },
  };
}
