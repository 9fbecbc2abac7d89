/**
 * The theme loads its search interface, 21 KB of script, on every page as soon as the browser is idle. Here it
 * comes when the search is pointed at, focused or opened: most readers of a page never do.
 */

/** What the theme's script says, and what is put in its place. */
const idle = 'const onIdle = window.requestIdleCallback || ((cb) => setTimeout(cb, 1));';
const asked = `const onIdle = (load) => {
  const later = { once: true };
  const ask = () => {
    for (const type of types) openBtn.removeEventListener(type, ask);
    opened.disconnect();
    void load().then(() => dialog.open && dialog.querySelector('input')?.focus());
  };
  const types = ['pointerenter', 'focus', 'click'];
  const opened = new MutationObserver(ask);
  for (const type of types) openBtn.addEventListener(type, ask, later);
  opened.observe(dialog, { attributes: true, attributeFilter: ['open'] });
};`;

/** Rewrites the theme's script. Throws when the theme no longer says what is replaced. */
export function lateSearch() {
  return {
    name: 'late-search',
    enforce: 'pre' as const,
    transform(code: string, id: string): string | undefined {
      if (!/starlight\/(dist\/)?components\/Search\.astro\?astro&type=script/.test(id))
        return undefined;
      if (!code.includes('requestIdleCallback')) return undefined;
      if (!code.includes(idle)) throw new Error(`The theme’s search no longer says “${idle}”`);
      return code.replace(idle, asked);
    },
  };
}
