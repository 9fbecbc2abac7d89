/** Makes the columns of a table sortable: each heading becomes a button, the sorted one says its direction. */
export {};

const collator = new Intl.Collator('en', { numeric: true });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const body = table.tBodies[0];
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')].slice(0, -1);
  const status = table.closest('.landscape')?.querySelector('[role="status"]');
  headings.forEach((heading, column) => {
    const name = heading.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    heading.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = heading.ariaSort === 'ascending';
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = down ? 'descending' : 'ascending';
      const text = (row: HTMLTableRowElement): string =>
        row.cells[column]?.textContent.trim() ?? '';
      const rows = [...(body?.rows ?? [])].sort((a, b) => collator.compare(text(a), text(b)));
      body?.append(...(down ? rows.reverse() : rows));
      if (status) status.textContent = `Sorted by ${name}, ${heading.ariaSort}`;
    });
  });
}
