/** What a run shows when it is looked at as a whole: crashes and whom they met, kernels and how they fared. */
import type { Frozen } from '../../engine/scenario.ts';
import { step } from '../../engine/units.ts';
import {
  kindName,
  type FollowState,
  type KindName,
} from '../../scenarios/follow-one-request/index.ts';
import type { FollowRun } from '../world.ts';

/** The rows of the trace that are of a kind. */
function rowsOf(run: FollowRun, kind: KindName): readonly number[] {
  return Array.from({ length: run.trace.length }, (_, row) => row).filter(
    (row) => kindName(run.trace.kind[row] ?? -1) === kind,
  );
}

/** One crash that was put in. */
interface CrashFinding {
  /** Whether it took a domain down: a component that is not there, or gone already, cannot crash. */
  readonly stopped: boolean;
  /** Whether a request was under way right before it. */
  readonly inFlight: boolean;
}

/** The crashes of a component, by its index in CRASHABLE. */
export function crashesOf(run: FollowRun, component: number): readonly CrashFinding[] {
  return rowsOf(run, 'componentCrashed')
    .filter((row) => run.trace.subject[row] === component)
    .map((row) => ({
      stopped: (run.stateAt(step(row + 1)).crashes.at(-1)?.length ?? 0) > 0,
      inFlight: isUnderWay(run.stateAt(step(row))),
    }));
}

const isUnderWay = (state: Frozen<FollowState>): boolean =>
  state.slots.some(({ status }) => !['notIssued', 'done', 'lost'].includes(status));

/** How a virtual machine's kernel fared. */
interface KernelFinding {
  readonly domain: string;
  /** It stopped at some time, whether or not it runs again. */
  readonly stopped: boolean;
  /** At the end its requests are stuck, or it has not come back. */
  readonly waiting: boolean;
}

/** The kernel of a virtual machine, counted from 1; null where the machine has no such child. */
export function kernelOf(run: FollowRun, child: number): KernelFinding | null {
  const id = run.context.design.placement.guestKernel;
  const instance = run.context.instances.find(
    (one) => one.domain.id === id && one.domain.perChild && one.child === child - 1,
  );
  if (!instance) return null;
  const stopped = rowsOf(run, 'domainStopped').some(
    (row) => run.trace.subject[row] === instance.index,
  );
  const status = run.stateAt(run.steps).domains[instance.index];
  return { domain: instance.domain.id, stopped, waiting: status !== 'running' };
}

/** The numbers of the machine's children, from 1. A machine without a hypervisor has child 1 only, which is not there. */
export const children = (run: FollowRun): readonly number[] =>
  Array.from({ length: run.params.children }, (_, index) => index + 1);

/** Whether a domain that exists once has stopped and not come back. */
export function isStopped(run: FollowRun, domain: string): boolean {
  const instance = run.context.instances.find((one) => one.domain.id === domain);
  return instance !== undefined && run.stateAt(run.steps).domains[instance.index] === 'stopped';
}

/** Whether anything was started again. */
export const restarted = (run: FollowRun): boolean => rowsOf(run, 'domainRestarted').length > 0;

/** How many domains with this id stopped at some time, started again or not. */
export function stoppedIn(run: FollowRun, domain: string): number {
  const stopped = rowsOf(run, 'domainStopped').map((row) => run.trace.subject[row]);
  return run.context.instances.filter(
    (one) => one.domain.id === domain && stopped.includes(one.index),
  ).length;
}
