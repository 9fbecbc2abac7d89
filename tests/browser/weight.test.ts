/** How many bytes of scripts pages ask for: they grow unseen, and phones pay for it. */
import { wakeAll } from './support/islands.ts';
import { expect, sitePages, test } from './support/site-test.ts';
import { weigh } from './support/weight.ts';

const kb = 1_024;

/** Lessons with two figures, or with a heavy one; the full run takes all lessons. */
const heavy = ['emulated-synthetic-passed-through', 'infrastructure-workloads', 'who-runs-next'];
const full = Number(process.env['FUZZ_RUNS'] ?? 1) > 1;
const lessons = sitePages().filter(
  (page) => page.startsWith('lessons/') && (full || heavy.some((one) => page.includes(one))),
);

for (const address of lessons)
  test(`/${address} with all its figures and homework stays within 130 KB @root @one-engine`, async ({
    page,
    siteFolder,
  }) => {
    const weight = weigh(page, siteFolder);
    await page.goto(address);
    await wakeAll(page);
    await page.waitForLoadState('networkidle');
    expect(weight()).toBeLessThanOrEqual(130 * kb);
    expect(weight()).toBeGreaterThan(40 * kb);
  });

test('a page without a figure asks for at most 30 KB, the search that waits included @root @one-engine', async ({
  page,
  siteFolder,
}) => {
  const weight = weigh(page, siteFolder);
  await page.goto('glossary/', { waitUntil: 'networkidle' });
  expect(weight()).toBeLessThanOrEqual(30 * kb);
  expect(weight()).toBeGreaterThan(kb);
});

test('the page of progress asks for at most 30 KB @root @one-engine', async ({
  page,
  siteFolder,
}) => {
  const weight = weigh(page, siteFolder);
  await page.goto('progress/', { waitUntil: 'networkidle' });
  expect(weight()).toBeLessThanOrEqual(30 * kb);
  expect(weight()).toBeGreaterThan(3 * kb);
});
