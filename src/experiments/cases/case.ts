/** A published result that the model is held against: an experiment, what was published, and what we claim. */
import type { Experiment } from '../experiment.ts';

/**
 * `fit`: fixes a constant, is no evidence. `predicted`: comes out of constants fixed elsewhere. `ordinal`: an
 * order or a bound that must hold. `identity`: checks the books. `negative`: the model is known to miss.
 * Only predicted and ordinal count.
 */
export type CaseClass = 'fit' | 'predicted' | 'ordinal' | 'identity' | 'negative';

/** How the published value or its inputs are known, from the best to the worst. */
export type Reading = 'read' | 'digitised' | 'recalled';

/** One thing that is held against what was published. */
export type Claim =
  | {
      readonly kind: 'value';
      /** The id of a comparison of the experiment; its `published` is the value. */
      readonly comparison: string;
      readonly what: string;
      /** Names the published number, so that nothing is predicted that was fitted: source, place, quantity. */
      readonly measurement: string;
      /** Percent of the published value. */
      readonly tolerance: number;
      /** A miss that is reported and left alone. */
      readonly misses?: true;
      /** So little is lost that a machine without any overhead would pass, too: shown and not counted. */
      readonly undecided?: true;
    }
  | {
      readonly kind: 'order';
      readonly what: string;
      /** Ids of comparisons, the greatest first. */
      readonly comparisons: readonly string[];
    }
  | {
      readonly kind: 'bounds';
      readonly what: string;
      readonly comparison: string;
      readonly least: number;
      readonly most: number;
    };

export interface Case {
  /** kebab-case; an anchor of the page. */
  readonly id: string;
  readonly title: string;
  readonly class: CaseClass;
  /** The mechanism it exercises, as a noun phrase. */
  readonly exercises: string;
  /** Ids in content/sources. */
  readonly sources: readonly string[];
  readonly reading: Reading;
  /** How the experiment follows from the source: the arithmetic from its numbers to the inputs. */
  readonly how: string;
  /** Constants whose value was chosen so that this case comes out. */
  readonly fits?: readonly string[];
  /** The published numbers that they were chosen on. */
  readonly fittedOn?: readonly string[];
  readonly experiment: Experiment;
  readonly claims: readonly Claim[];
  /** What the result, or the miss, teaches. */
  readonly teaches: string;
}
