/** “Anatomy of a VM exit” as only a browser shows it: by keyboard, by link, and without JavaScript. */
import { stepTo } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';

const bench = 'figures/vm-exit/';

test('an exit is walked through by keyboard, and a link leads back to the same place', async ({
  page,
}) => {
  await page.goto(bench);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  const tallies = body.locator('.system-tally');
  const bill = body.locator('.exit-bill');
  await body.focus();
  await page.keyboard.press('Home');
  await expect(bill).toContainText('not yet');
  await expect(tallies.nth(2)).toHaveText('');

  // Four begin; then the events come in order of time, the translated port read first.
  for (let event = 0; event < 6; event += 1) await page.keyboard.press('ArrowRight');
  await expect(body.locator('.narration-short')).toContainText(
    'the guest goes on, after 216 cycles',
  );
  await expect(tallies.nth(1)).toContainText('216 cycles');
  await expect(tallies.nth(2)).toHaveText('');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tallies.nth(2)).toContainText('so far');
  const place = await body.getAttribute('data-cursor');
  const summary = body.locator('svg[role="img"]').nth(2);
  const said = await summary.getAttribute('aria-label');
  expect(said).toMatch(/^VT-x, 2005: [\d,]+ cycles of 15,826 so far\.$/);

  await page.keyboard.press('s');
  await expect(page).toHaveURL(/vm-exit/);
  await page.reload();
  await expect(body).toHaveAttribute('data-cursor', place ?? '');
  await expect(summary).toHaveAttribute('aria-label', said ?? '');
  await body.focus();
  await page.keyboard.press('End');
  await expect(bill.getByRole('row').nth(3)).toContainText('41.6 %, 100,000 times in 1 s');
});

test('what is broken around an exit is seen in the picture, the bill and the words', async ({
  page,
}) => {
  await page.goto(bench);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  await body.focus();
  await page.keyboard.press('Home');
  // To where VT-x of 2005 has read why it was left.
  const short = body.locator('.narration-short');
  await stepTo(body, 'reads why');
  await body.getByRole('button', { name: 'monitor', exact: true }).first().press('Enter');
  await expect(body.locator('[data-action]')).toHaveCount(2);
  await body.locator('[data-action="spoil:state"]').press('Enter');
  // The first of the four has no monitor, and nothing to spoil.
  await expect(short).toContainText('no state of the guest to spoil');
  await page.keyboard.press('w');
  await expect(body.locator('.causes li').last()).toContainText('you broke that');
  await page.keyboard.press('End');
  const bill = body.locator('.exit-bill').getByRole('row');
  await expect(bill.nth(3)).toContainText('stopped for good');
  await expect(bill.nth(1)).toContainText('100,000 times in 1 s');
  await expect(body.locator('svg[role="img"]').nth(2)).toHaveAttribute(
    'aria-label',
    'VT-x, 2005: 13,626 cycles of 15,826. At 3.58 µs it stopped for good.',
  );
  await expect(body.locator('.exit-stop')).toHaveCount(2);
  await body.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(body.locator('.exit-stop')).toHaveCount(0);
});

test.describe('without JavaScript @emulation @one-engine', () => {
  test.use({ javaScriptEnabled: false });

  test('the strips are drawn, and said in words', async ({ page }) => {
    await page.goto(bench);
    const pictures = page.locator('#bench svg[role="img"]');
    await expect(pictures).toHaveCount(4);
    await expect(pictures.nth(2)).toHaveAttribute(
      'aria-label',
      /^VT-x, 2005: 15,826 cycles; guest saved 1,763, reason read 1,780, handler 10,083/,
    );
    await expect(page.locator('#bench .transcript li')).toHaveCount(34);
  });
});
