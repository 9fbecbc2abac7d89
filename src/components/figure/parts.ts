/** What a figure brings to the player: its subject, and the components that draw it. */
import type { ComponentType } from 'preact/compat';
import type { AnyRun } from '../../engine/trace-names.ts';
import type { Comparison } from '../../views/comparison.ts';
import type { Act } from '../../views/player/player.ts';
import type { Inputs } from '../../views/player/runs-of.ts';
import type { Subject } from '../../views/subject.ts';

/** What every view of a run gets. Views keep nothing that depends on the cursor. */
export interface ViewProps<R extends AnyRun> {
  readonly comparison: Comparison<R>;
  /** What decides the runs: the same object until it changes, wherever the cursor is. */
  readonly inputs: Inputs;
  /** Right behind the event that is shown. */
  readonly cursor: number;
  /** The variant that is shown where there is room for one only, by index. */
  readonly shown: number;
  /** A question holds the run: what gives its answer away is not to be shown yet. */
  readonly held: boolean;
  /** Pauses, and changes what is run. */
  readonly onChange: (what: Act) => void;
}

/** The picture. What moves between two events it draws by itself, through `FramesContext`. */
export interface StageProps<R extends AnyRun> extends ViewProps<R> {
  /** The entity that the prose points at. */
  readonly lit: string | null;
  /** The place whose details are open, as `run/place`. */
  readonly selected: string | null;
  /** Nothing that gives the answer away is to be seen yet: the reader is asked first. */
  readonly veiled: boolean;
  /** A place was chosen: opens its details, or puts them away. */
  readonly onSelect: (run: number, place: string) => void;
}

/** The details of a place that the reader chose. */
export interface DetailsProps<R extends AnyRun> extends ViewProps<R> {
  readonly run: number;
  readonly place: string;
  readonly onAction: (action: string) => void;
  readonly onClose: () => void;
}

/** A view that is closed until asked for. */
export interface FigurePanel<R extends AnyRun> {
  readonly name: string;
  readonly words: string;
  /** It opens by itself once the reader has done something to the run. */
  readonly opensOnAction: boolean;
  readonly View: ComponentType<ViewProps<R>>;
}

export interface FigureParts<R extends AnyRun> {
  readonly subject: Subject<R>;
  readonly Stage: ComponentType<StageProps<R>>;
  readonly Details?: ComponentType<DetailsProps<R>>;
  /** What is always seen above the picture, such as a bench to plan at. */
  readonly Above?: ComponentType<ViewProps<R>>;
  /** What is always seen under the sentences, such as a ledger or charts. */
  readonly Below?: ComponentType<ViewProps<R>>;
  readonly panels: readonly FigurePanel<R>[];
}
