/** How long a lesson takes, reckoned from what it asks for: reading, trying, figures to work, homework. */

/** What the text of a lesson asks for. */
export interface AskedToRead {
  /** Words to read. */
  readonly words: number;
  /** Folds with a question to try before they are opened. */
  readonly tries: number;
  /** Figures to work with. */
  readonly figures: number;
}

/** That, and its homework. */
export interface Asked extends AskedToRead {
  /** Items of homework. */
  readonly items: number;
}

/** Words a minute of a reader who wants to understand, and minutes for what a lesson asks to be done. */
export const PACE = {
  wordsAMinute: 180,
  /** The puzzle that each lesson opens with. */
  minutesAPuzzle: 3,
  minutesATry: 1,
  minutesAFigure: 2,
  minutesAnItem: 1.5,
} as const;

/** Minutes to read a lesson, to try what it asks for on the way, and to work with its figures. */
export const minutesToRead = ({ words, tries, figures }: AskedToRead): number =>
  words / PACE.wordsAMinute +
  PACE.minutesAPuzzle +
  tries * PACE.minutesATry +
  figures * PACE.minutesAFigure;

/** Minutes for its homework. */
export const minutesToPractise = ({ items }: Pick<Asked, 'items'>): number =>
  items * PACE.minutesAnItem;

/** Minutes in steps of five, at least five: what is reckoned is no more exact than that. */
export const roundedMinutes = (minutes: number): number => Math.max(5, Math.round(minutes / 5) * 5);

/** A duration as readers are told it: `50 min`, in steps of five; from two hours on `2½ h`, in halves. */
export function durationText(minutes: number): string {
  const rounded = roundedMinutes(minutes);
  if (rounded < 120) return `${rounded} min`;
  const halves = Math.round(minutes / 30);
  return `${Math.floor(halves / 2)}${halves % 2 === 0 ? '' : '½'} h`;
}
