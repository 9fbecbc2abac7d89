/**
 * The questions of “anatomy of a VM exit”. Right options and all words about them are computed from the
 * runs; nothing is typed that a run decides.
 */
import { observe } from '../../engine/observe.ts';
import type { Run } from '../../engine/run.ts';
import { formatCount, formatCycles, grouped } from '../quantity.ts';
import { actName, COST_LEVELS, type CostLevel } from './acts.ts';
import type { ExitContext } from './context.ts';
import { percentSpent, percentText } from './narrate.ts';
import type { ExitParams } from './parameters.ts';
import { PART_WORDS } from './part-words.ts';
import type { PartKind } from './parts.ts';
import { vmExit } from './scenario.ts';
import type { ExitState } from './state.ts';

export type ExitRun = Run<ExitParams, ExitContext, ExitState>;

/** One answer a reader may choose. */
interface GateOption {
  readonly id: string;
  readonly label: string;
  readonly right: boolean;
  /** What to say to who chose it: causal, and from the run. */
  readonly feedback: string;
}

/** A question before a run, with all that is said about it afterwards. */
export interface ExitGate {
  readonly id: string;
  readonly ask: string;
  options(runs: readonly ExitRun[]): readonly GateOption[];
  reconcile(runs: readonly ExitRun[]): string;
}

const nameOf = ({ context }: ExitRun): string => context.way.name;
const known = (runs: readonly ExitRun[]): readonly ExitRun[] =>
  runs.filter(({ context }) => context.perAct > 0);

/** Where a run’s cycles go, in a clause: its largest parts first. */
function spent({ context }: ExitRun): string {
  const { parts, exits } = context;
  const words = [...parts]
    .sort((a, b) => b.cycles - a.cycles)
    .slice(0, 2)
    .map(({ kind, cycles }) => `${formatCycles(cycles)} for “${PART_WORDS[kind].label}”`);
  const each = exits.times > 1 ? `${exits.times} exits, each with ` : '';
  return `${each}${words.join(' and ')}`;
}

const cheapest: ExitGate = {
  id: 'cheapest',
  ask: 'Under which of these does what the guest does take the fewest cycles?',
  options(runs) {
    const least = Math.min(...known(runs).map(({ context }) => context.perAct));
    return runs.map((run) => {
      const { perAct, way, anatomy } = run.context;
      if (anatomy.kind === 'unknown')
        return { id: way.id, label: nameOf(run), right: false, feedback: anatomy.said };
      const right = perAct === least;
      const than = right ? '' : `, against ${grouped(least)}`;
      return {
        id: way.id,
        label: nameOf(run),
        right,
        feedback: `${formatCycles(perAct)}${than}: ${spent(run)}.`,
      };
    });
  },
  reconcile(runs) {
    const sums = known(runs).map((run) => `${nameOf(run)}: ${formatCycles(run.context.perAct)}`);
    const exits = known(runs).map(({ context }) => context.exits.times);
    const lesson =
      new Set(exits).size > 1
        ? 'The price of one exit does not decide it: the number of exits does.'
        : runs.some(({ context }) => context.parts.some(({ kind }) => kind === 'inCode'))
          ? 'What need not leave the guest’s code is cheap, with or without help from the processor.'
          : 'The part of the processor and the part of the software are two bills.';
    return `The runs took: ${sums.join('; ')}. ${lesson}`;
  },
};

/** Who may be suspected of most of an exit’s cost. */
const SUSPECTS: readonly {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly PartKind[];
}[] = [
  {
    id: 'processor',
    label: 'Saving the guest’s state and loading it again',
    kinds: ['save', 'load'],
  },
  {
    id: 'why',
    label: 'Finding out why the guest was stopped',
    kinds: ['record', 'fetch', 'decode'],
  },
  { id: 'handler', label: 'Doing what the guest asked for', kinds: ['handle', 'inner'] },
  { id: 'beyond', label: 'Asking somebody else, and the answer', kinds: ['beyond'] },
];

const cyclesOf = ({ context }: ExitRun, kinds: readonly PartKind[]): number =>
  context.parts.reduce((sum, part) => sum + (kinds.includes(part.kind) ? part.cycles : 0), 0);

/** The first that takes its exits apart. */
const apart = (runs: readonly ExitRun[]): ExitRun | undefined =>
  runs.find((run) => cyclesOf(run, ['save']) > 0);

const mostOfIt: ExitGate = {
  id: 'most-of-it',
  ask: 'Where do most of the cycles of an exit go, under the first of these that makes one?',
  options(runs) {
    const run = apart(runs);
    if (!run) return [];
    const sums = SUSPECTS.map(({ kinds }) => cyclesOf(run, kinds));
    const total = run.context.perAct / run.context.exits.times;
    return SUSPECTS.map(({ id, label }, index) => {
      const cycles = sums[index] ?? 0;
      const part =
        cycles === 0
          ? 'No source measured it apart here, or there is none'
          : `It takes ${formatCycles(cycles)} of ${grouped(total)}, ${percentText((cycles * 100) / total)}`;
      const most = SUSPECTS[sums.indexOf(Math.max(...sums))];
      const right = cycles === Math.max(...sums);
      const more = right ? 'more than anything else' : `most goes into “${most?.label}”`;
      return { id, label, right, feedback: `${part}; ${more}.` };
    });
  },
  reconcile(runs) {
    const shares = runs.flatMap((run) => {
      if (apart([run]) === undefined) return [];
      const hardware = cyclesOf(run, ['save', 'load']);
      const each = run.context.perAct / run.context.exits.times;
      return [`${nameOf(run)}: ${percentText((hardware * 100) / each)}`];
    });
    return `The processor’s own part of one exit: ${shares.join('; ')}. That part is for makers of processors to lower. What the monitor does has to be made rarer, or not to be needed.`;
  },
};

/** Ranges of what is left of a processor, percent. */
const RANGES = [
  { id: 'nearly-all', label: 'More than 90 % of it', from: 90, to: 101 },
  { id: 'most', label: 'Between half and 90 %', from: 50, to: 90 },
  { id: 'some', label: 'Less than half', from: 0.5, to: 50 },
  { id: 'nothing', label: 'Nothing', from: -1, to: 0.5 },
] as const;

const left = (run: ExitRun): number => 100 - percentSpent(run.context, run.stateAt(run.steps));

const whatIsLeft: ExitGate = {
  id: 'what-is-left',
  ask: 'Done so often in a second: how much of the processor is left for the guest’s own work, under the first of these?',
  options(runs) {
    const [run] = known(runs);
    if (!run) return [];
    const rest = left(run);
    const { perAct, second, acts } = run.context;
    const sum = `${grouped(acts)} times ${formatCycles(perAct)} are ${percentText((acts * perAct * 100) / second)} of the ${grouped(second / 1_000_000)} million cycles of a second`;
    return RANGES.map(({ id, label, from, to }) => {
      const right = rest >= from && rest < to;
      return { id, label, right, feedback: `${sum}; ${percentText(rest)} is left.` };
    });
  },
  reconcile(runs) {
    const rests = known(runs).map((run) => `${nameOf(run)}: ${percentText(left(run))}`);
    const [run] = known(runs);
    const what = run ? `${actName(run.context.params.act)}, ` : '';
    const times = run ? formatCount(run.context.params.perSecond, 'time') : '';
    return `Left of the processor after ${what}${times} a second: ${rests.join('; ')}. A bill is a number times a price; either can be lowered.`;
  },
};

/**
 * A gate that is only asked where its answer does not hang on where in their ranges the costs lie: nobody is
 * marked on what we assume or recall. Throws where it does.
 */
const steady = (gate: ExitGate): ExitGate => ({
  ...gate,
  options(runs) {
    const options = gate.options(runs);
    const right = rightOf(options);
    for (const level of COST_LEVELS)
      if (rightOf(gate.options(runs.map((run) => atLevel(run, level)))) !== right)
        throw new Error(`its answer changes at the ${level} end of what sources allow`);
    return options;
  },
});

const rightOf = (options: readonly GateOption[]): string =>
  options.flatMap(({ id, right }) => (right ? [id] : [])).join();

const atLevel = ({ params, inputs }: ExitRun, level: CostLevel): ExitRun =>
  observe(vmExit, { ...params, level }, inputs);

/** All questions of this figure. */
export const EXIT_GATES: readonly ExitGate[] = [cheapest, mostOfIt, whatIsLeft].map(steady);
