/**
 * Takes one rule out of the theme's styles: the space under lists, which asks by `:has()` for siblings of
 * siblings. A browser answers it anew for the whole text whenever an element comes or goes, and in a figure that
 * plays one does at every event: 8 of the 12 ms of such a layout. `prose.css` has a plain rule in its place.
 */

const rule = /\.sl-markdown-content\s+:is\(ol, ul\):has\(> li[^{]*\{[^}]*\}/;

/** The styles without the rule. Throws an Error where it is not: the theme has changed, and is to be looked at again. */
export function withoutListRule(css: string): string {
  if (!rule.test(css)) throw new Error('The theme’s rule for the space under lists is not there.');
  return css.replace(rule, '');
}

/** The plugin: only the theme's own file is touched. */
export const calmLists = () => ({
  name: 'calm-lists',
  enforce: 'pre' as const,
  transform: (code: string, id: string): string | undefined =>
    /starlight\/(dist\/)?style\/markdown\.css/.test(id) ? withoutListRule(code) : undefined,
});
