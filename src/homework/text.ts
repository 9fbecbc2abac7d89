/**
 * What a writer wrote with numbers in it: `{name}` in a text stands for a value that was published or
 * that a run gives. No number of either kind is typed into a sentence.
 */

/** A number in a text, with where it comes from. */
export interface Figure {
  /** As it is read: `1,714 tuples/s`. */
  readonly text: string;
  /** The key of the work that published it; null for a number from a run. */
  readonly source: string | null;
  /** Where in the work: `figure 3`. */
  readonly locator: string;
}

/** A text in pieces, in reading order. */
export type Text = readonly (string | Figure)[];

const placeholder = /\{([a-z][a-z0-9-]*)\}/;

/** The names that a text has in braces. */
export const namesIn = (text: string): readonly string[] =>
  text.split(placeholder).filter((_, index) => index % 2 === 1);

/** The text with its numbers in place. Throws on a name that is not there; the build has checked them. */
export function fill(text: string, figures: Readonly<Record<string, Figure>>): Text {
  return text
    .split(placeholder)
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      const figure = Object.hasOwn(figures, piece) ? figures[piece] : undefined;
      if (!figure) throw new Error(`there is no value called “${piece}”`);
      return figure;
    })
    .filter((piece) => piece !== '');
}

/** The text as one string, for names of controls and for tests. */
export const plainText = (text: Text): string =>
  text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** A whole or decimal number with its thousands set off: 1,714 or 11.6. At most `places` decimals. */
export function formatNumber(value: number, places = 0): string {
  const [whole = '', decimals] = value.toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = decimals?.replace(/0+$/, '') ?? '';
  return rest === '' ? grouped : `${grouped}.${rest}`;
}
