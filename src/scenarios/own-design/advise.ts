/** Why a plan cannot work, and the nearest one that can: with as few other choices as possible. */
import type { Advice } from '../../model/advice.ts';
import { adviceOf } from '../../model/check-design.ts';
import type { DeviceKind } from '../../model/design.ts';
import { placed } from './compose.ts';
import { FIRST_PLAN, PLAN_FIELDS, type Plan, type PlanKey } from './plan.ts';

/** What is wrong with a plan; nothing when it can run. */
export function advise(plan: Plan, kind: DeviceKind): readonly Advice[] {
  const own = RULES.flatMap((rule) => rule(plan));
  return own.length > 0 ? own : adviceOf(placed(plan, kind));
}

type Rule = (plan: Plan) => readonly Advice[];

/** What follows from the plan's words before there is a row. */
const RULES: readonly Rule[] = [
  (plan) =>
    plan.base === 'host' && [plan.driver, plan.server, plan.stack].includes('parent')
      ? [
          {
            problem:
              'a privileged partition has nothing to be privileged with: the operating system beneath owns the machine and its devices already',
            suggestion: 'put a hypervisor beneath, or let the operating system do it',
          },
        ]
      : [],
  (plan) =>
    plan.base === 'host' && plan.monitor === 'process'
      ? [
          {
            problem:
              'an exit leads to the most privileged code, which is the operating system’s kernel; a process cannot be entered first',
            suggestion: 'let the kernel be entered, and let it ask the process',
          },
        ]
      : [],
  (plan) =>
    plan.server === 'driverPartition' && plan.driver !== 'driverPartition'
      ? [
          {
            problem: 'who answers is to live in the driver’s partition, but the driver has none',
            suggestion: 'give the driver a partition of its own, or let another domain answer',
          },
        ]
      : [],
  (plan) =>
    plan.between === 'ring' && plan.monitor === 'process'
      ? [
          {
            problem:
              'a monitor in a process is there to imitate registers, but the child’s driver rings for a ring',
            suggestion: 'imitate a device, or let what is beneath be entered',
          },
        ]
      : [],
];

/** A plan that works, and the choices in which it differs from the one asked for. */
export interface Mended {
  readonly plan: Plan;
  readonly changed: readonly PlanKey[];
}

/** The nearest plan that works: the one asked for where it does, and where three others do not help the first one. */
export function mend(plan: Plan, kind: DeviceKind): Mended {
  const works = (one: Plan): boolean => advise(one, kind).length === 0;
  if (works(plan)) return { plan, changed: [] };
  for (let many = 1; many <= othersMax; many += 1) {
    for (const change of others(plan, many, PLAN_FIELDS.length)) {
      const tried = { ...plan, ...change };
      if (works(tried)) return { plan: tried, changed: Object.keys(change) as PlanKey[] };
    }
  }
  const changed = PLAN_FIELDS.flatMap(({ id, value }) =>
    plan[id as PlanKey] === value ? [] : [id as PlanKey],
  );
  return { plan: FIRST_PLAN, changed };
}

/** With more other choices than these, it would hardly be the same machine. */
const othersMax = 3;

/**
 * What may be chosen instead, in `many` of the first `fields` fields, each set of choices once. The choices made
 * last come first: what a machine stands on is kept longest.
 */
function* others(plan: Plan, many: number, fields: number): Generator<Partial<Plan>> {
  for (let at = fields - 1; at >= 0; at -= 1) {
    const field = PLAN_FIELDS[at];
    for (const { value } of field?.options ?? []) {
      if (!field || plan[field.id as PlanKey] === value) continue;
      const last = { [field.id]: value };
      if (many === 1) yield last;
      else for (const first of others(plan, many - 1, at)) yield { ...first, ...last };
    }
  }
}
