/**
 * The last step of every build: hash what the pages contain inline, put the policy into each page and
 * the header files of common hosts beside them. Put it last among the integrations.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../base-path.ts';
import { hostFiles } from './host-files.ts';
import { inlineOf, policyFor, withPolicy, type Inline } from './policy.ts';

/** Cloudflare Pages passes over header lines that are longer. */
const headerLineMax = 2_000;

/**
 * Writes policy and header files into a built site. Returns what the policy had to allow.
 * Throws an Error that names the page when a page cannot work under any strict policy.
 */
export async function secureSite(folder: string, base: string): Promise<Inline> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const pages = await Promise.all(
    files.map(async (file) => ({
      name: path.relative(folder, file),
      file,
      html: await readFile(file, 'utf8'),
    })),
  );
  const inline = inlineOf(pages);
  const meta = policyFor(inline, 'meta');
  await Promise.all(pages.map(({ file, html }) => writeFile(file, withPolicy(html, meta))));
  for (const [name, text] of hostFiles(policyFor(inline, 'header'), base))
    await writeFile(path.join(folder, name), text);
  return inline;
}

/** The Astro integration. */
export function contentSecurityPolicy(): AstroIntegration {
  let base = '/';
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Firefox holds prefetching against default-src, where nothing is allowed, and complains.
        updateConfig({ prefetch: false });
      },
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const inline = await secureSite(fileURLToPath(dir), base);
        const { length } = policyFor(inline, 'header');
        logger.info(
          `${inline.scripts.length} scripts and ${inline.styles.length} styles by hash, ${length} bytes`,
        );
        if (length > headerLineMax)
          logger.warn(
            `The policy is longer than the ${headerLineMax} bytes that every host accepts.`,
          );
      },
    },
  };
}
