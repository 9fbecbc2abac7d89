/** Every figure there is: the component that lessons write, its subject, and how the gallery shows it. One entry a figure. */
import { bootFigure } from './boot/figure.ts';
import { databaseFigure } from './database/figure.ts';
import { followFigure } from './follow-one-request/figure.ts';
import type { Gate } from './gate.ts';
import type { Written } from './player/base-view.ts';
import type { Subject } from './subject.ts';
import { pagingFigure } from './two-page-tables/figure.ts';
import { exitFigure } from './vm-exit/figure.ts';
import { vmbusFigure } from './vmbus/figure.ts';
import { nextFigure } from './who-runs-next/figure.ts';

export interface FigureKind {
  /** In the gallery's addresses. */
  readonly id: string;
  /** The component in MDX. */
  readonly tag: string;
  readonly title: string;
  /** The question that it answers, for the gallery. */
  readonly question: string;
  readonly subject: Subject;
  /** Questions before a run. Not the subject's: they are worked out when the page is built, and stay there. */
  readonly gates: readonly Gate[];
  /** The attribute that names the variants; settings are attributes by the ids of their parameters. */
  readonly variantsAttribute: string;
  /** What it shows where nothing is written, in the gallery too. */
  readonly shown: Written;
}

/** In the order of the gallery. */
export const FIGURES: readonly FigureKind[] = [
  followFigure,
  databaseFigure,
  exitFigure,
  bootFigure,
  pagingFigure,
  vmbusFigure,
  nextFigure,
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
