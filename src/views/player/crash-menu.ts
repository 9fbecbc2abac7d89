/** The failure menu for all designs at once: what can be crashed, and where each of them has it. */
import { CRASHABLE, type Crashable } from '../../model/failure.ts';
import { COMPONENTS } from '../../model/components.ts';
import type { Intervention } from '../../engine/scenario.ts';
import { crashChoices } from '../../scenarios/follow-one-request/index.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import type { Comparison } from '../comparison.ts';

export interface CrashOption {
  readonly component: Crashable;
  /** As a button says it: "Crash the physical driver". */
  readonly label: string;
  /** One for each design: where it lives there; null where the design has none. */
  readonly places: readonly {
    readonly design: string;
    readonly domain: { readonly id: string; readonly name: string } | null;
  }[];
  /** True when at least one design has it. */
  readonly possible: boolean;
}

/** Every crash with its place in each design compared. */
export function crashMenu(comparison: Comparison): readonly CrashOption[] {
  const designs = comparison.runs.map(({ context }) => ({
    design: context.design.short,
    choices: crashChoices(context),
  }));
  return CRASHABLE.map((component) => {
    const own = designs.map(({ design, choices }) => ({
      design,
      choice: choices.find((one) => one.component === component),
    }));
    const places = own.map(({ design, choice }) => ({ design, domain: choice?.domain ?? null }));
    return {
      component,
      label: own[0]?.choice?.label ?? `Crash the ${COMPONENTS[component].name}`,
      places,
      possible: places.some((place) => place.domain !== null),
    };
  });
}

/** A crash that the reader put in, as its chip says it: "physical driver crashed at 30 µs". */
export function crashWords(intervention: Intervention): string {
  const component = CRASHABLE[intervention.subject];
  const name = component ? COMPONENTS[component].name : 'component';
  return `${name} crashed at ${formatTime(intervention.at)}`;
}
