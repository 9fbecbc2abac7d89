/** How a design's line is told from the others without colour: the shape of its points, the dashes between them. */
export const MARKS = [
  { d: 'M0-4a4 4 0 1 0 .01 0Z', dash: undefined },
  { d: 'M-3.5-3.5h7v7h-7Z', dash: '7 4' },
  { d: 'M0-4.5 4.5 3.5h-9Z', dash: '2 4' },
  { d: 'M0-5 5 0 0 5-5 0Z', dash: '9 3 2 3' },
] as const;

/** The mark of the design at this place. */
export const markOf = (place: number): (typeof MARKS)[number] =>
  MARKS[place % MARKS.length] ?? MARKS[0];
