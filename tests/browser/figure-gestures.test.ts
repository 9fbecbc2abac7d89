/** What a pointer or a finger can do in a figure's picture: answer its question, and list what can be done at a place. */
import type { Locator, Page } from '@playwright/test';
import { awake, cursorOf } from './support/bench.ts';
import { expect, test } from './support/site-test.ts';

/** A figure of lesson 2 that has woken up. From here on, time goes on only where the test says so. */
async function paused(page: Page, id: string): Promise<Locator> {
  await page.clock.install();
  await page.goto('lessons/type-1-and-type-2/');
  const body = await awake(page, id);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  return body;
}

/** The titles of the systems with an outline. */
const outlined = (body: Locator): Promise<readonly string[]> =>
  body
    .locator('.system')
    .evaluateAll((systems) =>
      systems
        .filter((one) => getComputedStyle(one).outlineStyle === 'solid')
        .map((one) => one.querySelector('.system-title')?.textContent ?? ''),
    );

test('an answer is chosen in the picture, and a wrong one leads back to the last events @root', async ({
  page,
}) => {
  const body = await paused(page, 'free');
  const form = body.locator('form');
  await expect(form).toContainText('Or choose it in the picture.');
  expect(await outlined(body)).toEqual([]);
  const picture = (nth: number): Locator => body.locator('.system-plot').nth(nth);
  await picture(1).click({ position: { x: 300, y: 60 } });
  await expect(form.getByRole('radio', { name: 'Parent partition' })).toBeChecked();
  expect(await outlined(body)).toEqual(['Parent partition (Hyper-V, synthetic devices)']);
  // The radio buttons say the same, and what else can be pressed in the picture is no answer.
  await form.getByRole('radio', { name: 'KVM, process' }).check();
  await body.getByRole('button', { name: 'host kernel' }).first().click();
  await expect(body.locator('.domain-card')).toBeVisible();
  expect(await outlined(body)).toEqual(['KVM (back end in the QEMU process)']);
  await picture(0).click({ position: { x: 300, y: 60 } });
  await expect(form.getByRole('radio', { name: 'Hosted' })).toBeChecked();

  await form.getByRole('radio', { name: 'I guess' }).check();
  const speed = body.getByRole('combobox', { name: 'Speed' });
  await speed.selectOption('16');
  await form.getByRole('button', { name: 'Lock it in and run' }).click();
  expect(await outlined(body)).toEqual([]);
  await body.getByRole('button', { name: 'show the outcome now' }).click();
  await expect(body.locator('.gate-outcome')).toContainText('You said “Hosted”: not so.');

  // Three crossings, at half speed; then the reader's own speed is there again.
  const watch = body.getByRole('button', { name: 'Watch the last events again, at half speed' });
  await watch.click();
  await expect(body).toBeFocused();
  await expect(body).toHaveAttribute('data-plays', 'true');
  await expect(speed).toHaveValue('0.5');
  const tally = body.locator('.system-tally').nth(2);
  await expect(tally).toContainText('53 crossings');
  const from = await cursorOf(body);
  await page.clock.runFor(1_600);
  expect((await cursorOf(body)) - from).toBe(1);
  await page.clock.runFor(5_000);
  await expect(body).toHaveAttribute('data-plays', 'false');
  await expect(tally).toContainText('67 crossings');
  expect(await cursorOf(body)).toBeLessThan(Number(await body.getAttribute('data-events')));
  await expect(speed).toHaveValue('16');
  await watch.click();
  await page.keyboard.press('k');
  await expect(speed).toHaveValue('16');
  await page.keyboard.press('k');
  await expect(body).toHaveAttribute('data-plays', 'true');
  await expect(speed).toHaveValue('16');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a phone held upright says that there is room for all when it is turned @root @one-engine', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const body = await paused(page, 'free');
    const hint = body.getByText('Held sideways, the screen has room for all of them.');
    await expect(hint).toBeVisible();
    await expect(body.locator('.system:visible')).toHaveCount(1);
    await page.setViewportSize({ width: 740, height: 360 });
    await expect(hint).toBeHidden();
    const systems = await body.locator('.system').count();
    expect(systems).toBeGreaterThan(2);
    await expect(body.locator('.system:visible')).toHaveCount(systems);
  });

  test('a place lists what can be done to it by right click and long press @root @one-engine', async ({
    page,
  }) => {
    const body = await paused(page, 'guided');
    const listed = body.locator('[data-action]');
    const kernel = body.getByRole('button', { name: /^host kernel/ }).first();
    const band = body.locator('.stave.domain-host-kernel').first();
    await page.evaluate(() => {
      addEventListener('contextmenu', (event) => {
        document.body.dataset['own'] = String(event.defaultPrevented);
      });
    });
    const own = page.locator('body');
    await body.getByRole('button', { name: 'Back to the start' }).click();
    await page.keyboard.press('k');
    await expect(body).toHaveAttribute('data-plays', 'true');
    await band.click({ button: 'right', position: { x: 500, y: 10 } });
    await expect(own).toHaveAttribute('data-own', 'true');
    await expect(listed).toHaveText([/^Crash the physical driver/]);
    await expect(body).toHaveAttribute('data-plays', 'false');
    await page.keyboard.press('Escape');
    await expect(listed).toHaveCount(0);

    // Where nothing can be done the browser's own menu opens.
    for (const part of ['.narration-long', '.legend', '.stave.domain-hardware']) {
      await page.evaluate(() => delete document.body.dataset['own']);
      await body.locator(part).first().click({ button: 'right' });
      await expect(own).toHaveAttribute('data-own', 'false');
    }
    await expect(listed).toHaveCount(0);

    const devtools = await page.context().newCDPSession(page);
    const box = await kernel.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 8];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0): Promise<unknown> =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y }],
      });
    // A finger that moves on scrolls, one that is lifted taps.
    await touch('touchStart');
    await touch('touchMove', 40);
    await page.clock.runFor(600);
    await expect(listed).toHaveCount(0);
    await touch('touchEnd');
    await touch('touchStart');
    await page.clock.runFor(600);
    await expect(listed).toHaveText([/^Crash the physical driver/]);
    await touch('touchEnd');
    await expect(listed).toHaveCount(1);
    await expect(body.locator('.domain-card')).toHaveCount(0);
  });
});
