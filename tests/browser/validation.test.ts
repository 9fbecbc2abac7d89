import { expect, test } from './support/site-test.ts';

test('a reader runs a case and gets the numbers of the page, cancels, and is refused in words @root', async ({
  page,
}) => {
  await page.goto('validation/');
  const status = page.locator('[data-rerun-status]');
  const box = page.getByLabel('The experiment, as JSON');
  await expect(box).toHaveValue(/"title": "Block reads/);

  await page.getByLabel('Begin with').selectOption('end-of-interrupt');
  await expect(box).toHaveValue(/"title": "One second of interrupts"/);
  await page.getByRole('button', { name: 'Run it here' }).click();
  await expect(status).toContainText('The same numbers as when this page was built');
  await expect(page.getByRole('group', { name: 'Comparisons' })).toContainText('million cycles');

  const long = (await box.inputValue())
    .replace('"durationMs": 100', '"durationMs": 86400000')
    .replace('"operations": 7777', '"operations": 0');
  await box.fill(long);
  await page.getByRole('button', { name: 'Run it here' }).click();
  await expect(page.getByLabel('Runs done')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(status).toHaveText('Cancelled.');
  await expect(page.getByLabel('Runs done')).toBeHidden();

  await box.fill('{ "title": "nothing" }');
  await page.getByRole('button', { name: 'Run it here' }).click();
  await expect(status).toContainText('This cannot be run: host is missing');
});
