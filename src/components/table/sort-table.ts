/**
 * Makes the columns of a table sortable: each heading becomes a button, the sorted one says its direction.
 * A cell is sorted by its text, or by what `data-sort` says; a heading marked `data-unsorted` stays one.
 */
export {};

const collator = new Intl.Collator('en', { numeric: true });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const body = table.tBodies[0];
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
  const status = table.closest('.wide-table')?.querySelector('[role="status"]');
  headings.forEach((heading, column) => {
    if (heading.dataset['unsorted'] !== undefined) return;
    const name = heading.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    heading.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = heading.ariaSort === 'ascending';
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = down ? 'descending' : 'ascending';
      const text = (row: HTMLTableRowElement): string => {
        const cell = row.cells[column];
        return cell?.dataset['sort'] ?? cell?.textContent.trim() ?? '';
      };
      const rows = [...(body?.rows ?? [])].sort((a, b) => collator.compare(text(a), text(b)));
      body?.append(...(down ? rows.reverse() : rows));
      if (status) status.textContent = `Sorted by ${name}, ${heading.ariaSort}`;
    });
  });
}
