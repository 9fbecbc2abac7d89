/** What translators and extensions do to a page, as far as a component can notice. */
import type { Locator } from '@playwright/test';

/**
 * Puts other words in place of every text of an element, as translators do: half of the texts are replaced by two
 * nested `<font>`, half are moved into them. And puts elements of its own where extensions do.
 */
export const translate = (element: Locator): Promise<void> =>
  element.evaluate((root) => {
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const [index, text] of texts.entries()) {
      const parent = text.parentElement;
      if (!parent || parent.closest('svg, style, select, font') || !text.data.trim()) continue;
      const font = document.createElement('font');
      const inner = document.createElement('font');
      font.append(inner);
      text.replaceWith(font);
      if (index % 2 === 0) inner.textContent = `⟦${text.data}`;
      else inner.append(text);
    }
    for (const field of root.querySelectorAll('input, select, textarea, td, li'))
      if (!field.parentElement?.querySelector(':scope > [data-inserted]')) {
        const own = document.createElement('span');
        own.dataset['inserted'] = '';
        own.hidden = true;
        if (field.matches('td, li')) field.append(own);
        else field.after(own);
      }
  });
