/** The part of a stage right of the labels, and places on it in percent: a picture of any width is the same picture. */
import type { Stage } from '../../views/stage/stage.ts';

/** Where the drawing begins and how wide it is, in the stage's pixels. */
export interface Plot {
  readonly left: number;
  readonly width: number;
}

const plots = new WeakMap<Stage, Plot>();

/** The plot of a stage: for one stage always the same object. */
export function plotOf(stage: Stage): Plot {
  const known = plots.get(stage) ?? { left: stage.left, width: stage.width - stage.left };
  plots.set(stage, known);
  return known;
}

/** An x of the stage as a share of the plot. */
export const across = (x: number, plot: Plot): string =>
  `${(((x - plot.left) / plot.width) * 100).toFixed(2)}%`;
