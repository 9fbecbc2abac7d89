/**
 * What can be true of one design's run: the closed set from which goals are made. Each kind says itself
 * in words, and where it does not hold, what stands against it.
 */
import { COMPONENTS } from '../../model/components.ts';
import { rootOf } from '../../model/design.ts';
import { CRASHABLE, type Crashable } from '../../model/failure.ts';
import type { FollowRun } from '../world.ts';
import * as find from './findings.ts';

export type Condition =
  /** A crash took the component's domain down; with `inFlight`, while a request was under way. */
  | {
      readonly kind: 'component-crashed';
      readonly component: Crashable;
      readonly inFlight?: boolean | undefined;
    }
  /** Every request was completed, be it at the second attempt. */
  | { readonly kind: 'requests-completed' }
  | { readonly kind: 'requests-lost'; readonly atLeast: number }
  /** The kernel of the virtual machine (counted from 1) never stopped, and nothing keeps it waiting. */
  | { readonly kind: 'child-keeps-running'; readonly child: number }
  | { readonly kind: 'children-keep-running' }
  | { readonly kind: 'child-stopped'; readonly child: number }
  /** Something that had stopped runs again. */
  | { readonly kind: 'domain-restarted' }
  /** The most privileged domain stopped, and everything with it. */
  | { readonly kind: 'machine-stopped' }
  /** No operating system is the most privileged domain: what the type test asks. */
  | { readonly kind: 'hypervisor-owns-processor' };

/** What stands against a condition: in words, and the domain to light up, if it is one. */
export interface Obstacle {
  readonly because: string;
  readonly domain: string | null;
}

/** The condition as a clause about a design: “every request completes”. */
export function sayCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'component-crashed':
      return `the ${COMPONENTS[condition.component].name} crashes${condition.inFlight ? ' while a request is under way' : ''}`;
    case 'requests-completed':
      return 'every request completes';
    case 'requests-lost':
      return `at least ${condition.atLeast === 1 ? 'one request is' : `${condition.atLeast} requests are`} lost`;
    case 'child-keeps-running':
      return `virtual machine ${condition.child} keeps running`;
    case 'children-keep-running':
      return 'every virtual machine keeps running';
    case 'child-stopped':
      return `virtual machine ${condition.child} stops`;
    case 'domain-restarted':
      return 'something that stopped runs again';
    case 'machine-stopped':
      return 'the whole machine stops';
    case 'hypervisor-owns-processor':
      return 'a hypervisor owns the processor';
  }
}

/** What stands against the condition in this run, looked at as a whole; null when it holds. */
export function obstacleTo(condition: Condition, run: FollowRun): Obstacle | null {
  const end = run.stateAt(run.steps);
  switch (condition.kind) {
    case 'component-crashed':
      return noCrash(condition.component, condition.inFlight ?? false, run);
    case 'requests-completed':
      if (end.completed === run.params.requests) return null;
      return obstacle(
        `${run.params.requests - end.completed} of ${run.params.requests} requests did not complete`,
      );
    case 'requests-lost':
      if (end.lost >= condition.atLeast) return null;
      return obstacle(end.lost === 0 ? 'no request was lost' : `only ${end.lost} were lost`);
    case 'child-keeps-running':
      return childTrouble(run, [condition.child]);
    case 'children-keep-running':
      return childTrouble(run, find.children(run));
    case 'child-stopped':
      if (find.kernelOf(run, condition.child)?.stopped) return null;
      return obstacle(`virtual machine ${condition.child} was never stopped`);
    case 'domain-restarted':
      return find.restarted(run) ? null : obstacle('nothing that had stopped runs again');
    case 'machine-stopped': {
      const root = rootOf(run.context.design);
      return find.isStopped(run, root.id) ? null : obstacle(`the ${root.name} still runs`, root.id);
    }
    case 'hypervisor-owns-processor': {
      const root = rootOf(run.context.design);
      return root.kind === 'hypervisor'
        ? null
        : obstacle(`the ${root.name} owns the processor`, root.id);
    }
  }
}

const obstacle = (because: string, domain: string | null = null): Obstacle => ({
  because,
  domain,
});

function noCrash(component: Crashable, inFlight: boolean, run: FollowRun): Obstacle | null {
  const { name } = COMPONENTS[component];
  const crashes = find.crashesOf(run, CRASHABLE.indexOf(component));
  if (crashes.length === 0) return obstacle(`the ${name} did not crash`);
  const felt = crashes.filter((crash) => crash.stopped);
  if (felt.length === 0) return obstacle(`there was no ${name} left to crash`);
  if (!inFlight || felt.some((crash) => crash.inFlight)) return null;
  return obstacle(`no request was under way when the ${name} crashed`);
}

function childTrouble(run: FollowRun, children: readonly number[]): Obstacle | null {
  for (const child of children) {
    const kernel = find.kernelOf(run, child);
    if (!kernel) return obstacle(`there is no virtual machine ${child}`);
    if (kernel.stopped) return obstacle(`virtual machine ${child} stopped`, kernel.domain);
    if (kernel.waiting) return obstacle(`virtual machine ${child} waits for ever`, kernel.domain);
  }
  return null;
}
