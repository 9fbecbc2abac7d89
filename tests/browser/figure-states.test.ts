/**
 * Every figure in the states that a reader may meet it in: read aloud, with less motion, in a small or magnified
 * window, on paper, without colours, rewritten by a translator, and under axe with its menus open.
 */
import type { Locator, Page } from '@playwright/test';
import type { FigureKind } from '../../src/views/figure-kind.ts';
import { FIGURES } from '../../src/views/figures.ts';
import { findings } from './support/axe.ts';
import { bench, cursorOf } from './support/bench.ts';
import { expect, sitePages, test } from './support/site-test.ts';
import { likeness } from './support/likeness.ts';
import { translate } from './support/translator.ts';

const full = Number(process.env['FUZZ_RUNS'] ?? 1) > 1;

/** A window at 200 % zoom on a desk, a phone, and that phone at 200 %. */
const windows = [
  { width: 720, height: 450 },
  { width: 360, height: 740 },
  { width: 180, height: 370 },
];

async function press(page: Page, body: Locator, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await body.focus();
    await page.keyboard.press(key);
  }
}

/** What is read aloud comes in the order in which it is seen, and each step is said. */
async function readAloud(page: Page, body: Locator): Promise<void> {
  const order = await body.evaluate((root) => {
    const parts = ['.stage', '[role="toolbar"]', '[type="range"]', '.narration-short'];
    const all = [...parts, '.narration-long', '[data-live]', '[data-panel="events"]'];
    const found = all.map((one) => root.querySelector(one) as HTMLElement);
    return found.map((one) => ({
      after: found.filter((other) => other.compareDocumentPosition(one) & 4).length,
      top: Math.round(one.getBoundingClientRect().top),
    }));
  });
  expect(order.map(({ after }) => after)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const label of await body.locator('[role="img"]').all())
    expect((await label.getAttribute('aria-label'))?.length).toBeGreaterThan(10);

  const live = body.locator('[data-live]');
  await press(page, body, 'Home');
  await expect(live).toHaveText('The start.');
  const said = new Set<string>();
  for (const cursor of ['1', '2', '3']) {
    await press(page, body, 'l');
    await expect(body).toHaveAttribute('data-cursor', cursor);
    const short = await body.locator('.narration-short > :last-child').innerText();
    await expect(live).toContainText(short);
    said.add((await live.textContent()) ?? '');
  }
  // A region that holds the same words as before would not be heard.
  expect(said.size).toBeGreaterThan(1);
}

/** With less motion it plays from event to event: nothing is drawn between two, and nothing is animated. */
async function playsStill(page: Page, body: Locator): Promise<void> {
  await body.evaluate((root) => {
    const seen = { drawn: 0, between: 0 };
    let last = '';
    // What is written anew in the same words is no drawing.
    const altered = ({ type, target, attributeName, oldValue }: MutationRecord): boolean =>
      type === 'childList' ||
      oldValue !==
        (target instanceof Element
          ? target.getAttribute(attributeName ?? '')
          : (target as Text).data);
    new MutationObserver((records) => {
      if (!records.some(altered)) return;
      const cursor = root.dataset['cursor'] ?? '';
      seen.drawn += 1;
      if (cursor === last) seen.between += 1;
      last = cursor;
    }).observe(root.querySelector('.stage') as Element, {
      ...{ attributes: true, childList: true, characterData: true, subtree: true },
      ...{ attributeOldValue: true, characterDataOldValue: true },
    });
    (window as unknown as { seen: typeof seen }).seen = seen;
  });
  const from = await cursorOf(body);
  await press(page, body, 'k');
  await page.clock.runFor(3_000);
  expect(await cursorOf(body)).toBeGreaterThan(from + 1);
  const { drawn, between, moves } = await body.evaluate((root) => ({
    ...(window as unknown as { seen: { drawn: number; between: number } }).seen,
    moves: root.getAnimations({ subtree: true }).length,
  }));
  expect(drawn).toBeGreaterThan(1);
  expect({ between, moves }).toEqual({ between: 0, moves: 0 });
  if ((await body.getAttribute('data-plays')) === 'true') await press(page, body, 'k');
}

/** With everything open and something done to the run: its table has a row an event, and axe is content. */
async function underAxe(page: Page, body: Locator, { subject }: FigureKind): Promise<void> {
  if (subject.actions.length > 0) {
    await press(page, body, 'f');
    if (full)
      expect(await findings(page, { parts: ['.figure'] }), 'with the menu open').toEqual([]);
    await body.locator('[data-action]:not(:disabled)').first().press('Enter');
    await expect(body.locator('.chip-crash')).toHaveCount(1);
  }
  await press(page, body, 'w', 't');
  const events = Number(await body.getAttribute('data-events'));
  await expect(body.locator('.event-table tbody tr')).toHaveCount(events);
  if (full) expect(await findings(page, { parts: ['.figure'] }), 'with the table').toEqual([]);
  await press(page, body, 't');
  await body.locator('[data-panel="controls"] > summary').click();
  const more = body.locator('.controls-design input:enabled:not(:checked)');
  if ((await more.count()) > 0) await more.first().check();
  await body.getByRole('button', { name: 'More', exact: true }).click();
  await expect(body.locator('.more-list')).toBeVisible();
  // At rest each page with a figure is looked at as a whole elsewhere: the quick run adds what is new here.
  const news = full ? ['.figure'] : ['.figure-controls', '.causes', '.panel-controls'];
  expect(await findings(page, { parts: news }), 'compared, acted upon, menus open').toEqual([]);
  await page.keyboard.press('Escape');
  if (!full && subject !== FIGURES[0]?.subject) return;
  await page.keyboard.press('?');
  await expect(page.locator('.keys-dialog')).toBeVisible();
  expect(await findings(page, { parts: ['.keys-dialog'] }), 'of the dialog').toEqual([]);
  await page.keyboard.press('Escape');
}

/** In small windows nothing scrolls sideways or reaches out, and nothing that has the focus is covered. */
async function fits(page: Page, body: Locator): Promise<void> {
  for (const size of windows) {
    await page.setViewportSize(size);
    const found = await body.evaluate((root) => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const covered: string[] = [];
      const all = root.querySelectorAll<HTMLElement>('button, select, input, summary, a');
      for (const one of all) {
        if (!one.checkVisibility() || one.matches(':disabled, .event-table *')) continue;
        one.focus();
        const { left, top, width, height } = one.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
        if (!hit || !(one.contains(hit) || hit.contains(one))) covered.push(one.outerHTML);
      }
      return { wider: scrollWidth - clientWidth, covered };
    });
    expect(found, `at ${size.width} × ${size.height}`).toEqual({ wider: 0, covered: [] });
    const jump = body.getByRole('button', { name: 'Jump to an event' });
    await jump.click();
    const box = await body.locator('.popup-panel').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(size.width);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Paper has the picture, the sentence, the numbers and the events, and nothing to press. */
async function onPaper(page: Page, body: Locator): Promise<void> {
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  await expect(body.locator('.player')).toBeHidden();
  const look = await page.locator('.figure').evaluate((figure) => ({
    breaks: getComputedStyle(figure).breakInside,
    empty: [...figure.querySelectorAll('details')]
      .filter((one) => one.checkVisibility() && one.lastElementChild?.childElementCount === 0)
      .map((one) => one.dataset['panel']),
    cut: [...figure.querySelectorAll('.panel-body *')]
      .filter((one) => /auto|scroll|hidden/.test(getComputedStyle(one).overflowY))
      .filter((one) => one.checkVisibility() && one.scrollHeight > one.clientHeight + 1)
      .map((one) => one.className),
    pressed: [...figure.querySelectorAll('button')]
      .filter((one) => one.checkVisibility() && !one.closest('.stage, .causes, .sweep, table'))
      .map((one) => one.textContent),
  }));
  expect(look).toEqual({ breaks: 'auto', empty: [], cut: [], pressed: [] });
  for (const system of await body.locator('.system').all()) await expect(system).toBeVisible();
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
}

/** Figures that write in their picture what is what, and need no legend. */
const labelled = ['boot', 'who-can-touch'];

/** The keys of its legend differ as much as one has to see, without hue and with colours forced. */
async function withoutColour(page: Page, body: Locator, { id }: FigureKind): Promise<void> {
  // High enough that nothing sticks to its lower edge over what is looked at.
  await page.setViewportSize({ width: 1440, height: 2600 });
  const legend = body.locator(':is(.legend, .spent-legend, .stations-labels):visible').first();
  await expect(legend).toHaveCount(labelled.includes(id) ? 0 : 1);
  if (labelled.includes(id)) return;
  const devtools = await page.context().newCDPSession(page);
  const grey = 'Emulation.setEmulatedVisionDeficiency';
  await devtools.send(grey, { type: 'achromatopsia' });
  expect(await likeness(legend), 'in greys').toEqual([]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect(await likeness(legend), 'in greys, with colours forced').toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await devtools.send(grey, { type: 'none' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Words without the sign of having been translated. */
const undone = (words: string): string => words.replaceAll('⟦', '');

/** A translator has replaced its words, and extensions have put in their own: it goes on, and says what is so. */
async function translated(page: Page, body: Locator, { subject }: FigureKind): Promise<void> {
  await press(page, body, 'Home');
  await translate(body);
  const spoken = body.getByRole('slider', { name: 'Event' });
  for (const key of ['l', 'l', 'j', 'w', 'w', 't', 't', 'End', 'j']) {
    const before = await cursorOf(body);
    await press(page, body, key);
    const cursor = await cursorOf(body);
    if (cursor === before) continue;
    // What is seen is what is so, as an attribute says it, and not the words of another moment.
    const [count, , , short] = await body.locator('.narration-short > *').allTextContents();
    const words = await spoken.getAttribute('aria-valuetext');
    expect(undone(`${count?.replace('/', ' of ')}: ${short}`)).toBe(words);
    await translate(body);
  }
  const facts = (): Promise<readonly string[]> =>
    body.locator('.system-tally, .station-count, .ledger td, .variant-table td').allInnerTexts();
  await press(page, body, 'End');
  const atEnd = await facts();
  await press(page, body, 'Home');
  const atStart = await facts();
  expect(atStart.join()).not.toBe(atEnd.join());
  await translate(body);
  await press(page, body, 'End');
  expect(undone((await facts()).join())).toBe(undone(atEnd.join()));

  for (const name of ['Jump to an event', 'More']) {
    const button = body.getByRole('button', { name });
    await button.click();
    await translate(body);
    await page.keyboard.press('Escape');
    await expect(body.locator('.popup-panel')).toHaveCount(0);
  }
  if (subject.actions.length > 0) {
    const chips = await body.locator('.chip-crash').count();
    await body.locator('.chip-crash button').first().click();
    await expect(body.locator('.chip-crash')).toHaveCount(chips - 1);
    await translate(body);
    await press(page, body, 'Home', 'l', 'f');
    await translate(body);
    await body.locator('[data-action]:not(:disabled)').first().press('Enter');
    await expect(body.locator('.chip-crash')).toHaveCount(chips);
  }
  const picked = body.locator('.controls-design input:enabled:checked');
  const systems = await body.locator('.stage .system').count();
  if ((await picked.count()) > 1) {
    await picked.last().uncheck();
    await translate(body);
    await expect(body.locator('.stage .system')).toHaveCount(systems - 1);
  }
  await press(page, body, 'Home', 'k');
  await page.clock.runFor(2_000);
  expect(await cursorOf(body)).toBeGreaterThan(1);
}

for (const figure of FIGURES)
  test(`“${figure.title}” in all its states @root @emulation @one-engine`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    const body = await bench(page, figure.id);
    await test.step('read aloud', () => readAloud(page, body));
    await test.step('less motion', () => playsStill(page, body));
    await test.step('without colour', () => withoutColour(page, body, figure));
    await test.step('axe', () => underAxe(page, body, figure));
    await test.step('small windows', () => fits(page, body));
    await test.step('paper', () => onPaper(page, body));
    await test.step('translated', () => translated(page, body, figure));
  });

/** Lessons that ask before they show: the quick run looks at one. */
const asking = sitePages().filter((address) => address.startsWith('lessons/'));
for (const address of full ? asking : ['lessons/type-1-and-type-2/'])
  test(`the questions of /${address} are content with axe @root @one-engine`, async ({ page }) => {
    await page.goto(address);
    for (const body of await page.locator('[data-figure]').all()) {
      await body.scrollIntoViewIfNeeded();
      await expect(body).toHaveAttribute('data-hash-agrees', 'true');
      if ((await body.getAttribute('data-held')) !== 'true') continue;
      const part = `[data-figure="${await body.getAttribute('data-figure')}"]`;
      await body.getByRole('button', { name: 'Lock it in and run' }).click();
      expect(await findings(page, { parts: [part] }), 'asked').toEqual([]);
      await translate(body);
      await body.getByRole('button', { name: 'Skip, just show me' }).click();
      await expect(body.locator('.gate-outcome')).toBeVisible();
      expect(await findings(page, { parts: [part] }), 'answered').toEqual([]);
    }
  });
