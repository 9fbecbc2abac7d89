/**
 * The clauses of a goal, as data. The goal card is drawn from them and answers are judged by them, so
 * that what a reader is asked and what is checked cannot differ.
 */
import { COMPONENTS } from '../../model/components.ts';
import { findDesign } from '../../model/designs/index.ts';
import { CRASHABLE, type Crashable } from '../../model/failure.ts';
import type { FollowRun, RunInputs } from '../world.ts';
import { obstacleTo, sayCondition, type Condition } from './condition.ts';

export type Clause =
  | { readonly kind: 'design-in-comparison'; readonly design: string }
  | { readonly kind: 'crash-put-in'; readonly component: Crashable }
  | { readonly kind: 'interventions'; readonly atMost: number }
  /** One and the same design meets all conditions, whichever it is. */
  | { readonly kind: 'in-one-design'; readonly that: readonly Condition[] }
  | { readonly kind: 'in-design'; readonly design: string; readonly that: readonly Condition[] }
  | { readonly kind: 'in-every-design'; readonly that: readonly Condition[] };

/** How a clause stands in a run. */
export interface ClauseStanding {
  readonly holds: boolean;
  /** Where it does not hold: what stands against it, as a sentence. Else ''. */
  readonly because: string;
  /** The design and domain to light up, where it is one. */
  readonly design: string | null;
  readonly domain: string | null;
}

const nameOf = (design: string): string => findDesign(design)?.short ?? design;

function all(conditions: readonly Condition[]): string {
  const said = conditions.map(sayCondition);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

/** The clause as the goal card shows it. */
export function sayClause(clause: Clause): string {
  switch (clause.kind) {
    case 'design-in-comparison':
      return `${nameOf(clause.design)} is one of the designs compared.`;
    case 'crash-put-in':
      return `You crash the ${COMPONENTS[clause.component].name}.`;
    case 'interventions':
      return clause.atMost === 1
        ? 'You cause no more than one crash.'
        : `You cause no more than ${clause.atMost} crashes.`;
    case 'in-one-design':
      return `In one design, ${all(clause.that)}.`;
    case 'in-design':
      return `${nameOf(clause.design)}: ${all(clause.that)}.`;
    case 'in-every-design':
      return `In every design compared, ${all(clause.that)}.`;
  }
}

/** How the clause stands in the runs that the inputs decide. */
export function judgeClause(
  clause: Clause,
  inputs: RunInputs,
  runs: readonly FollowRun[],
): ClauseStanding {
  switch (clause.kind) {
    case 'design-in-comparison':
      return inputs.designs.includes(clause.design)
        ? holds
        : against(`${nameOf(clause.design)} is not among the designs compared.`);
    case 'crash-put-in':
      return judgeCrash(clause.component, inputs);
    case 'interventions': {
      const count = inputs.interventions.length;
      return count <= clause.atMost ? holds : against(`You have caused ${count} crashes.`);
    }
    case 'in-one-design':
      return judgeOne(clause.that, runs);
    case 'in-design': {
      const run = runs.find(({ context }) => context.design.id === clause.design);
      return run
        ? judgeRun(clause.that, run).standing
        : against(`${nameOf(clause.design)} is not among the designs compared.`);
    }
    case 'in-every-design': {
      const standings = runs.map((run) => judgeRun(clause.that, run).standing);
      return standings.find((standing) => !standing.holds) ?? holds;
    }
  }
}

const holds: ClauseStanding = { holds: true, because: '', design: null, domain: null };
const against = (
  because: string,
  design: string | null = null,
  domain: string | null = null,
): ClauseStanding => ({ holds: false, because, design, domain });

function judgeCrash(component: Crashable, { interventions }: RunInputs): ClauseStanding {
  const { name } = COMPONENTS[component];
  if (interventions.some(({ subject }) => CRASHABLE[subject] === component)) return holds;
  const [first] = interventions;
  if (!first) return against('Nothing has crashed yet.');
  const instead = CRASHABLE[first.subject];
  const what = instead ? `the ${COMPONENTS[instead].name}` : 'something else';
  return against(`What you crashed is ${what}, not the ${name}.`);
}

/** The design that comes closest says what is missing. */
function judgeOne(conditions: readonly Condition[], runs: readonly FollowRun[]): ClauseStanding {
  const judged = runs.map((run) => judgeRun(conditions, run));
  const found = judged.find(({ standing }) => standing.holds);
  if (found) return found.standing;
  const closest = judged.reduce<(typeof judged)[number] | undefined>(
    (best, one) => (best === undefined || one.met > best.met ? one : best),
    undefined,
  );
  if (!closest) return against('No design is compared.');
  const rest = runs.length > 1 ? ' It is the same, or worse, in the others.' : '';
  return { ...closest.standing, because: `${closest.standing.because}${rest}` };
}

function judgeRun(
  conditions: readonly Condition[],
  run: FollowRun,
): { readonly standing: ClauseStanding; readonly met: number } {
  const { design } = run.context;
  for (const [met, condition] of conditions.entries()) {
    const obstacle = obstacleTo(condition, run);
    if (obstacle)
      return {
        met,
        standing: against(`${design.short}: ${obstacle.because}.`, design.id, obstacle.domain),
      };
  }
  return { met: conditions.length, standing: { ...holds, design: design.id } };
}
