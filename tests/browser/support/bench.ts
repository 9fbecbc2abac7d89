/** A figure on its own page, or in a lesson. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './site-test.ts';

/** The figure of a bench page, awake: it has run anew and got what the page was built with. */
export async function bench(page: Page, id: string): Promise<Locator> {
  await page.goto(`figures/${id}/`);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  return body;
}

/** A figure of the page that is open: in view, and awake. */
export async function awake(page: Page, id: string): Promise<Locator> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  const body = page.locator(`[data-figure="${id}"]`);
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  return body;
}

/** Where a figure stands. */
export const cursorOf = async (body: Locator): Promise<number> =>
  Number(await body.getAttribute('data-cursor'));

/** Steps with a key until the sentence says something. Ends with a failure where a step leads nowhere, as at the end. */
export async function stepTo(body: Locator, words: string, key = 'ArrowRight'): Promise<void> {
  const said = body.locator('.narration-short');
  for (;;) {
    const from = await cursorOf(body);
    if (((await said.textContent()) ?? '').includes(words)) return;
    await body.page().keyboard.press(key);
    await expect(body).not.toHaveAttribute('data-cursor', String(from));
  }
}
