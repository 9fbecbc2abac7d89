/** Every figure there is: the component that lessons write, its subject, and how the gallery shows it. One entry a figure. */
import { bootFigure } from './boot/figure.ts';
import { databaseFigure } from './database/figure.ts';
import { faultFigure } from './drivers-and-faults/figure.ts';
import { ownFigure } from './own-design/figure.ts';
import { followFigure } from './follow-one-request/figure.ts';
import type { FigureKind } from './figure-kind.ts';
import type { Written } from './player/base-view.ts';
import { vmbusFigure } from './vmbus/figure.ts';
import { exitFigure } from './vm-exit/figure.ts';
import { nextFigure } from './who-runs-next/figure.ts';
import { pagingFigure } from './two-page-tables/figure.ts';
import { touchFigure } from './who-can-touch/figure.ts';

/** In the order of the gallery. */
export const FIGURES: readonly FigureKind[] = [
  followFigure,
  databaseFigure,
  exitFigure,
  faultFigure,
  vmbusFigure,
  nextFigure,
  bootFigure,
  pagingFigure,
  touchFigure,
  ownFigure,
];

/** The names of the components that are figures. */
export const FIGURE_TAGS: ReadonlySet<string> = new Set(FIGURES.map(({ tag }) => tag));

/** What the attributes of a figure's component say, laid over what the figure shows by itself. */
export function writtenIn(
  { subject, variantsAttribute, shown }: FigureKind,
  attributes: Readonly<Record<string, unknown>>,
): Written {
  const said = subject.parameters.flatMap(({ id, kind }) => {
    const value = id === variantsAttribute ? undefined : attributes[id];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [[id, kind === 'integer' ? Number(value) : `${value}`] as const];
  });
  const variants = attributes[variantsAttribute];
  const gate = attributes['gate'];
  return {
    variants: typeof variants === 'string' ? variants : shown.variants,
    settings: { ...shown.settings, ...Object.fromEntries(said) },
    gate: typeof gate === 'string' ? gate : undefined,
  };
}
