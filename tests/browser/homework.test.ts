/** The homework of a lesson as a reader does it: by keyboard alone, in two tabs, and tomorrow. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { DOCUMENT_VERSION } from '../../src/progress/document.ts';
import { overflow } from './support/overflow.ts';
import { expect, test } from './support/site-test.ts';
import { typeInto } from './support/typing.ts';

const lesson = 'lessons/type-1-and-type-2/';
const itemOf = (page: Page, title: string): Locator =>
  page.getByRole('article', { name: new RegExp(title) });

/** Opens the lesson at one item and waits until it can be answered. */
async function open(page: Page, title: string): Promise<Locator> {
  const item = itemOf(page, title);
  if (!page.url().includes(lesson)) await page.goto(lesson);
  await item.scrollIntoViewIfNeeded();
  await expect(item.getByRole('button', { name: 'Check my answer' })).toBeEnabled();
  return item;
}

/** Says how sure one is and hands in, by keyboard, from wherever the focus is in the item. */
async function handIn(page: Page, item: Locator): Promise<void> {
  await item.getByRole('radio', { name: 'I think so' }).focus();
  await page.keyboard.press('Space');
  await item.getByRole('button', { name: 'Check my answer' }).focus();
  await page.keyboard.press('Enter');
}

/** The heading of what is said, once it has the focus. */
async function expectSaid(item: Locator, heading: string): Promise<void> {
  await expect(item.getByRole('heading', { name: heading, level: 4 })).toBeFocused();
}

async function chooseFirstWindows(page: Page, option: RegExp): Promise<Locator> {
  const item = await open(page, 'The Windows you started from');
  await item.getByRole('radio', { name: option }).focus();
  await page.keyboard.press('Space');
  await handIn(page, item);
  return item;
}
const rightOption = /is itself a guest by now/;

test('a choice is answered by keyboard; a wrong option gets its own feedback, then the right one counts @path', async ({
  page,
}) => {
  const item = await chooseFirstWindows(page, /It is not of type 1/);
  await expectSaid(item, 'Not so');
  await expect(item.getByText('Console and drivers show who manages')).toBeVisible();
  await expect(item.getByText('tried once')).toBeVisible();
  await item.getByText('A belief that many share').press('Enter');
  await expect(item.getByText('Hyper-V is a program that runs on Windows')).toBeVisible();
  await chooseFirstWindows(page, rightOption);
  await expectSaid(item, 'Right');
  await expect(item.getByText('done', { exact: true })).toBeVisible();
  await item.getByText('What is to be said about each option').press('Enter');
  await expect(item.getByText('KVM needs it as well')).toBeVisible();
});

test('without an answer, or without saying how sure one is, nothing is judged', async ({
  page,
}) => {
  const item = await open(page, 'Crossings of a write');
  await item.getByRole('button', { name: 'Check my answer' }).press('Enter');
  await expectSaid(item, 'Not yet');
  await typeInto(item.getByRole('textbox'), '16');
  await item.getByRole('button', { name: 'Check my answer' }).press('Enter');
  await expect(item.getByText('Say how sure you are')).toBeVisible();
  await expect(item.getByText(/tried/)).toHaveCount(0);
});

test('a number is read as people type it, and a near-miss is named', async ({ page }) => {
  const item = await open(page, 'Crossings of a write');
  await typeInto(item.getByRole('textbox'), '18 crossings');
  await handIn(page, item);
  await expectSaid(item, 'Not so');
  await expect(item.getByText('You let the whole way happen twice')).toBeVisible();
  await typeInto(item.getByRole('textbox'), '16');
  await handIn(page, item);
  await expectSaid(item, 'Right');
});

test('several choices are judged one by one', async ({ page }) => {
  const item = await open(page, 'What the table shows');
  for (const name of [/Workstation 3.2 made this database slow/, /many times faster than type 2/]) {
    await item.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await handIn(page, item);
  await expectSaid(item, 'Not so');
  await expect(item.getByText(/1 other is|One other is/)).toBeVisible();
});

test('stretches are put in order with the buttons, and the focus stays with the one that moves', async ({
  page,
}) => {
  const item = await open(page, 'The way down on Hyper-V');
  const right = [
    'The I/O stack in the child partition kernel',
    'The guest driver in the child partition kernel',
    'The hypervisor takes over',
    'The back end in the parent partition kernel',
    'The I/O stack in the parent partition kernel',
    'The physical driver in the parent partition kernel',
  ];
  await handIn(page, item);
  await expectSaid(item, 'Not yet');
  for (const [place, text] of right.entries()) {
    const up = item.getByRole('button', { name: `Move up: ${text}` });
    await up.focus();
    while (!(await item.locator('.item-order li').nth(place).innerText()).includes(text)) {
      await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
    }
  }
  await handIn(page, item);
  await expectSaid(item, 'Right');
});

test('a goal is reached in its figure, line by line @path', async ({ page }) => {
  const item = await open(page, 'Same type, other fate');
  const lines = item.locator('.goal-card li');
  await expect(lines.nth(0)).toHaveAttribute('data-holds', 'false');
  await expect(item.getByText('Nothing has crashed yet.')).toBeVisible();
  await handIn(page, item);
  await expectSaid(item, 'Not so');
  await item.getByRole('button', { name: 'Give me a hint' }).press('Enter');
  await expect(item.getByText('In which partition does the driver live')).toBeVisible();
  await item.getByRole('button', { name: 'Give up and show me' }).press('Enter');
  await expectSaid(item, 'The answer');
  await expect(item.getByText('shown', { exact: true })).toBeVisible();
  await item.getByRole('button', { name: 'Show me in the figure' }).press('Enter');
  await expect(page.locator('figure#same-type-other-fate')).toBeFocused();
  for (let line = 0; line < 4; line += 1)
    await expect(lines.nth(line)).toHaveAttribute('data-holds', 'true');
  await item.getByRole('button', { name: 'Start this one anew' }).press('Enter');
  await handIn(page, item);
  await expectSaid(item, 'Right');
});

test('a goal is reached with the figure’s own controls, and the card agrees with the picture', async ({
  page,
}) => {
  const item = await open(page, 'Same type, other fate');
  const lines = item.locator('.goal-card li');
  const figure = page.locator('figure#same-type-other-fate');
  await figure.getByText('Change the designs and the machine').press('Enter');
  await figure.getByRole('checkbox', { name: /^Driver domain/ }).press('Space');
  const scrubber = figure.getByRole('slider').first();
  await scrubber.press('Home');
  for (let events = 0; events < 20; events += 1) await page.keyboard.press('ArrowRight');
  await figure.getByRole('button', { name: 'Crash something' }).press('Enter');
  await figure.locator('[data-action="crash:deviceModel"]').press('Enter');
  await expect(item.getByText('not the physical driver')).toBeVisible();
  await figure.getByRole('button', { name: 'Crash something' }).press('Enter');
  await figure.locator('[data-action="crash:physicalDriver"]').press('Enter');
  await expect(lines.nth(0)).toHaveAttribute('data-holds', 'true');
  await expect(item.getByText('You have caused 2 crashes.')).toBeVisible();
  await figure.getByRole('button', { name: 'Undo' }).press('Enter');
  await figure.getByRole('button', { name: 'Undo' }).press('Enter');
  await figure.getByRole('button', { name: 'Crash something' }).press('Enter');
  await figure.locator('[data-action="crash:physicalDriver"]').press('Enter');
  for (let line = 0; line < 4; line += 1)
    await expect(lines.nth(line)).toHaveAttribute('data-holds', 'true');
  await handIn(page, item);
  await expectSaid(item, 'Right');
});

test('what was done is still there tomorrow, with its feedback, its draft, its tick @path', async ({
  page,
}) => {
  await chooseFirstWindows(page, rightOption);
  const number = await open(page, 'What Workstation kept');
  await typeInto(number.getByRole('textbox'), '11');
  await page.reload();
  const item = itemOf(page, 'The Windows you started from');
  await item.scrollIntoViewIfNeeded();
  await expect(item.getByRole('heading', { name: 'Right', level: 4 })).toBeVisible();
  await expect(item.getByRole('radio', { name: rightOption })).toBeChecked();
  await number.scrollIntoViewIfNeeded();
  await expect(number.getByRole('textbox')).toHaveValue('11');
  await page.goto('');
  const link = page.getByRole('link', { name: /Continue where you stopped: Type 1 and type 2/ });
  await expect(link).toHaveAttribute('href', /#homework-what-was-kept$/);
  await expect(page.locator('progress-ring').first()).toContainText('1 of ');
  await link.click();
  await expect(page.locator('[data-progress-lesson="type-1-and-type-2"]').first()).toContainText(
    /1 of \d+ done/,
  );
});

// The system's Firefox saves the file, and Playwright does not hear of it: hence the tag.
test('export, start anew, undo, import: nothing is lost on the way @download', async ({ page }) => {
  const item = await chooseFirstWindows(page, rightOption);
  await expectSaid(item, 'Right');
  const anew = page.getByRole('button', { name: 'Start the whole course anew' });
  await anew.scrollIntoViewIfNeeded();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export my progress' }).click();
  const file = await (await waiting).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ v: DOCUMENT_VERSION });
  await anew.click();
  await expect(item.getByText('done', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(item.getByText('done', { exact: true })).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await anew.scrollIntoViewIfNeeded();
  await expect(page.getByText(/0 of \d+ done/).first()).toBeVisible();
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"name":"something else"}'),
  });
  await expect(page.getByText('is not a progress document of this site')).toBeVisible();
  await chooser.setInputFiles(file);
  await expect(page.getByText('nothing was lost')).toBeVisible();
  await expect(page.getByText(/1 of \d+ done/).first()).toBeVisible();
});

test('two tabs see what either does @path', async ({ page, context }) => {
  const other = await context.newPage();
  // A new tab comes to the front, and keys go to the tab in front.
  await page.bringToFront();
  await expectSaid(await chooseFirstWindows(page, rightOption), 'Right');
  await other.bringToFront();
  const there = await open(other, 'What Workstation kept');
  await typeInto(there.getByRole('textbox'), '11.6');
  await handIn(other, there);
  await expectSaid(there, 'Right');
  for (const tab of [page, other]) {
    await tab.locator('.homework-summary').scrollIntoViewIfNeeded();
    await expect(tab.locator('.homework-summary')).toContainText(/2 of \d+ done/);
  }
  await page.reload();
  await expect(page.locator('.homework-summary')).toContainText(/2 of \d+ done/);
});

test('damaged storage is set aside and offered, and the homework works on', async ({ page }) => {
  await page.addInitScript(() => {
    // Firefox runs this in the blank page before as well, which has no storage.
    if (!location.protocol.startsWith('http') || sessionStorage.getItem('damaged')) return;
    sessionStorage.setItem('damaged', 'once');
    localStorage.setItem('ring-minus-one:progress', '{"v":1,"data":{"items"');
  });
  const item = await chooseFirstWindows(page, rightOption);
  await expectSaid(item, 'Right');
  await page.locator('.homework-summary').scrollIntoViewIfNeeded();
  await expect(page.getByText('What was stored here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save what was stored' })).toBeVisible();
  expect(
    await page.evaluate(() => localStorage.getItem('ring-minus-one:progress:damaged:1')),
  ).toContain('"items"');
  await page.reload();
  await expect(page.locator('.homework-summary')).toContainText(/1 of \d+ done/);
});

test('blocked storage is said, and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('access is denied', 'SecurityError');
      },
    });
  });
  const item = await chooseFirstWindows(page, rightOption);
  await expectSaid(item, 'Right');
  await page.locator('.homework-summary').scrollIntoViewIfNeeded();
  await expect(page.getByText('does not let the page store anything')).toBeVisible();
});

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  test('every question and every option can be read', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('.homework-noscript')).toBeVisible();
    await expect(page.getByText('Why is Hyper-V of type 1 all the same?')).toBeVisible();
    await expect(page.getByText('It is not of type 1. It runs on Windows')).toBeVisible();
    await expect(page.getByText('You crash the physical driver.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check my answer' })).toHaveCount(0);
  });
});

test('at 360 px nothing is cut off, and what is touched is large enough', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const item = await open(page, 'The way down on Hyper-V');
  // A scrollbar that takes room of its own is not the page's.
  expect(await overflow(page)).toBe(0);
  const controls = await item.locator('button, .item-option').all();
  expect(controls.length).toBeGreaterThan(10);
  for (const control of controls) {
    const box = await control.boundingBox();
    expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
});

test('a page altered by a translator does not break an item', async ({ page }) => {
  const item = await open(page, 'The Windows you started from');
  await item.evaluate((article) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const tag: string = 'font';
    for (const text of texts) {
      const font = document.createElement(tag);
      text.replaceWith(font);
      font.append(text);
    }
  });
  await chooseFirstWindows(page, rightOption);
  await expectSaid(item, 'Right');
});
