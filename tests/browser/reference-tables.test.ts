/** Editions and events: filtered without JavaScript, sorted by meaning with it, and linked row by row. */
import { expect, test } from './support/site-test.ts';

test('editions are sorted by size, not by letters, and events by number', async ({ page }) => {
  await page.goto('editions/');
  await page.getByRole('button', { name: 'Memory' }).press('Enter');
  const sizes = await page.locator('.editions td:nth-child(6)').allTextContents();
  const places = ['32 GB', '1 TB', '2 TB', '24 TB', '4 PB'].map((size) =>
    sizes.findIndex((text) => text.trim().startsWith(size)),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  await page.goto('events/#kernel-power-41');
  await expect(page.locator('[id="kernel-power-41"]')).toBeInViewport();
  await page.getByRole('button', { name: 'Event or message' }).click();
  const names = await page.locator('.events tbody th > a').allTextContents();
  expect(names.slice(0, 3)).toEqual(['1', '2', '5']);
});

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  test('both tables are whole and filter', async ({ page }) => {
    await page.goto('editions/');
    await page.getByRole('radio', { name: /^Of the article/ }).check();
    await expect(page.locator('[id="standard-2008-r2"]')).toBeVisible();
    await expect(page.locator('[id="standard-2025"]')).toBeHidden();
    await page.goto('events/');
    await page.getByRole('radio', { name: /^Installing/ }).check();
    await expect(page.locator('.events tbody tr:visible')).toHaveCount(4);
    await expect(page.locator('.events thead button')).toHaveCount(0);
  });
});
