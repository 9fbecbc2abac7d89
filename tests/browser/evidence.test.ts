/** “Prove your install”: what is pasted, dropped or chosen is read in the browser, and answered in words. */
import type { Locator, Page } from '@playwright/test';
import { LARGEST_FILE } from '../../src/evidence/read.ts';
import { findings } from './support/axe.ts';
import { overflow } from './support/overflow.ts';
import { expect, test } from './support/site-test.ts';

const off = [
  'Hyper-V Requirements:      VM Monitor Mode Extensions: Yes',
  '                           Virtualization Enabled In Firmware: No',
  '                           Second Level Address Translation: Yes',
  '                           Data Execution Prevention Available: Yes',
].join('\r\n');
const verdict = 'The extension is switched off in the firmware';

const box = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'What your machine printed' });
const chooser = (page: Page): Locator => page.getByLabel(/^Choose files/);
const answer = (page: Page, name: string | RegExp = verdict): Locator =>
  page.getByRole('article', { name });
const said = (page: Page): Locator => page.locator('[data-evidence-status]');
/** The lines that an answer rests on. */
const marked = (within: Locator): Locator =>
  within.getByRole('listitem').filter({ has: within.page().locator('mark') });

async function open(page: Page): Promise<void> {
  await page.goto('evidence/');
  await expect(box(page)).toBeEnabled();
}

/** What the clipboard brings in, as people paste it. */
async function paste(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('ControlOrMeta+A');
  await box(page).press('ControlOrMeta+X');
  await expect(box(page)).toHaveValue('');
  await box(page).press('ControlOrMeta+V');
}

test('a sample is answered: verdict, the line it rests on, the next command, the way on', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(`${request.method()} ${request.url()}`));
  await open(page);
  expect(loaded.filter((one) => /reader|answer/.test(one))).toEqual([]);
  const before = loaded.length;
  await page.getByRole('button', { name: 'A Windows PC before its first install' }).click();
  const own = answer(page);
  await expect(own.getByRole('heading', { level: 2 })).toHaveText(verdict);
  await expect(said(page)).toHaveText(`${verdict}.`);
  const line = marked(own).filter({ hasText: 'Virtualization Enabled In Firmware: No' });
  await expect(line).toContainText('10');
  await expect(line).toContainText('ground 1');
  await expect(own.getByRole('listitem').filter({ hasText: 'BENCH-07' })).toHaveText(/^\d+Host/);
  await expect(own.getByText('shutdown /r /fw /t 0')).toBeVisible();
  await expect(own).toContainText('This restarts the machine');
  await own.getByRole('link').click();
  await expect(page).toHaveURL(/\/glossary\/#hardware-assisted-virtualization$/);
  // Three files of ours were fetched (the answer, the thread, the reader in it), and nothing was sent.
  const since = loaded.slice(before).filter((one) => !one.includes('/glossary/'));
  expect(since.filter((one) => /reader|answer/.test(one))).toHaveLength(3);
  expect(loaded.filter((one) => !one.startsWith('GET '))).toEqual([]);
});

test('a paste is read by itself; cleared, the box is empty and has the focus', async ({ page }) => {
  await open(page);
  await paste(page, off);
  await expect(answer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(answer(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(said(page)).toContainText('There is nothing to read');
});

test('files: in UTF-16, and one beside it that is too large', async ({ page }) => {
  await open(page);
  const utf16 = { name: 'out.txt', mimeType: '', buffer: Buffer.from(`\uFEFF${off}`, 'utf16le') };
  await chooser(page).setInputFiles([utf16]);
  await expect(answer(page)).toContainText('out.txt');
  const line = marked(answer(page)).filter({ hasText: 'Virtualization Enabled In Firmware: No' });
  await expect(line).toContainText('ground 1');

  const large = { name: 'dump.bin', mimeType: '', buffer: Buffer.alloc(LARGEST_FILE + 1) };
  await chooser(page).setInputFiles([large, utf16]);
  await expect(said(page)).toContainText(
    'dump.bin: This is too large: 10.1 MiB, and up to 10 MiB are read.',
  );
  await expect(said(page)).toContainText(`out.txt: ${verdict}`);
  await expect(answer(page)).toHaveCount(1);
});

test('a file that is dropped is read', async ({ page }) => {
  await open(page);
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.log'));
    return transfer;
  }, off);
  await box(page).dispatchEvent('drop', { dataTransfer });
  await expect(answer(page)).toContainText('dropped.log');
  await expect(box(page)).toHaveValue('');
});

test('a keyboard is enough', async ({ page }) => {
  await open(page);
  await box(page).focus();
  await page.keyboard.type('hypervisorlaunchtype    Off');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Read it' })).toBeFocused();
  await page.keyboard.press('Enter');
  const own = answer(page, 'The boot entry forbids the hypervisor');
  await expect(own).toBeVisible();
  for (const next of [
    page.getByRole('button', { name: 'Clear' }),
    chooser(page),
    page.getByRole('button', { name: 'A Windows PC before its first install' }),
    page.getByRole('button', { name: 'A host with two virtual machines' }),
    page.getByRole('button', { name: 'The log of a Linux guest' }),
    own.getByRole('button', { name: 'Copy this command' }),
  ]) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Copied: bcdedit /set hypervisorlaunchtype auto');
});

test('markup in a paste is shown as the text that it is', async ({ page }) => {
  await open(page);
  const evil = `<img src=x onerror="document.title='caught'"><script>document.title='caught'</script>`;
  await paste(page, `${evil}\r\n${off}\r\n</code></li><b>${evil}</b>`);
  await expect(answer(page)).toBeVisible();
  await expect(answer(page).getByText(evil, { exact: true })).toBeVisible();
  await expect(page.locator('[data-evidence-answers]').locator('img, script, b')).toHaveCount(0);
  expect(await page.title()).toContain('Prove your install');
});

test('a long paste shows the lines that count, with their neighbours', async ({ page }) => {
  await open(page);
  const chatter = (count: number, what: string): string =>
    Array.from({ length: count }, (_, index) => `${what} ${index + 1}`).join('\n');
  await box(page).fill(`${chatter(500, 'before')}\n${off}\n${chatter(500, 'after')}`);
  await page.getByRole('button', { name: 'Read it' }).click();
  const own = answer(page);
  await expect(own.getByText('before 500', { exact: true })).toBeVisible();
  await expect(own.getByText('before 490', { exact: true })).toHaveCount(0);
  await expect(own).toContainText(/\d of 1004 lines are shown/);
  await expect(marked(own).filter({ hasText: 'Firmware: No' })).toContainText('502');
});

test('masked values are set aside, and a mask is decoded bit by bit', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'A host with two virtual machines' }).click();
  const host = answer(page, 'This host works');
  await expect(
    host.getByRole('listitem').filter({ hasText: /VMMonitorMode.*False/ }),
  ).toContainText('set aside');
  await page.getByRole('button', { name: 'The log of a Linux guest' }).click();
  const guest = answer(page, 'This Linux is a guest on the interface of Hyper-V');
  const row = (name: string): Locator => guest.getByRole('row').filter({ hasText: name });
  await expect(row('PostMessages')).toHaveText('high, EBX4PostMessages✓ yes');
  await expect(row('CreatePartitions')).toHaveText('high, EBX0CreatePartitionsno');
  await expect(marked(guest).filter({ hasText: 'privilege flags' })).toContainText(
    'privilege mask',
  );
});

for (const [colorScheme, tags] of [
  ['light', '@root'],
  ['dark', '@root @emulation'],
] as const)
  test(`an answer fits a phone and has no finding of axe in ${colorScheme} ${tags}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 740 });
    await open(page);
    for (const sample of ['A host with two virtual machines', 'The log of a Linux guest']) {
      await page.getByRole('button', { name: sample }).click();
      await expect(page.getByRole('article')).toContainText('Run next');
      expect(await overflow(page)).toBe(0);
      expect(await findings(page, { parts: ['main'] })).toEqual([]);
    }
  });

test.describe('without JavaScript @emulation', () => {
  test.use({ javaScriptEnabled: false });

  test('commands, their lines and every answer are there; the desk is not @root', async ({
    page,
  }) => {
    await page.goto('evidence/');
    await expect(page.locator('.evidence-noscript')).toBeVisible();
    await expect(page.locator('[data-evidence-desk]')).toBeHidden();
    await expect(page.getByText('systeminfo', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('rowheader').filter({ hasText: 'VT_OFF' })).toBeVisible();
  });
});
