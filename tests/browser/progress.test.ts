/** “My progress”: what was answered elsewhere is counted here, handed in, and taken back. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readReceipt } from '../../src/progress/receipt.ts';
import { expect, test } from './support/site-test.ts';
import { typeInto } from './support/typing.ts';

const title = 'The Windows you started from';

/** Answers one item of a lesson rightly, then opens the page. */
async function answerThenOpen(page: Page): Promise<void> {
  await page.goto('lessons/type-1-and-type-2/');
  const item = page.getByRole('article', { name: new RegExp(title) });
  await item.scrollIntoViewIfNeeded();
  await expect(item.getByRole('button', { name: 'Check my answer' })).toBeEnabled();
  await item.getByRole('radio', { name: /is itself a guest by now/ }).check();
  await item.getByRole('radio', { name: 'I think so' }).check();
  await item.getByRole('button', { name: 'Check my answer' }).click();
  await expect(item.getByRole('heading', { name: 'Right', level: 4 })).toBeVisible();
  await page.goto('progress/');
}

test('my progress counts by course, lesson, outcome and item; a reset can be undone', async ({
  page,
}) => {
  await answerThenOpen(page);
  const whole = page.getByRole('region', { name: 'The whole course' });
  await expect(whole.getByText(/^1 of \d+ right$/)).toBeVisible();
  const lesson = page.locator('details', { hasText: 'the two HALs' });
  await expect(lesson.locator('summary')).toContainText(/1 of \d+ right/);
  await lesson.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(lesson.getByRole('listitem').filter({ hasText: title })).toContainText('right');
  await expect(page.getByRole('region', { name: 'By outcome' })).toContainText(/1 of \d+ right/);

  await whole.getByRole('button', { name: 'Start the whole course anew' }).click();
  await expect(whole.getByText(/^0 of \d+ right$/)).toBeVisible();
  await whole.getByRole('button', { name: 'Undo' }).click();
  await expect(whole.getByText(/^1 of \d+ right$/)).toBeVisible();
});

test('missions under the key that the lab once had are counted, kept with the rest, forgotten with it @root', async ({
  page,
}) => {
  await page.goto('progress/');
  const mission = { standing: 'done', hints: 1, log: 'L1.able..0~power' };
  await page.evaluate(
    (text) => localStorage.setItem('ring-minus-one:lab', text),
    JSON.stringify({ version: 1, missions: { able: mission } }),
  );
  await page.goto('lab/');
  const done = page.getByRole('radio', { name: /^Make this machine able ✓ done/ });
  await expect(done).toBeVisible();
  await page.getByRole('button', { name: 'Forget them all' }).click();
  await expect(done).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(done).toBeVisible();
  await page.goto('progress/');
  const lab = page.getByRole('region', { name: 'In the lab' });
  await expect(lab.getByText(/^1 of \d+ done$/)).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['ring-minus-one:progress']);
  await page.getByRole('button', { name: 'Start the whole course anew' }).click();
  await expect(lab.getByText(/^0 of \d+ done$/)).toBeVisible();
});

test('a receipt with nothing in it is not written', async ({ page }) => {
  await page.goto('progress/');
  await page.getByRole('button', { name: 'Save my receipt' }).click();
  await expect(page.getByText('There is no answer yet to put into a receipt.')).toBeVisible();
});

test('a receipt holds the answers and the name @path @download', async ({ page }) => {
  await answerThenOpen(page);
  await typeInto(page.getByLabel('Name on the receipt'), 'Ada');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my receipt' }).click(),
  ]);
  const reading = readReceipt(readFileSync(await download.path(), 'utf8'));
  expect(reading).toMatchObject({
    kind: 'whole',
    receipt: {
      name: 'Ada',
      items: [
        {
          id: 'type-1-and-type-2/the-first-windows',
          tries: [{ stated: 'right', confidence: 'think' }],
        },
      ],
    },
  });
});
