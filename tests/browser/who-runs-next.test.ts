/** “Who runs next?” as only a browser shows it: by keyboard, by link, on a phone, and without JavaScript. */
import { stepTo } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';

const bench = 'figures/who-runs-next/';

test('a run is walked through by keyboard, and a link leads back to the same place', async ({
  page,
}) => {
  await page.goto(bench);
  const body = page.locator('[data-figure="bench"]');
  await expect(body).toHaveAttribute('data-hash-agrees', 'true');
  const shares = body.locator('.next-shares');
  const pictures = body.locator('svg[role="img"]');
  const [classic, core] = [pictures.first(), pictures.nth(1)];
  await body.focus();
  await page.keyboard.press('Home');
  await expect(shares.getByRole('row').nth(1)).toContainText('nobody has asked');
  await page.keyboard.press('ArrowRight');
  await expect(body.locator('.narration-short')).toContainText('the user’s child has to wait');
  await expect(classic).toHaveAttribute(
    'aria-label',
    /in line: greedy child 3, the user’s child\.$/,
  );

  // To where the classic scheduler has answered, and the core scheduler has not.
  await stepTo(body, 'has answered', 'Shift+ArrowRight');
  await expect(shares.getByRole('row').nth(1)).toContainText('5.44 ms');
  await expect(shares.getByRole('row').nth(2)).toContainText('still open');
  const [place, said] = [
    await body.getAttribute('data-cursor'),
    await core.getAttribute('aria-label'),
  ];

  await page.keyboard.press('s');
  await page.reload();
  await expect(body).toHaveAttribute('data-cursor', place ?? '');
  await expect(core).toHaveAttribute('aria-label', said ?? '');

  // The prose hears which partition is pointed at, and a partition's name lists what can be done to it.
  const pointed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('ring:entity', ({ detail }) => resolve(detail.id), {
          once: true,
        });
      }),
  );
  const name = body.getByRole('button', { name: 'user’s child in line' }).first();
  await name.hover();
  expect(await pointed).toBe('child-partition');
  await name.press('Enter');
  const listed = body.locator('[data-action]');
  await expect(listed).toHaveCount(4);
  for (const label of await listed.allTextContents()) expect(label).toContain('user’s child');
  await body.getByRole('button', { name: 'Show all 10' }).press('Enter');
  await expect(listed).toHaveCount(10);
  await page.keyboard.press('Escape');
  await expect(listed).toHaveCount(0);

  // On a phone one scheduler at a time, chosen by its tab.
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(core).toBeHidden();
  await body.getByRole('button', { name: 'Core', exact: true }).press('Enter');
  await expect(core).toBeVisible();
  await expect(classic).toBeHidden();
});

test.describe('without JavaScript @emulation @one-engine', () => {
  test.use({ javaScriptEnabled: false });

  test('the lanes are drawn, and said in words', async ({ page }) => {
    await page.goto(bench);
    const pictures = page.locator('#bench svg[role="img"]');
    await expect(pictures).toHaveCount(2);
    await expect(pictures.first()).toHaveAttribute('aria-label', /^Classic scheduler, at 100 ms: /);
    await expect(page.locator('#bench .next-shares')).toContainText('25.4 ms');
    await expect(page.locator('#bench .transcript li')).toHaveCount(61);
  });
});
