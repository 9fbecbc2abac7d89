/** The choice of theme: kept in this browser where it may be, and followed by every chooser on the page. */
const key = 'starlight-theme';
const light = matchMedia('(prefers-color-scheme: light)');

type Theme = 'auto' | 'light' | 'dark';
const themeOf = (text: string | null): Theme =>
  text === 'light' || text === 'dark' ? text : 'auto';

let chosen = themeOf(read());

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(key, theme === 'auto' ? '' : theme);
  } catch {
    // Storage is blocked or full: the choice holds until the page is left.
  }
}

function show(): void {
  document.documentElement.dataset['theme'] =
    chosen === 'auto' ? (light.matches ? 'light' : 'dark') : chosen;
  for (const select of document.querySelectorAll<HTMLSelectElement>('theme-select select'))
    select.value = chosen;
}

class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
      chosen = themeOf((currentTarget as HTMLSelectElement).value);
      keep(chosen);
      show();
    });
    show();
  }
}
light.addEventListener('change', show);
if (!customElements.get('theme-select')) customElements.define('theme-select', ThemeSelect);
