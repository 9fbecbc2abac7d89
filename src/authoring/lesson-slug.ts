/** Names a lesson by its file, without the number that only orders files in a folder listing. */

/** `lessons/02-type-1-and-type-2.mdx` → `type-1-and-type-2`. Throws when the name has another shape. */
export function lessonSlug(path: string): string {
  const match = /(?:^|\/)\d\d-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(path);
  if (match?.[1] === undefined)
    throw new Error(
      `The lesson file “${path}” must be called NN-slug.mdx, such as 02-type-1-and-type-2.mdx: ` +
        'two digits, a hyphen, then lower-case words joined by hyphens.',
    );
  return match[1];
}
