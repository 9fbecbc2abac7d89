/**
 * The figure "Follow one request" as its readers use it: by keyboard alone, by link, without JavaScript,
 * with less motion, on a phone, in a page that a translator has rewritten, and when a link is hostile.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { awake, cursorOf } from './support/bench.ts';
import { overflow } from './support/overflow.ts';
import { expect, test } from './support/site-test.ts';
import { typeInto } from './support/typing.ts';

const lesson = 'lessons/type-1-and-type-2/';

/** A figure of the lesson that has woken up, where time goes on only as the test says. */
async function paced(page: Page, id: string): Promise<Locator> {
  await page.clock.install();
  await page.goto(lesson);
  return awake(page, id);
}

const endOf = async (body: Locator): Promise<number> =>
  Number(await body.getAttribute('data-events'));

/** All that the figure says of the moment it shows. */
async function moment(body: Locator): Promise<readonly string[]> {
  const summaries = await body
    .locator('svg[role="img"]')
    .evaluateAll((pictures) => pictures.map((one) => one.getAttribute('aria-label') ?? ''));
  return [
    ...summaries,
    await body.locator('.narration-short').innerText(),
    await body.locator('.ledger').innerText(),
  ];
}

/** Moves the figure by its scrubber, as the keyboard does. */
async function scrubTo(body: Locator, cursor: number): Promise<void> {
  const scrubber = body.getByRole('slider', { name: 'Event' });
  await scrubber.focus();
  await scrubber.fill(String(cursor));
  await expect(body).toHaveAttribute('data-cursor', String(cursor));
}

test('every figure wakes up paused, at the run that the page was built with @path', async ({
  page,
}) => {
  await page.goto(lesson);
  const ids = await page
    .locator('[data-figure]')
    .evaluateAll((figures) => figures.map((one) => (one as HTMLElement).dataset['figure'] ?? ''));
  expect(ids.length).toBeGreaterThanOrEqual(2);
  for (const id of ids) {
    const body = await awake(page, id);
    await expect(body).toHaveAttribute('data-plays', 'false');
    const now = await body.getAttribute('data-hash-now');
    expect(await body.getAttribute('data-run-hash')).toBe(now);
  }
});

test('what was opened before the figure was awake is open and filled afterwards @root', async ({
  page,
}) => {
  // The scripts arrive once the panel is open.
  let arrive = (): void => {};
  const opened = new Promise<void>((done) => (arrive = done));
  await page.route('**/*.js', async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(lesson, { waitUntil: 'commit' });
  const panel = page.locator('#guided [data-panel="controls"]');
  await panel.locator('summary').click();
  await expect(panel).toHaveAttribute('open');
  arrive();
  await expect(panel.getByRole('checkbox').first()).toBeVisible();
  await expect(panel).toHaveAttribute('open');
});

test('the whole figure works by keyboard alone', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  const end = await endOf(body);
  await body.getByRole('button', { name: 'Back to the start' }).focus();
  await page.keyboard.press('Enter');
  await expect(body).toHaveAttribute('data-cursor', '0');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await page.keyboard.press('j');
  await expect(body).toHaveAttribute('data-cursor', '1');

  // Arrows belong to the focused widget: the toolbar moves its focus, the slider its value.
  await page.keyboard.press('ArrowRight');
  await expect(body.getByRole('button', { name: 'One event back (J)' })).toBeFocused();
  await expect(body).toHaveAttribute('data-cursor', '1');
  await page.keyboard.press('Tab');
  const scrubber = body.getByRole('slider', { name: 'Event' });
  await expect(scrubber).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(body).toHaveAttribute('data-cursor', '2');
  await expect(scrubber).toHaveAttribute('aria-valuetext', /^2 of \d+: \S/);
  await page.keyboard.press('End');
  await expect(body).toHaveAttribute('data-cursor', String(end));
  await page.keyboard.press('Home');
  await expect(body).toHaveAttribute('data-cursor', '0');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(body).not.toHaveAttribute('data-cursor', '0');

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys in a figure' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(scrubber).toBeFocused();

  await page.keyboard.press('w');
  await expect(body.getByRole('button', { name: 'Why did this happen?' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await page.keyboard.press('t');
  const table = body.getByRole('group', { name: 'All events' });
  await expect(table).toBeFocused();
  await expect(table.locator('tbody tr')).toHaveCount(end);
  await page.keyboard.press('t');
  await expect(table).toBeHidden();
  // The focus is still in the figure, so its keys still work.
  const shown = await cursorOf(body);
  await page.keyboard.press('l');
  await expect(body).toHaveAttribute('data-cursor', String(shown + 1));
});

test('a crash is put in, shown, named and taken out by keyboard', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await scrubTo(body, 14);
  const before = await body.getAttribute('data-hash-now');
  await page.keyboard.press('f');
  const menu = body.getByRole('group', { name: 'Crash something' });
  await expect(menu.getByRole('button').first()).toBeFocused();
  // What draws the figure anew leaves the focus where the reader has put it.
  const last = menu.locator('button:enabled').last();
  await last.focus();
  await expect(last).toBeFocused();
  const bright = body.locator('.stave-bright.domain-host-kernel');
  const rest = await bright.count();
  await page.locator('.ent[data-entity="host-kernel"]').first().dispatchEvent('pointerenter');
  await expect.poll(() => bright.count()).toBeGreaterThan(rest);
  await expect(last).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(body.getByRole('button', { name: 'Crash something' })).toBeFocused();

  await page.keyboard.press('f');
  await menu.getByRole('button', { name: /^Crash the physical driver/ }).press('Enter');
  await expect(body.getByText(/physical driver crashed at/)).toBeVisible();
  await expect(body).not.toHaveAttribute('data-hash-now', before ?? '');
  await page.keyboard.press('l');
  await expect(body.locator('.stave-label[data-status="stopped"]').first()).toBeVisible();
  await body.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(body).toHaveAttribute('data-hash-now', before ?? '');
  await expect(body).toHaveAttribute('data-cursor', '14');
});

test('a step back is exactly what was there before', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await scrubTo(body, 5);
  const forward: (readonly string[])[] = [];
  for (let cursor = 5; cursor <= 20; cursor += 1) {
    forward.push(await moment(body));
    await page.keyboard.press('l');
    await expect(body).toHaveAttribute('data-cursor', String(cursor + 1));
  }
  expect(new Set(forward.map((one) => one.join())).size).toBe(forward.length);
  for (let cursor = 20; cursor >= 5; cursor -= 1) {
    await page.keyboard.press('j');
    await expect(body).toHaveAttribute('data-cursor', String(cursor));
    expect(await moment(body)).toEqual(forward[cursor - 5]);
  }
});

test('the address opens the same moment of the same run, at five cursors @path', async ({
  page,
}) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await scrubTo(body, 14);
  await page.keyboard.press('f');
  await body.getByRole('button', { name: /^Crash the physical driver/ }).press('Enter');
  const end = await endOf(body);
  for (const cursor of [0, 3, 15, end - 1, end]) {
    await scrubTo(body, cursor);
    await page.waitForURL((url) => url.hash.includes(`.${cursor.toString(36)}&f=guided`));
    const shown = await moment(body);
    const other = await page.context().newPage();
    await other.goto(page.url());
    const opened = await awake(other, 'guided');
    await expect(opened).toHaveAttribute('data-cursor', String(cursor));
    expect(await opened.getAttribute('data-hash-now')).toBe(
      await body.getAttribute('data-hash-now'),
    );
    expect(await moment(opened)).toEqual(shown);
    await other.close();
  }
});

const hostile = [
  '#s=&f=guided',
  '#s=%&f=guided',
  `#s=${'9'.repeat(3_000)}&f=guided`,
  '#s=1.follow-one-request.1.hosted..%3Cimg%20src=x%20onerror=alert(1)%3E.0&f=guided',
  '#s=1.follow-one-request.1.hosted..requests:99999999.5&f=guided',
  '#s=1.follow-one-request.1.__proto__,constructor...0&f=guided',
  '#s=7.follow-one-request.1.hosted...0&f=guided',
];
for (const hash of hostile)
  test(`the address ${hash.slice(0, 60)} does no harm`, async ({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`the page opened a dialog: ${dialog.message()}`);
    });
    await page.goto(lesson + hash);
    const body = await awake(page, 'guided');
    await expect(body.getByText(/^The link was not read in full/)).toBeVisible();
    expect(await body.locator('img').count()).toBe(0);
    await scrubTo(body, 3);
    await body.getByRole('button', { name: 'Dismiss' }).click();
    await expect(body.getByText(/^The link was not read in full/)).toBeHidden();
  });

test('a button in the prose moves its figure, and Back moves it back @path', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  const end = await body.getAttribute('data-cursor');
  const go = page.locator('[data-go^="e:"][data-go-figure="guided"]').first();
  const target = (await go.getAttribute('data-go'))?.slice(2) ?? '';
  await go.click();
  await expect(body).toHaveAttribute('data-cursor', target);
  await expect(body).toBeInViewport();
  // Back to a page whose address named no moment. The driver of Firefox waits for a page to load.
  await page.evaluate(() => history.back());
  await expect(body).toHaveAttribute('data-cursor', end ?? '');

  await scrubTo(body, 2);
  await go.click();
  await expect(body).toHaveAttribute('data-cursor', target);
  await page.evaluate(() => history.back());
  await expect(body).toHaveAttribute('data-cursor', '2');
});

test('a number in the prose opens its run @path', async ({ page }) => {
  await page.goto(lesson);
  const number = page.locator('a.measured-number').first();
  const text = await number.innerText();
  await number.click();
  const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('f') ?? '';
  const body = await awake(page, id);
  await expect(body).toBeInViewport();
  await expect(body.locator('.ledger')).toContainText(text);
});

test.describe('playing', () => {
  test('moves on by itself, rests at a question, and only one figure plays', async ({ page }) => {
    const first = await paced(page, 'guided');
    await scrubTo(first, 0);
    await page.keyboard.press('k');
    await page.clock.runFor(4_000);
    expect(await cursorOf(first)).toBeGreaterThan(3);
    await expect(first).toHaveAttribute('data-plays', 'true');
    await page.keyboard.press('.');
    await expect(first.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
    await expect(first).toHaveAttribute('data-plays', 'true');

    const second = await awake(page, 'faded');
    await expect(second).toHaveAttribute('data-held', 'true');
    await second.getByRole('button', { name: 'Skip, just show me' }).click();
    await second.getByRole('button', { name: /^Play/ }).click();
    await expect(second).toHaveAttribute('data-plays', 'true');
    await expect(first).toHaveAttribute('data-plays', 'false');
  });

  test('goes to the end and stops there', async ({ page }) => {
    const body = await paced(page, 'guided');
    await body.getByRole('combobox', { name: 'Speed' }).selectOption('16');
    await body.getByRole('button', { name: /^Play/ }).click();
    await page.clock.runFor(5_000);
    await expect(body).toHaveAttribute('data-plays', 'false');
    expect(await cursorOf(body)).toBe(await endOf(body));
  });

  test('rests where a seal breaks, and goes on when played again; steps are not held @root @one-engine', async ({
    page,
  }) => {
    const body = await paced(page, 'guided');
    await scrubTo(body, 5);
    await expect(body.locator('.seal[data-broken="true"]')).toHaveCount(0);
    await page.keyboard.press('f');
    await body.getByRole('button', { name: /^Crash the physical driver/ }).click();
    await body.getByRole('combobox', { name: 'Speed' }).selectOption('16');
    const end = await endOf(body);
    const rests: number[] = [];
    for (let cursor = 0; cursor < end; cursor = await cursorOf(body)) {
      await body.getByRole('button', { name: /^Play/ }).click();
      await page.clock.runFor(5_000);
      await expect(body).toHaveAttribute('data-plays', 'false');
      expect(await cursorOf(body)).toBeGreaterThan(cursor);
      rests.push(await cursorOf(body));
      if (rests.length > 1) continue;
      await expect(body.locator('.seal[data-broken="true"]').first()).toContainText(
        'the physical driver crashed',
      );
      await expect(body.locator('.seals')).toContainText('Press play to go on.');
      await expect(body.locator('[data-live]')).toContainText('Broken:');
    }
    expect(rests.length).toBeGreaterThan(1);
    const [first = 0] = rests;
    await scrubTo(body, first - 1);
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    await expect(body).toHaveAttribute('data-cursor', String(first + 1));
  });

  test('rests while nobody can see it, and goes on only if it was not paused', async ({ page }) => {
    const body = await paced(page, 'guided');
    await scrubTo(body, 0);
    await page.keyboard.press('k');
    await page.clock.runFor(1_000);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(body).not.toBeInViewport();
    // The observer reports in a frame of its own, outside the clock of the test.
    await expect
      .poll(async () => {
        const before = await cursorOf(body);
        await page.clock.runFor(2_000);
        return (await cursorOf(body)) - before;
      })
      .toBe(0);
    const rested = await cursorOf(body);
    await body.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        await page.clock.runFor(500);
        return cursorOf(body);
      })
      .toBeGreaterThan(rested);
    await page.keyboard.press('k');
    const paused = await cursorOf(body);
    await page.evaluate(() => scrollTo(0, 0));
    await body.scrollIntoViewIfNeeded();
    await page.clock.runFor(3_000);
    expect(await cursorOf(body)).toBe(paused);
  });

  test('with less motion draws nothing between two events @emulation', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const body = await paced(page, 'guided');
    await scrubTo(body, 0);
    const places = (): Promise<number> =>
      body
        .locator('.head')
        .first()
        .evaluate((head) => {
          const seen = new Set<string>();
          new MutationObserver(() => seen.add(head.getAttribute('cx') ?? '')).observe(head, {
            attributes: true,
          });
          (window as unknown as { places: Set<string> }).places = seen;
          return seen.size;
        });
    await places();
    await page.keyboard.press('k');
    await page.clock.runFor(5_000);
    const cursor = await cursorOf(body);
    expect(cursor).toBeGreaterThan(3);
    const drawn = await page.evaluate(
      () => (window as unknown as { places: Set<string> }).places.size,
    );
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(cursor + 1);
  });
});

test.describe('a question', () => {
  test('holds the run until it is answered, and then shows answer and outcome', async ({
    page,
  }) => {
    const body = await paced(page, 'faded');
    const hold = await cursorOf(body);
    await body.locator('.system-plot').first().hover();
    await body.focus();
    for (const key of ['l', 'k', 'End']) {
      await page.keyboard.press(key);
      await expect(body).toHaveAttribute('data-cursor', String(hold));
      await expect(body).toHaveAttribute('data-plays', 'false');
    }
    await expect(body.locator('.system-plot .line').first()).toBeHidden();
    const layers = body.locator('.ledger [data-head="Platform layers"]').last();
    await expect(layers).toHaveText(/not yet/);
    await body.getByRole('combobox', { name: 'Speed' }).selectOption('16');
    const form = body.locator('form');
    await form.getByRole('button', { name: 'Lock it in and run' }).click();
    await expect(form.getByRole('status')).toHaveText('Choose an answer first.');
    await form.getByRole('radio').first().check();
    await form.getByRole('radio', { name: 'I am sure' }).check();
    await form.getByRole('button', { name: 'Lock it in and run' }).click();
    await expect(body).toHaveAttribute('data-plays', 'true');
    await page.clock.runFor(8_000);
    await expect(body.locator('.gate-outcome')).toContainText('You said');
    await expect(layers).toHaveText(/^2/);
    await expect(body.locator('.chip-prediction')).toHaveText(/^[✓✗] you predicted/);
    await body.getByRole('button', { name: 'Back to the start' }).click();
    await expect(body.locator('.chip-prediction')).toBeVisible();
  });

  test('can be skipped, and the skip is kept', async ({ page }) => {
    await page.goto(lesson);
    const body = await awake(page, 'faded');
    await body.getByRole('button', { name: 'Skip, just show me' }).click();
    expect(await cursorOf(body)).toBe(await endOf(body));
    await expect(body.locator('.chip-prediction')).toHaveText('– prediction skipped');
    await expect(body.locator('.gate-outcome')).not.toContainText('You said');
  });
});

test('the table has a row for each event, and its buttons move the figure', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await body.locator('[data-panel="events"] > summary').click();
  const rows = body.getByRole('group', { name: 'All events' }).locator('tbody tr');
  await expect(rows).toHaveCount(await endOf(body));
  await rows.nth(9).getByRole('button').click();
  await expect(body).toHaveAttribute('data-cursor', '10');
  await expect(rows.nth(9)).toHaveAttribute('aria-current', 'step');
  await expect(body.locator('tr[aria-current]')).toHaveCount(1);
});

test('a run can be taken along: as a link, as text, and as a diagram @path', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await scrubTo(body, 7);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const choose = async (name: RegExp): Promise<void> => {
    await body.getByRole('button', { name: 'More' }).click();
    await body.getByRole('button', { name }).click();
  };
  await page.keyboard.press('s');
  await expect(body.getByText('Link copied.')).toBeVisible();
  expect(await copied()).toBe(page.url());
  await choose(/as text$/);
  await expect(body.getByText('The events are copied.')).toBeVisible();
  const lines = (await copied()).trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(7);
  await choose(/Mermaid/);
  await expect(body.getByText('The diagram is copied.')).toBeVisible();
  expect(await copied()).toMatch(/^sequenceDiagram/);
});

// The system's Firefox saves the file, and Playwright does not hear of it: hence the tag.
test('a run can be taken along as a trace for Perfetto @download', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  const saved = page.waitForEvent('download');
  await body.getByRole('button', { name: 'More' }).click();
  await body.getByRole('button', { name: /Perfetto/ }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^follow-one-request-.*\.json$/);
  const trace = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    traceEvents: readonly unknown[];
  };
  expect(trace.traceEvents.length).toBeGreaterThan(20);
});

test('settings are checked in words, make another run, and can be taken back', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  const before = await body.getAttribute('data-hash-now');
  await body.locator('[data-panel="controls"] > summary').click();
  const requests = body.locator('[data-field="requests"]');
  await typeInto(requests, '99');
  await expect(requests).toHaveAttribute('aria-invalid', 'true');
  await requests.press('Enter');
  await expect(body).toHaveAttribute('data-hash-now', before ?? '');
  await typeInto(requests, '3');
  await requests.press('Enter');
  await expect(body).not.toHaveAttribute('data-hash-now', before ?? '');
  await body.getByRole('checkbox', { name: /^Monolithic \(/ }).check();
  await expect(body.locator('.system')).toHaveCount(3);
  await body.getByRole('button', { name: 'Back to this figure’s own settings' }).click();
  await expect(body).toHaveAttribute('data-hash-now', before ?? '');
});

test('words in the prose and domains in the picture light each other up', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  const word = page.locator('.ent[data-entity="host-kernel"]').first();
  const bright = body.locator('.stave-bright.domain-host-kernel');
  const rest = await bright.count();
  await word.focus();
  await expect.poll(() => bright.count()).toBeGreaterThan(rest);
  await body.getByRole('button', { name: /^host kernel/ }).focus();
  await expect(word).toHaveClass(/ent-lit/);
});

/** Wraps every text of an element in `<font>`, as translators and read-aloud tools do. */
const rewrite = (body: Locator): Promise<void> =>
  body.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.parentElement?.closest('svg, select, style')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  });

test('a page that a translator has rewritten goes on working', async ({ page }) => {
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await scrubTo(body, 4);
  await rewrite(body);
  for (const key of ['l', 'l', 'j', 'w', 'w', 't', 't', 'f']) await page.keyboard.press(key);
  await rewrite(body);
  await body.getByRole('button', { name: /^Crash the physical driver/ }).click();
  await page.keyboard.press('l');
  await expect(body.locator('.stave-label[data-status="stopped"]').first()).toBeVisible();
  await rewrite(body);
  await body.getByRole('button', { name: 'Undo' }).click();
  await expect(body).toHaveAttribute('data-cursor', '5');
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await body.getByRole('button', { name: /^host kernel/ }).click();
  await rewrite(body);
  await body
    .getByRole('group', { name: 'host kernel' })
    .getByRole('button', { name: 'Close' })
    .click();
  await body.locator('[data-panel="controls"] > summary').click();
  await body.getByRole('checkbox', { name: /^Monolithic \(/ }).check();
  await expect(body.locator('.system')).toHaveCount(3);

  const asked = await awake(page, 'faded');
  await rewrite(asked);
  await asked.getByRole('button', { name: 'Skip, just show me' }).click();
  await expect(asked.locator('.gate-outcome')).toBeVisible();
});

test('on a phone one design is shown at a time, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  const body = await awake(page, 'guided');
  await expect(body.locator('.system:visible')).toHaveCount(1);
  await body.getByRole('group', { name: 'Design shown' }).getByRole('button').nth(1).click();
  await expect(body.locator('.system-title:visible')).toHaveText(/^Hosted/);
  for (const panel of await body.locator('details.panel > summary').all()) await panel.click();
  await page.keyboard.press('Escape');
  expect(await overflow(page)).toBe(0);
  const small = await body
    .locator('svg text:visible')
    .evaluateAll(
      (texts) => texts.filter((text) => parseFloat(getComputedStyle(text).fontSize) < 12).length,
    );
  expect(small).toBe(0);
});

test('waking up moves nothing on the page', async ({ page }) => {
  await page.addInitScript(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        state.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${lesson}#what-is-a-hal`);
  for (const id of ['guided', 'faded', 'free']) await awake(page, id);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
    0.02,
  );
});

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  test('the figure is a picture with its numbers and the events in words', async ({ page }) => {
    await page.goto(lesson);
    const figure = page.locator('#guided');
    await expect(figure.locator('svg[role="img"]').first()).toBeVisible();
    await expect(figure.locator('svg[role="img"]').first()).toHaveAttribute(
      'aria-label',
      /the request is done/,
    );
    await expect(figure.locator('.ledger')).toBeVisible();
    await expect(figure.getByRole('toolbar')).toBeHidden();
    await expect(figure.locator('[data-run-hash]')).toHaveAttribute(
      'data-run-hash',
      /^[0-9a-f-]{33,}$/,
    );
    await figure.locator('[data-panel="events"] > summary').click();
    const events = figure.locator('.transcript > li:not(.transcript-more)');
    const count = await events.count();
    expect(count).toBeGreaterThan(20);
    expect(count).toBeLessThanOrEqual(60);
    await expect(events.first()).toBeVisible();
    await expect(events.first()).toContainText('issues request 1');
    await expect(page.locator('#faded').getByText('Predict first')).toBeHidden();
    // While the page is not awake, a question that could be sent would leave it.
    await expect(page.locator('#faded form')).toHaveCount(1);
    await expect(page.locator('#faded form').locator(':enabled')).toHaveCount(0);
  });

  test('the home page shows the signatures and what the crashes do @root', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('#home svg[role="img"]')).toHaveCount(4);
    await expect(page.locator('#home .home-buttons')).toBeHidden();
    await expect(page.locator('#home table')).toContainText('nothing to crash');
  });
});

test('the home page breaks four machines and says what became of each @path', async ({ page }) => {
  await page.clock.install();
  await page.goto('');
  const home = page.locator('.home-island');
  await home.scrollIntoViewIfNeeded();
  await expect(home).toHaveAttribute('data-hash-agrees', 'true');
  await expect(home).toHaveAttribute('data-plays', 'false');
  const outcomes = home.locator('.home-outcome');
  await home.getByRole('button', { name: 'Crash the physical disk driver' }).click();
  await page.clock.runFor(30_000);
  await expect(home).toHaveAttribute('data-plays', 'false');
  await expect(outcomes).toHaveText([
    /^the machine stops, the host kernel first$/,
    /^the machine stops, the hypervisor/,
    /^its virtual machines stall, then the machine stops$/,
    /^the driver domain kernel restarts after .*assumed.*late$/,
  ]);
  await home.getByRole('button', { name: 'Crash the device model' }).click();
  await page.clock.runFor(30_000);
  await expect(outcomes).toHaveText([/ends/, /ends/, /ends/, /nothing to crash/]);
  await home.getByRole('button', { name: 'Start again' }).click();
  await expect(home).toHaveAttribute('data-cursor', '0');
});
