/** What the scripts of a page weigh, as brotli sends them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Counts, from now on, the bytes of the scripts that a page asks for; `folder` holds the site at its top. */
export function weigh(page: Page, folder: string): () => number {
  const asked = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) asked.add(pathname);
  });
  const size = (name: string): number =>
    brotliCompressSync(readFileSync(path.join(folder, name))).length;
  return () => [...asked].reduce((sum, name) => sum + size(name), 0);
}
