/** “Two page tables” as only a browser shows it: by keyboard, by link, without JavaScript. */
import { overflow } from './support/overflow.ts';
import { stepTo } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';

const bench = 'figures/two-page-tables/';

test('a walk is gone through by keyboard, disturbed, and found again by its link', async ({
  page,
}) => {
  await page.goto(bench);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  const nested = body.getByRole('group', { name: 'Nested page tables' });
  await body.focus();
  await page.keyboard.press('Home');
  await expect(nested.locator('.walk-cell[data-state="ahead"]')).toHaveCount(25);
  await stepTo(body, 'reference 7');
  await expect(nested.locator('.walk-cell[data-state="made"]')).toHaveCount(6);
  await expect(nested.locator('.walk-cell[data-state="now"]')).toHaveText('7');

  // The place of a page is taken away: the walk ends at the gap, and the monitor is called.
  await page.keyboard.press('f');
  await expect(body.getByRole('button', { name: /Empty the TLB/ })).toBeFocused();
  await body.getByRole('button', { name: /place of page 0/ }).press('Enter');
  await stepTo(body, 'no place for page 0');
  await expect(nested.locator('.walk-cell[data-state="missing"]')).toHaveText('24');
  const place = await body.getAttribute('data-cursor');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/two-page-tables/);
  await page.reload();
  await expect(body).toHaveAttribute('data-cursor', place ?? '');
  await expect(nested.locator('.walk-cell[data-state="missing"]')).toHaveText('24');

  await body.getByText('Where each way of paging wins').press('Enter');
  await expect(body.locator('.verdict')).toContainText('✓');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(nested).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test.describe('without JavaScript @emulation @one-engine', () => {
  test.use({ javaScriptEnabled: false });

  test('the walks are drawn, and said in words', async ({ page }) => {
    await page.goto(bench);
    const pictures = page.locator('#bench .walk [role="img"]');
    await expect(pictures).toHaveCount(3);
    await expect(pictures.last()).toHaveAttribute(
      'aria-label',
      /^Nested page tables, .+: page 1 is found, 48 references and 0 exits/,
    );
    await expect(page.locator('#bench .ledger')).toContainText('2 of 2');
    // The transcript is cut where it grows long; it begins with the first walks.
    await expect(page.locator('#bench .transcript li').first()).toContainText('touches page 0');
  });
});
