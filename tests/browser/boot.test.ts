/** “The reboot that changes everything” as only a browser shows it: by keyboard, by link, without JavaScript. */
import { overflow } from './support/overflow.ts';
import { stepTo } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';

const bench = 'figures/boot/';

test('a start is walked through by keyboard, disturbed, and found again by its link', async ({
  page,
}) => {
  await page.goto(bench);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  const words = body.locator('.narration-short');
  const hostMode = body.locator('.reach').getByRole('row', { name: /host mode/ });
  const [old] = await body.locator('svg[role="img"]').all();
  await body.focus();
  await page.keyboard.press('Home');
  await expect(body.locator('.reach thead')).toContainText('Windows does not run');
  await expect(hostMode.getByRole('cell').first()).toHaveText('–');
  await stepTo(body, 'hvboot.sys');
  await expect(hostMode.getByRole('cell').first()).toContainText('✓ may');
  await expect(hostMode.getByRole('cell').last()).toContainText('✗ may not');
  await stepTo(body, 'is the parent partition');
  await expect(hostMode.getByRole('cell').first()).toContainText('✗ may not');

  // What the reader lets Windows try, it tries in both.
  await page.keyboard.press('f');
  await expect(body.getByRole('button', { name: /Cut the power/ })).toBeFocused();
  await body.getByRole('button', { name: /reach for the processor’s host mode/ }).press('Enter');
  await expect(words).toContainText('in vain');
  await expect(body.locator('.boot-mark-mayNot[data-there="true"]')).not.toHaveCount(0);
  const [place, said] = [
    await body.getAttribute('data-cursor'),
    await old?.getAttribute('aria-label'),
  ];
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/boot/);
  await page.reload();
  await expect(body).toHaveAttribute('data-cursor', place ?? '');
  await expect(body.locator('svg[role="img"]').first()).toHaveAttribute('aria-label', said ?? '');

  // On a phone both starts stand one above the other.
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(body.locator('.boot-plot').last()).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test.describe('without JavaScript @emulation @one-engine', () => {
  test.use({ javaScriptEnabled: false });

  test('both starts are drawn, and said in words', async ({ page }) => {
    await page.goto(bench);
    const pictures = page.locator('#bench svg[role="img"]');
    await expect(pictures).toHaveCount(2);
    await expect(pictures.first()).toHaveAttribute(
      'aria-label',
      /^Windows Server 2008 R2, 15\.5 s: the hypervisor has the machine, and Windows is the parent/,
    );
    await expect(page.locator('#bench .reach')).toContainText('these pages are mapped without any');
    await expect(page.locator('#bench .transcript li')).toHaveCount(24);
  });
});
