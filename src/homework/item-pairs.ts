/** Items answered by pairs: something goes with something, or a component goes into a domain. */
import type { ComponentId } from '../model/components.ts';
import type { ItemBase, Wrongness } from './item-base.ts';
import type { RunQuestion } from './questions/question.ts';

/** A pair that is wrong and known beforehand, by the ids of its row and its target. */
export interface WrongPair extends Wrongness {
  readonly row: string;
  readonly target: string;
}

interface MatchRowBase {
  readonly id: string;
  readonly text: string;
  /** Why it goes where it goes, for who puts it elsewhere. */
  readonly because: string;
}

/** What it goes with: a target that is written, or the answer to a question, which makes its own target. */
export type MatchRow = MatchRowBase & ({ readonly to: string } | { readonly key: RunQuestion });

/** Each row goes with one target; a target may take several rows, or none. */
export interface MatchItem extends ItemBase {
  readonly kind: 'match';
  /** What a target is, as the field's label says it: `number of crossings`. */
  readonly label: string;
  readonly rows: readonly MatchRow[];
  readonly targets: readonly { readonly id: string; readonly text: string }[];
  readonly near: readonly WrongPair[];
}

/** Components to be put into the domains of a design; the design's row is the key. */
export interface PlaceItem extends ItemBase {
  readonly kind: 'place';
  readonly design: string;
  /** The request whose way through the reader's machine is worked out. */
  readonly operation: string;
  readonly components: readonly ComponentId[];
  /** Why each is where it is, for who puts it elsewhere. */
  readonly because: Readonly<Partial<Record<ComponentId, string>>>;
  /** `row` is a component, `target` a domain of the design. */
  readonly near: readonly WrongPair[];
}
