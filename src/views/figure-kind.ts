/** What the list of figures holds of each: the component that lessons write, its subject, and how the gallery shows it. */
import type { Gate } from './gate.ts';
import type { Written } from './player/base-view.ts';
import type { Subject } from './subject.ts';

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
