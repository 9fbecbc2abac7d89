/** The landscape: sorting by its columns, filtering by type, and both out of the way without JavaScript. */
import { expect, test } from './support/site-test.ts';

test('a column sorts up and down, says so, and keeps to one column', async ({ page }) => {
  await page.goto('landscape/');
  const years = () => page.locator('.landscape tbody tr td:nth-child(6)').allTextContents();
  await page.getByRole('button', { name: 'Attested' }).press('Enter');
  const heading = page.getByRole('columnheader', { name: 'Attested' });
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const up = await years();
  expect(up).toEqual([...up].sort());
  expect(new Set(up).size).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Attested' }).press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(await years()).toEqual([...up].sort().reverse());
  await expect(page.locator('.landscape [role="status"]')).toHaveText(
    'Sorted by Attested, descending',
  );
  await page.getByRole('button', { name: 'System' }).click();
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
});

test('the filter keeps one type', async ({ page }) => {
  await page.goto('landscape/');
  const rows = page.locator('.landscape tbody tr:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(18);
  await page.getByRole('radio', { name: /^Debated/ }).check();
  const debated = await rows.count();
  expect(debated).toBeGreaterThan(0);
  expect(debated).toBeLessThan(all);
  await expect(rows.filter({ hasText: 'KVM with QEMU' })).toHaveCount(1);
});

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is whole, filters, and offers no button that does nothing', async ({ page }) => {
    await page.goto('landscape/');
    await expect(page.locator('.landscape thead button')).toHaveCount(0);
    await page.getByRole('radio', { name: /^Type 2/ }).check();
    await expect(page.locator('.landscape tbody tr:visible')).not.toHaveCount(0);
    await expect(page.locator('[id="hyper-v"]')).toBeHidden();
  });
});
