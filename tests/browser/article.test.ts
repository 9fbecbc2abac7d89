/** The article, checked: the filter by verdict with and without JavaScript, by keyboard, and in the address. */
import { expect, test } from './support/site-test.ts';

test('the filter shows one verdict, keeps it in the address, and says how many', async ({
  page,
}) => {
  await page.goto('article/');
  const shown = page.locator('.claim:visible');
  await expect(shown).toHaveCount(50);
  const wrong = page.getByRole('radio', { name: /^Wrong/ });
  await wrong.check();
  const counts = await page.locator('.claim-verdict[data-verdict="wrong"]:visible').count();
  await expect(shown).toHaveCount(counts - 1);
  await expect(page.locator('.table-filter [role="status"]')).toHaveText(
    `${counts - 1} claims shown`,
  );
  await expect(page).toHaveURL(/\/article\/\?show=wrong$/);
  await page.reload();
  await expect(wrong).toBeChecked();
  await expect(shown).toHaveCount(counts - 1);
});

test('the arrow keys go through the verdicts', async ({ page }) => {
  await page.goto('article/');
  await page.getByRole('radio', { name: /^All/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^Right \d/ })).toBeChecked();
  await expect(page.locator('.claim:visible [id="C10"]')).toBeVisible();
  await expect(page.locator('[id="C18"]')).toBeHidden();
});

test('a link to a claim that the filter hides shows all of them', async ({ page }) => {
  await page.goto('article/?show=right');
  await expect(page.locator('[id="C18"]')).toBeHidden();
  await page.evaluate(() => (location.hash = '#C18'));
  await expect(page.locator('[id="C18"]')).toBeInViewport();
  await page.goto('article/?show=right#C05');
  await expect(page.locator('[id="C05"]')).toBeInViewport();
});

test('an address with a verdict that is none shows all', async ({ page }) => {
  await page.goto('article/?show=%22%5D');
  await expect(page.locator('.claim:visible')).toHaveCount(50);
});

test('a run opens in the figure of its lesson @path', async ({ page }) => {
  await page.goto('article/#C17');
  const claim = page.locator('.claim', { has: page.locator('[id="C17"]') });
  await claim.getByRole('link', { name: /^Open the run/ }).click();
  await expect(page).toHaveURL(/\/lessons\/when-a-driver-fails\/#s=/);
  await expect(page.locator('#guided')).toBeInViewport();
});

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  test('all claims are there, and the filter still works', async ({ page }) => {
    await page.goto('article/');
    await expect(page.locator('.claim:visible')).toHaveCount(50);
    await page.getByRole('radio', { name: /^Decided by a run/ }).check();
    await expect(page.locator('.claim:visible')).toHaveCount(
      await page.locator('.claim-runs').count(),
    );
  });
});
