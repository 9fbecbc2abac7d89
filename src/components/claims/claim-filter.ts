/** Keeps the shown verdict in the address, says how many claims are shown, and lets a link to a hidden one win. */
export {};

const filter = document.querySelector<HTMLElement>('.table-filter');
const chosen = () => filter?.querySelector<HTMLInputElement>(':checked');

function choose(value: string | null): void {
  const input = filter?.querySelector<HTMLInputElement>(`[value="${CSS.escape(value ?? '')}"]`);
  if (input) input.checked = true;
}

filter?.addEventListener('change', () => {
  const address = new URL(location.href);
  const input = chosen();
  if (!input || input.value === 'all') address.searchParams.delete('show');
  else address.searchParams.set('show', input.value);
  history.replaceState(history.state, '', address);
  const status = filter.querySelector('[role="status"]');
  const said = input?.nextElementSibling?.querySelector('.table-filter-count')?.textContent;
  if (status) status.textContent = `${said} claims shown`;
});

function bringTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('.claim') || target.checkVisibility()) return;
  choose('all');
  target.scrollIntoView();
}

choose(new URLSearchParams(location.search).get('show'));
bringTarget();
addEventListener('hashchange', bringTarget);
