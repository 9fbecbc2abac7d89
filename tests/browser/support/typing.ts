/** Typing into fields as people do: key by key. */
import type { Locator } from '@playwright/test';

/**
 * Types a text in place of what the field holds. Unlike `fill`, which in the system's Firefox sets the
 * value in a way that a component cannot tell from its own, this is heard by every field in every engine.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+A');
  await field.pressSequentially(text);
}
