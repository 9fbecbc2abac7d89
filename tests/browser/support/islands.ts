/** The parts of a page that wake up as they come near the screen. */
import type { Page } from '@playwright/test';
import { expect } from './site-test.ts';

/** Goes down the page until every part is awake. */
export async function wakeAll(page: Page): Promise<void> {
  const islands = page.locator('main astro-island');
  // What one of them holds may hold another.
  for (let index = 0; index < (await islands.count()); index += 1) {
    const island = islands.nth(index);
    await island.evaluate((element) => (element.firstElementChild ?? element).scrollIntoView());
    await expect(island).not.toHaveAttribute('ssr');
  }
}
