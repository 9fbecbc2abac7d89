/** What axe finds in a page: the rules of WCAG 2.2 AA and its own good habits. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where axe looks, by which rules, and what it leaves out: selectors, and names of rules. */
export interface Inspection {
  readonly parts?: readonly string[];
  readonly rules?: readonly string[];
  readonly but?: readonly string[];
}

/** One line for each kind of finding in the page as it stands: in parts of it, by some rules. */
export async function findings(
  page: Page,
  { parts = ['html'], rules = standards, but = [] }: Inspection = {},
): Promise<readonly string[]> {
  // Axe brings another copy of the browser driver, whose pages have the same shape and another type. Pages here
  // have no frames: what it does for them, and telling of what passed, takes it three times as long.
  const axe = new AxeBuilder({ page: page as never }).setLegacyMode();
  for (const selector of parts) axe.include(selector);
  for (const selector of but) axe.exclude(selector);
  axe.options({ runOnly: [...rules], resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}
