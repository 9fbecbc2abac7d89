/** The part of a picture right of the labels, and places on it in percent: a picture of any width is the same picture. */

/** Where the drawing begins and how wide it is, in the picture's pixels. */
export interface Plot {
  readonly left: number;
  readonly width: number;
}

const plots = new WeakMap<Plot, Plot>();

/** The plot of a picture that is laid out in pixels from 0 to `width`: for one picture always the same object. */
export function plotOf(picture: Plot): Plot {
  const known = plots.get(picture) ?? { left: picture.left, width: picture.width - picture.left };
  plots.set(picture, known);
  return known;
}

/** An x of the picture as a share of the plot. */
export const across = (x: number, plot: Plot): string =>
  `${(((x - plot.left) / plot.width) * 100).toFixed(2)}%`;
