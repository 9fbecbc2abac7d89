/** The questions of “VMBus up close”. What is right, and every number, comes from the runs. */
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import type { Gate, GateOption } from '../gate.ts';
import type { VmbusRun } from './run.ts';
import { tallyOf } from './tally.ts';

const synthetic = 'parent-synthetic';
const endOf = (run: VmbusRun) => tallyOf(run, run.steps);

function ringRun(runs: readonly VmbusRun[]): VmbusRun {
  const run = runs.find(({ context }) => context.way.id === synthetic);
  if (!run) throw new Error('the question needs the synthetic card');
  return run;
}

/** How often the child rings, in words that do not depend on the number. */
const HOW_OFTEN: readonly {
  readonly id: string;
  readonly label: string;
  readonly holds: (bells: number, packets: number) => boolean;
}[] = [
  { id: 'each', label: 'Once for every packet', holds: (bells, packets) => bells === packets },
  {
    id: 'some',
    label: 'For some packets, not for others',
    holds: (bells, packets) => bells > 1 && bells < packets,
  },
  {
    id: 'first',
    label: 'Once, for the first',
    holds: (bells, packets) => bells === 1 && packets > 1,
  },
  { id: 'never', label: 'Never: the memory is shared', holds: (bells) => bells === 0 },
];

const bells: Gate<VmbusRun> = {
  id: 'bells',
  ask: 'The packets come at this pace. How often must the child ring the parent’s bell?',
  needs: [synthetic],
  holds: () => null,
  action: null,
  options(runs) {
    const run = ringRun(runs);
    const { exits, packets, spared } = endOf(run);
    const why = `It rang ${formatCount(exits, 'time')} for ${formatCount(packets, 'packet')}. ${spared} came while the parent was in the ring or on its way there`;
    return HOW_OFTEN.map(({ id, label, holds }): GateOption => {
      const right = holds(exits, packets);
      const never = 'Shared memory carries the packet, but somebody must look there';
      return {
        ...{ id, label, right },
        feedback: id === 'never' && !right ? `${never}: ${why.toLowerCase()}.` : `${why}.`,
      };
    });
  },
  reconcile(runs) {
    const { exits, packets, spared } = endOf(ringRun(runs));
    return `${formatCount(exits, 'bell')} for ${formatCount(packets, 'packet')}; ${spared} needed none. Nobody set a size for batches: who finds the other side awake does not ring, and more load means more of that.`;
  },
};

const processorOf = (run: VmbusRun): number => {
  const { childNs, hypervisorNs, parentNs, packets } = endOf(run);
  return packets === 0 ? 0 : (childNs + hypervisorNs + parentNs) / packets;
};

/** The processor time for a packet in a run; what rests on a proxy is about so much. */
const spentIn = (run: VmbusRun): string =>
  `${run.context.uncertain ? 'about ' : ''}${formatTime(processorOf(run))}`;

const cheapest: Gate<VmbusRun> = {
  id: 'cheapest',
  ask: 'Which of these takes the least processor time for a packet, all partitions and the hypervisor together?',
  needs: [],
  holds: () => null,
  action: null,
  options(runs) {
    const least = Math.min(...runs.map(processorOf));
    return runs.map((run): GateOption => {
      const { exits, packets } = endOf(run);
      const own = processorOf(run);
      return {
        id: run.context.way.id,
        label: run.context.way.name,
        right: own === least,
        feedback: `A packet takes ${spentIn(run)}, with ${formatCount(exits, 'exit')} for ${formatCount(packets, 'packet')}${own === least ? '' : `; the least was ${formatTime(least)}`}.`,
      };
    });
  },
  reconcile(runs) {
    const sums = runs.map((run) => `${run.context.way.short} ${spentIn(run)}`);
    return `Processor time for a packet: ${sums.join(', ')}. What the parent does not see, it need not pay for, and cannot filter, count or move either.`;
  },
};

/** All questions of this figure. */
export const VMBUS_GATES: readonly Gate<VmbusRun>[] = [bells, cheapest];
