/** The capstones as a reader does them by keyboard: lists to choose from, cards that tick, variants, what is kept. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/site-test.ts';

/** Opens a capstone and waits until its first item can be answered. */
async function open(page: Page, name: string): Promise<Locator> {
  await page.goto(`capstones/${name}/`);
  const item = page.getByRole('article').first();
  await item.scrollIntoViewIfNeeded();
  await expect(item.getByRole('button', { name: 'Check my answer' })).toBeEnabled();
  return item;
}

async function choose(item: Locator, field: RegExp, option: string): Promise<void> {
  await item.getByRole('combobox', { name: field }).selectOption({ label: option });
}

/** Takes one of the sentences of a group. */
async function take(item: Locator, group: string, sentence: string): Promise<void> {
  await item
    .getByRole('group', { name: group })
    .getByRole('radio', { name: sentence })
    .press('Space');
}

async function handIn(item: Locator): Promise<void> {
  await item.getByRole('radio', { name: 'I think so' }).press('Space');
  await item.getByRole('button', { name: 'Check my answer' }).press('Enter');
}

test('a fault is named and proved; starting anew plants another one @path', async ({ page }) => {
  const item = await open(page, 'sick-host');
  const symptoms = item.getByRole('table');
  const before = await symptoms.textContent();
  await take(item, 'What is wrong', 'Somebody has capped the parent');
  await take(
    item,
    'What would prove it',
    'Plug the cable into another port, and look at the time of a packet',
  );
  await handIn(item);
  await expect(item.getByRole('heading', { name: 'Not so', level: 4 })).toBeFocused();
  await expect(item.getByText('Then you would read')).toBeVisible();
  await take(item, 'What is wrong', 'The disk has begun to fail and tries each command many times');
  await take(
    item,
    'What would prove it',
    'Put the virtual disks on a borrowed NVMe drive, and look at the time of a disk request',
  );
  await handIn(item);
  await expect(item.getByRole('heading', { name: 'Right', level: 4 })).toBeFocused();
  await page.reload();
  await expect(item.getByText('you have proved it')).toBeVisible();
  await item.getByRole('button', { name: 'Try another variant' }).press('Enter');
  await expect(symptoms).not.toHaveText(before ?? '');
  const suspects = item.getByRole('group', { name: 'What is wrong' });
  await expect(suspects.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('rules are run as they are chosen, and the card names what they miss', async ({ page }) => {
  const item = await open(page, 'scheduler');
  await choose(item, /^Rule 1 is about/, 'anyone who is ready');
  await choose(item, /^Rule 1: of these/, 'whoever is furthest behind its share');
  await choose(item, /^Rule 2, if/, 'anyone who is ready');
  await choose(item, /^Rule 2: of these/, 'whoever is furthest behind its share');
  await choose(item, /^Rule 3/, 'whoever is furthest behind its share');
  await choose(item, /longest turn/, '10 ms');
  await choose(item, /somebody wakes/, 'the turn under way goes on to its end');
  await expect(item.locator('[data-holds="false"]')).not.toHaveCount(0);
  await expect(item.getByRole('row', { name: /the dodger/ })).toBeVisible();
  await choose(
    item,
    /somebody wakes/,
    'the rules are asked at once, and who runs may have to stop',
  );
  await expect(item.locator('[data-holds="false"]')).toHaveCount(0);
  await handIn(item);
  await expect(item.getByRole('heading', { name: 'Right', level: 4 })).toBeFocused();
});

test('a plan is judged as it is made, and said in words what it lacks', async ({ page }) => {
  const item = await open(page, 'company');
  const plan = [
    [/^Hosts/, 'two (20)'],
    [/^Memory/, '32 GB (8)'],
    [/^Processors/, 'two (4)'],
    [/^Disks/, 'solid-state disks of 2008 (12)'],
    [/^Edition/, 'Standard (4)'],
    [/^Licences/, 'three'],
    [/^Devices/, 'synthetic'],
  ] as const;
  for (const [field, option] of plan) await choose(item, field, option);
  await expect(item.getByText(/A host that takes over has 6 guests/)).toBeVisible();
  await choose(item, /^Hosts/, 'three (20)');
  await expect(item.locator('[data-holds="true"]')).toHaveCount(7);
  await handIn(item);
  await expect(item.getByRole('heading', { name: 'Right', level: 4 })).toBeFocused();
});
