/**
 * Every page as readers meet it: light and dark under axe, narrow, without JavaScript, on paper, with
 * colours forced and with motion reduced; and what the frame of the site does with a keyboard.
 */
import { findings } from './support/axe.ts';
import { overflow } from './support/overflow.ts';
import { expect, pageOfEachKind, sitePages, test } from './support/site-test.ts';

const lesson = 'lessons/type-1-and-type-2/';

/** The answer sheets are one page filled in for every lesson: the quick run looks at the first. */
const sheets = sitePages().filter((address) => /^instructors\/./.test(address));
const full = Number(process.env['FUZZ_RUNS'] ?? 1) > 1;
const pages = sitePages().filter((address) => full || !sheets.slice(1).includes(address));

/** The rows of a long table are alike: the quick run looks at the first dozen of each. */
const laterRows = full ? [] : ['tbody tr:nth-child(n + 13)'];

for (const address of [...pages, '404.html']) {
  // Axe reads what is there, which hardly differs; in Firefox it takes a minute and more a page.
  const tags = [...pageOfEachKind, '404.html'].includes(address) ? '@root' : '@root @one-engine';
  // One visit for all that can be seen of a page at rest: each costs seconds, and there are many pages.
  test(`/${address} has no finding of axe, keeps its contrast in dark, fits a phone ${tags}`, async ({
    page,
    browserName,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    // What is alive has more to press than what the page was built with.
    const bench = page.locator('[data-figure="bench"]');
    if (/^figures\/./.test(address))
      await expect(bench).toHaveAttribute('data-hash-agrees', 'true');
    // Each figure has a page of its own, where all of it is looked at, and lessons are coloured alike: the
    // quick run looks at figures there, and at one lesson in dark.
    const looked = full || pageOfEachKind.includes(address) || !address.startsWith('lessons/');
    const but = [...laterRows, ...(looked ? [] : ['.figure'])];
    expect(await findings(page, { but }), 'in light').toEqual([]);

    // What is dark differs by its colours alone. A system's Firefox cannot be told to prefer it.
    if (browserName === 'chromium' && looked) {
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      expect(await findings(page, { rules: ['color-contrast'], but }), 'in dark').toEqual([]);
    }

    for (const width of [768, 360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await overflow(page), `wider than its window, at ${width} px`).toBe(0);
    }
  });
}

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  // One page after the other in one window: opening a new one takes longer than reading.
  for (const [folder, addresses] of Map.groupBy(pages, (address) => address.split('/')[0]))
    if (addresses.length > 1) readable(`the pages in /${folder}/`, addresses);
  readable(
    'each other page',
    pages.filter((address) => !/^[^/]+\/./.test(address)),
  );
  function readable(which: string, addresses: readonly string[]): void {
    test(`${which} can be read @root`, async ({ page }) => {
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
        const words = (await page.locator('main').innerText()).split(/\s+/).length;
        expect(words, address).toBeGreaterThan(100);
      }
    });
  }

  test('the theme follows the system, and nothing is shown that cannot work', async ({ page }) => {
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(lesson);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).not.toBe(light);
    await expect(page.locator('theme-select:visible')).toHaveCount(0);
    await expect(page.locator('site-search button:visible')).toHaveCount(0);
  });

  test('a term leads to its definition in the glossary @path', async ({ page }) => {
    await page.goto(lesson);
    const term = page.locator('a.term').first();
    const id = (await term.getAttribute('data-term')) ?? '';
    await term.click();
    await expect(page).toHaveURL(new RegExp(`/glossary/#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  });

  test('the menu of a narrow window opens', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(lesson);
    const link = page.locator('#starlight__sidebar').getByRole('link', { name: 'Glossary' });
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(link).toBeVisible();
  });
});

test.describe('a glossary term', () => {
  test('opens by keyboard, takes the focus, and gives it back', async ({ page }) => {
    await page.goto(lesson);
    const term = page.locator('a.term').first();
    const card = page.locator('.term-card:popover-open');
    await term.focus();
    await expect(term).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    await expect(card).toBeFocused();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    expect(await findings(page, { parts: ['.term-card:popover-open'] })).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(term).toBeFocused();
  });

  test('stays inside a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(lesson);
    const terms = page.locator('a.term:visible');
    for (const term of [terms.first(), terms.last()]) {
      await term.click();
      const box = await page.locator('.term-card:popover-open').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
      expect(await overflow(page)).toBe(0);
      await page.keyboard.press('Escape');
    }
  });
});

test.describe('the frame', () => {
  test('the first Tab reaches the way past the navigation', async ({ page }) => {
    await page.goto(lesson);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#_top$/);
  });

  test('a chosen theme outlasts the page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(lesson);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto('glossary/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('auto');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('search finds a term by name and leads to it @path', async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: /^Search/ }).click();
    await page.getByRole('textbox', { name: /search/i }).fill('VMBus');
    const result = page.locator('.pagefind-ui__result-nested a', { hasText: /^VMBus$/ }).first();
    await result.click();
    await expect(page).toHaveURL(/\/glossary\/#vmbus$/);
  });

  test('the sidebar marks the page and counts the lessons @path', async ({ page }) => {
    await page.goto(lesson);
    const current = page.locator('#starlight__sidebar [aria-current="page"]');
    await expect(current).toHaveCount(1);
    expect(await current.getAttribute('href')).toBe(new URL(page.url()).pathname);
  });

  test('an error report knows its page, and the page its source @path', async ({ page }) => {
    await page.goto(lesson);
    const report = page.getByRole('link', { name: 'Report an error' }).last();
    const address = new URL((await report.getAttribute('href')) ?? '');
    expect(address.searchParams.get('body')).toContain(`Page: /${lesson}`);
    const edit = page.getByRole('link', { name: 'Edit this page' });
    expect(await edit.getAttribute('href')).toMatch(
      /\/edit\/main\/content\/lessons\/\d\d-.*\.mdx$/,
    );
  });
});

test('colours can be forced: domains keep their patterns and glyphs @root @emulation', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(lesson);
  const fills = await page
    .locator('.ent .domain-glyph')
    .evaluateAll((glyphs) => glyphs.map((glyph) => getComputedStyle(glyph).fill));
  expect(fills.length).toBeGreaterThan(0);
  expect(new Set(fills).size).toBe(1);
  const marks = await page
    .locator('.domain-patterns pattern')
    .evaluateAll((patterns) =>
      patterns.map((pattern) => pattern.querySelector('.pattern-marks')?.getAttribute('d') ?? ''),
    );
  expect(new Set(marks.filter(Boolean)).size).toBeGreaterThan(5);
});

test('reduced motion leaves no transition @root @emulation', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(lesson);
  const moving = await page
    .locator('.page a, .page button, .page select')
    .evaluateAll((all) =>
      all
        .filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0.001)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(moving).toEqual([]);
});

test('paper gets the text on white, without what only a screen can do @root @emulation', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(lesson);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const hidden of ['#starlight__sidebar', 'site-search', '.toc-wide', '.page-actions ul'])
    await expect(page.locator(hidden).first()).toBeHidden();
  // Also for a reader who chose the dark theme, whose screen has light letters.
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colours).toEqual({ color: 'rgb(31, 27, 22)', backgroundColor: 'rgb(255, 255, 255)' });
  const answer = page.locator('.sl-markdown-content > details:not([open]) > p').first();
  expect((await answer.boundingBox())?.height).toBeGreaterThan(0);
});
