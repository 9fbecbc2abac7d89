/** Elements with their content. Text stays text: nothing of a paste is ever read as markup. */

/** Attributes by name; undefined ones are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with attributes and content. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
