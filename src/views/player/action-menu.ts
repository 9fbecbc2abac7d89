/** The menu of what a reader can do, for all variants at once: each action, and where each of them has it. */
import type { AnyRun } from '../../engine/trace-names.ts';
import type { Comparison } from '../comparison.ts';
import type { Subject } from '../subject.ts';

export interface ActionOption {
  readonly id: string;
  /** As a button says it: "Crash the physical driver". */
  readonly label: string;
  /** One for each variant: where it happens there; null where there is nothing to do it to. */
  readonly places: readonly {
    readonly variant: string;
    readonly place: { readonly id: string; readonly name: string } | null;
  }[];
  /** True when it can be done in at least one variant. */
  readonly possible: boolean;
}

/** Every action with its place in each variant compared. */
export const actionMenu = ({ subject, runs, variants }: Comparison): readonly ActionOption[] =>
  subject.actions.map((action) => {
    const places = runs.map((run, index) => ({
      variant: variants[index]?.short ?? '',
      place: action.place(run),
    }));
    const possible = places.some(({ place }) => place !== null);
    return { id: action.id, label: action.label, places, possible };
  });

/** The places of a run to which something can be done. */
export const placesOfActions = <R extends AnyRun>(
  { actions }: Subject<R>,
  run: R,
): ReadonlySet<string> => new Set(actions.flatMap((action) => action.place(run)?.id ?? []));
