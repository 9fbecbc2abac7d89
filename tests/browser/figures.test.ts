/**
 * Every figure on its own page, by keyboard alone: it wakes up at the built run, steps, goes back to exactly
 * what was there, opens its table, and takes what the reader does. And what pages with figures weigh.
 */
import type { Locator } from '@playwright/test';
import { FIGURES } from '../../src/views/figures.ts';
import { bench, cursorOf } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';
import { weigh } from './support/weight.ts';

/**
 * What a page with one figure may ask for at most, in bytes, as brotli sends them: with its homework, a lesson
 * stays within 130 KB.
 */
const scriptsMax = 105 * 1_024;

/** What the picture and the sentences say at the cursor. */
const shownBy = (body: Locator): Promise<string> =>
  body.evaluate((element) => {
    const words = [...element.querySelectorAll('.narration-short, .narration-long, [role="img"]')];
    return words.map((one) => one.getAttribute('aria-label') ?? one.textContent).join('\n');
  });

for (const { id, title, subject } of FIGURES)
  test(`“${title}” works by keyboard alone on its own page @root @one-engine`, async ({
    page,
    siteFolder,
  }) => {
    const weight = weigh(page, siteFolder);
    const body = await bench(page, id);
    await page.waitForLoadState('networkidle');
    expect(weight(), 'bytes of scripts').toBeLessThanOrEqual(scriptsMax);
    const events = Number(await body.getAttribute('data-events'));
    expect(await cursorOf(body)).toBe(events);
    await expect(body).toHaveAttribute('data-plays', 'false');

    await body.focus();
    await page.keyboard.press('Home');
    await expect(body).toHaveAttribute('data-cursor', '0');
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    await expect(body).toHaveAttribute('data-cursor', '2');
    const before = await shownBy(body);
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('l');
    await expect(body).toHaveAttribute('data-cursor', '5');
    expect(await shownBy(body)).not.toBe(before);
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('j');
    await expect(body).toHaveAttribute('data-cursor', '2');
    expect(await shownBy(body)).toBe(before);

    await page.keyboard.press('t');
    await expect(body.locator('.event-table tbody tr')).toHaveCount(events);
    await expect(body.locator('.event-table [aria-current="step"] td').first()).toHaveText('2');
    await page.keyboard.press('t');

    await body.focus();
    await page.keyboard.press('w');
    await expect(body.locator('.causes li').last()).toContainText('It goes back to');
    const hash = await body.getAttribute('data-hash-now');
    if (subject.actions.length > 0) {
      await page.keyboard.press('f');
      const possible = body.locator('[data-action]:not(:disabled)').first();
      await expect(possible).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(body).not.toHaveAttribute('data-hash-now', hash ?? '');
      await expect(body.locator('.chip-crash')).toHaveCount(1);
      await expect(page).toHaveURL(/#s=/);
      await body.getByRole('button', { name: /^Remove: / }).press('Enter');
      await expect(body.getByRole('button', { name: 'Undo' })).toBeFocused();
      await expect(body).toHaveAttribute('data-hash-now', hash ?? '');
    }
  });

test('changed machines are measured in a thread of their own, which can be stopped @root @one-engine', async ({
  page,
}) => {
  const body = await bench(page, 'database-under-load');
  await body.locator('[data-clients="64"]').click();
  await expect(body.locator('.load-table thead th').first()).toHaveText('With 64 clients');
  await expect(body.locator('.load-status')).toBeEmpty();
  await body.locator('.panel-controls > summary').click();
  await body.locator('[data-field="disk"]').selectOption('hdd10k');
  const stop = body.getByRole('button', { name: 'Stop measuring' });
  await stop.click();
  await body.getByRole('button', { name: 'Measure them' }).click();
  await expect(body.locator('.load-table .ledger-count')).toHaveCount(3, { timeout: 60_000 });
  const rates = await body.locator('.load-table .ledger-count').allTextContents();
  // A disk that seeks for each page is what all of them wait for.
  for (const rate of rates) expect(Number(rate)).toBeLessThan(40);
});
