/**
 * The questions a figure asks before it runs: predict first. The right options are computed from the runs,
 * never typed, and each wrong one has feedback from the run that refutes it.
 */
import { observe } from '../../engine/observe.ts';
import type { Run } from '../../engine/run.ts';
import { after, ms, type SimTime } from '../../engine/units.ts';
import { platformLayers } from '../../model/path.ts';
import { placeOf, rootOf, type Design, type Domain } from '../../model/design.ts';
import type { Crashable } from '../../model/failure.ts';
import { formatCount } from '../quantity.ts';
import type { FollowContext } from './context.ts';
import { crashAt } from './crashes.ts';
import { deviceBusyAt } from './device-busy.ts';
import { KINDS } from './events.ts';
import type { FollowParams } from './parameters.ts';
import { followOneRequest } from './scenario.ts';
import type { FollowState } from './state.ts';

type FollowRun = Run<FollowParams, FollowContext, FollowState>;

/** One answer a reader may choose. */
export interface GateOption {
  readonly id: string;
  readonly label: string;
  readonly right: boolean;
  /** What to say to who chose it: causal, and from the run. */
  readonly feedback: string;
}

/** A question before a run, with all that is said about it afterwards. */
export interface PredictionGate {
  readonly id: string;
  readonly ask: string;
  /** The designs it cannot be asked without. */
  readonly needs: readonly string[];
  /** Where it holds the run: before anything happens, or at an instant at which every device is at work. */
  readonly holds: 'start' | 'deviceBusy';
  /** What commitment puts into the run, at the instant at which it is held. */
  readonly crash: Crashable | null;
  /** The options for these runs (without the crash), at least one of them right. */
  options(runs: readonly FollowRun[]): readonly GateOption[];
  /** What the runs showed, in a sentence or two. */
  reconcile(runs: readonly FollowRun[]): string;
}

const finalOf = (run: FollowRun) => run.stateAt(run.steps);
const shortOf = (run: FollowRun): string => run.context.design.short;

/** Register accesses among a run's crossings: those of an imitated device. */
const registerCrossings = (run: FollowRun): number =>
  run.context.hops
    .filter((hop) => hop.kind === 'registers')
    .reduce((sum, hop) => sum + hop.crossings, 0);

const mostCrossings: PredictionGate = {
  id: 'most-crossings',
  ask: 'Which of these designs’ requests crosses the most borders between protection domains?',
  needs: [],
  holds: 'start',
  crash: null,
  options(runs) {
    const most = Math.max(...runs.map((run) => finalOf(run).crossings));
    return runs.map((run) => {
      const { crossings } = finalOf(run);
      const right = crossings === most;
      return {
        id: run.context.design.id,
        label: shortOf(run),
        right,
        feedback: right
          ? `${formatCount(crossings, 'crossing')}: ${crossingReason(run)}.`
          : `It makes ${formatCount(crossings, 'crossing')}, and the most is ${most}: ${crossingReason(run)}.`,
      };
    });
  },
  reconcile(runs) {
    const counts = runs.map((run) => `${shortOf(run)} ${finalOf(run).crossings}`).join(', ');
    return `The runs counted: ${counts}. Not where the hypervisor sits decides it, but in how many domains the work is done, and whether the device is imitated register by register.`;
  },
};

function crossingReason(run: FollowRun): string {
  const registers = registerCrossings(run);
  if (registers > 0)
    return `${registers} of them are made by touching the registers of a device that is not there`;
  const { design } = run.context;
  const driver = placeOf(design, 'physicalDriver');
  const root = rootOf(design);
  if (driver && driver.id === design.placement.guestKernel)
    return driver.id === root.id
      ? 'the program’s own kernel owns the driver, and nobody stands between them'
      : `the guest’s own kernel owns the driver, and of the ${root.name} it needs only the device’s interrupts`;
  if (design.deviceInterface === 'native')
    return `each call into the ${driver?.name ?? 'driver'} and out of it is a crossing, though it lives in the same kernel`;
  if (driver && driver.id === root.id)
    return `one trip into the ${driver.name}, where the driver is, and one back`;
  return `a ring shared with the ${driver?.name ?? 'driver’s domain'} needs one signal there and one back, and each goes through the hypervisor`;
}

const oneSecond = ms(1_000);

const whoSurvives: PredictionGate = {
  id: 'driver-crash',
  ask: 'The physical disk driver crashes now. On which machine do virtual machines still run, with a disk that answers, one second later?',
  needs: [],
  holds: 'deviceBusy',
  crash: 'physicalDriver',
  options(runs) {
    const outcomes = runs.map((run) => afterCrash(run, deviceBusyAt(runs)));
    const nobody = outcomes.every(({ running }) => running === 0);
    const none: GateOption = {
      id: 'none',
      label: 'On none of them',
      right: nobody,
      feedback: nobody
        ? outcomes.map(({ run, words }) => `${shortOf(run)}: ${words}`).join(' ')
        : outcomes
            .filter(({ running }) => running > 0)
            .map(({ run, words }) => `${shortOf(run)}: ${words}`)
            .join(' '),
    };
    const each = outcomes.map(({ run, running, words }) => ({
      id: run.context.design.id,
      label: shortOf(run),
      right: running > 0,
      feedback: words,
    }));
    return [...each, none];
  },
  reconcile(runs) {
    const at = deviceBusyAt(runs);
    const counts = runs.map((run) => {
      const { running, of } = afterCrash(run, at);
      return `${shortOf(run)} ${running} of ${of}`;
    });
    return `One second later these virtual machines run: ${counts.join(', ')}. What decides it is which domain the driver shares its fate with, not the type of the hypervisor. How long a restart takes is an assumption that you can change.`;
  },
};

/** What is left of a machine one second after its physical driver crashed. */
function afterCrash(run: FollowRun, at: SimTime) {
  const crash = crashAt('physicalDriver', at);
  const crashed = observe(followOneRequest, run.params, { ...run.inputs, interventions: [crash] });
  const state = crashed.stateAt(crashed.stepAt(after(at, oneSecond)));
  const { design, instances } = run.context;
  const guests = instances.filter((one) => one.domain.id === design.placement.guestKernel);
  const running = guests.filter((one) => state.domains[one.index] === 'running').length;
  const place = placeOf(design, 'physicalDriver');
  const restarts = crashed.trace.kind.includes(KINDS.domainRestarted);
  const waits = guests.some((one) => state.domains[one.index] === 'stalled');
  const fate = running > 0 ? aliveWords(design, running, restarts) : endWords(place, waits);
  const words = `The driver lives in the ${place?.name ?? 'machine'}; ${fate}.`;
  return { run, running, of: guests.length, words };
}

const aliveWords = (design: Design, running: number, restarts: boolean): string => {
  const start = restarts ? 'only that domain goes down, somebody starts it again, and ' : '';
  if (rootOf(design).id === design.placement.guestKernel) return `${start}the system runs on`;
  const machines = formatCount(running, 'virtual machine');
  return `${start}${machines} ${running === 1 ? 'runs' : 'run'} on`;
};

const endWords = (place: Domain | null, waits: boolean): string => {
  if (waits)
    return 'the virtual machines still stand, but wait for a device that nobody brings back';
  return place?.essential === true
    ? 'the virtual machines stand beside it and lose only their disk, until the hypervisor, which cannot go on without that domain, stops the machine'
    : 'the virtual machines are entered through that domain and end with it';
};

const kernels: PredictionGate = {
  id: 'platform-layers',
  ask: 'Through how many kernels’ I/O stacks does a request go in the parent-partition design?',
  needs: ['parent-synthetic'],
  holds: 'start',
  crash: null,
  options(runs) {
    const names = layersOf(runs);
    const list = names.join(' and ');
    const wrong: Readonly<Record<number, string>> = {
      1: `The hypervisor has no drivers, so the child cannot reach the disk from its own kernel alone. The line goes through two I/O stacks: ${list}.`,
      2: '',
      3: `The hypervisor is entered, but it has no I/O stack: it passes signals on and schedules. The stacks are: ${list}.`,
    };
    return [1, 2, 3].map((count) => ({
      id: String(count),
      label: count === 1 ? 'One' : count === 2 ? 'Two' : 'Three',
      right: count === names.length,
      feedback:
        count === names.length ? `They are: ${list}.` : (wrong[count] ?? `They are: ${list}.`),
    }));
  },
  reconcile(runs) {
    const counts = runs.map(
      ({ context }) => platformLayers(context.design, context.operation).length,
    );
    const words = runs.map((run, index) => `${shortOf(run)} ${counts[index]}`).join(', ');
    const same = runs.length > 1 && new Set(counts).size === 1;
    return `Platform layers on the path, counted in the runs: ${words}. ${same ? 'They are equal: the' : 'The'} number says nothing about the type of the hypervisor; every design that lends a guest the drivers of another system has two.`;
  },
};

function layersOf(runs: readonly FollowRun[]): readonly string[] {
  const run = runs.find((one) => one.context.design.id === 'parent-synthetic');
  if (!run) throw new Error('the gate platform-layers needs the design parent-synthetic');
  return platformLayers(run.context.design, run.context.operation).map((domain) => domain.name);
}

/** All gates of "follow one request". */
export const GATES: readonly PredictionGate[] = [mostCrossings, whoSurvives, kernels];

/** The gate with this id, or undefined. */
export const findGate = (id: string): PredictionGate | undefined =>
  GATES.find((gate) => gate.id === id);
