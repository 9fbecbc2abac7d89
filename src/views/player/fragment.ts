/** What stands behind the # of a page's address while a figure shows something: its link text and its id. */

/** The address's fragment for a view of one figure. */
export const fragmentOf = (figure: string, link: string): string =>
  `#s=${encodeURI(link)}&f=${encodeURIComponent(figure)}`;

/** Figure and link text of a fragment; null where it names neither. Never throws. */
export function readFragment(
  fragment: string,
): { readonly figure: string; readonly link: string } | null {
  const fields = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
  );
  const link = decoded(fields.get('s'));
  if (link === null) return null;
  return { figure: decoded(fields.get('f')) ?? '', link };
}

function decoded(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
