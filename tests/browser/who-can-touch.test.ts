/** “Who can touch what” as only a browser shows it: by keyboard, by link, without JavaScript. */
import { stepTo } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';

const bench = 'figures/who-can-touch/';

test('an attack is walked through by keyboard, its guard taken away, and found again by its link', async ({
  page,
}) => {
  await page.goto(bench);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  const words = body.locator('.narration-short');
  const byDevice = body.getByRole('row', { name: /^write a page of the hypervisor/ }).last();
  const child = byDevice.getByRole('cell').nth(1);
  await body.focus();
  await page.keyboard.press('Home');
  await expect(child).toContainText('not yet');
  await page.keyboard.press('End');
  await expect(child).toContainText('IOMMU');
  // Taken away at the first attempt of a device, the guard is missed by the later ones.
  await page.keyboard.press('Home');
  await stepTo(body, 'tells its device');
  await page.keyboard.press('f');
  await expect(body.getByRole('button', { name: /Switch the IOMMU off/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(words).toContainText('no IOMMU watches');
  await page.keyboard.press('End');
  await expect(child).toContainText('works');
  await page.keyboard.press('ArrowLeft');
  const place = await body.getAttribute('data-cursor');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/who-can-touch/);
  await page.reload();
  await expect(body).toHaveAttribute('data-cursor', place ?? '');
  await expect(child).toContainText('works');
});

test.describe('without JavaScript @emulation @one-engine', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the attacks are drawn, and said in words', async ({ page }) => {
    await page.goto(bench);
    const pictures = page.locator('#bench svg[role="img"]');
    await expect(pictures).toHaveCount(4);
    await expect(pictures.last()).toHaveAttribute(
      'aria-label',
      'The parent partition: 7 attempts worked, 2 stopped, an IOMMU watches.',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
