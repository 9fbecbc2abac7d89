/** Questions before the database is measured: the answers are what the measured runs come to. */
import { formatCount, grouped } from '../../scenarios/quantity.ts';
import type { Gate, GateOption } from '../gate.ts';
import { fullOf, measureAll, saturationOf, sweepKey, type DesignLoad, type Sweep } from './load.ts';
import type { DatabaseRun } from './run.ts';

/** Measured once for each set of machines while a site is built. */
const measured = new Map<string, Sweep>();

/** The sweep of these runs' machines. */
export function sweepFor(runs: readonly DatabaseRun[]): Sweep {
  const hosts = runs.map(({ params }) => params);
  const key = sweepKey(hosts);
  const sweep = measured.get(key) ?? measureAll(hosts);
  measured.set(key, sweep);
  return sweep;
}

/** Designs within so much of the best do equally well, percent. */
const tie = 3;

const mostOf = ({ points }: DesignLoad): number => points.at(-1)?.throughput.mean ?? 0;
const idleOf = ({ points }: DesignLoad): number => points.at(-1)?.idle ?? 0;
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const rate = (value: number): string => grouped(Math.round(value));

const nameOf = (runs: readonly DatabaseRun[], load: DesignLoad): string =>
  runs.find(({ context }) => context.design.id === load.design)?.context.design.short ??
  load.design;

const loadOf = (runs: readonly DatabaseRun[], design: string): DesignLoad => {
  const load = sweepFor(runs).designs.find((one) => one.design === design);
  if (!load) throw new Error(`the question needs the design ${design}`);
  return load;
};

/** What can be full, and why one might think so. */
const suspects = [
  {
    id: 'processors',
    label: 'The processors of the machine',
    full: ['processors', 'virtualProcessors', 'both'],
  },
  { id: 'workers', label: 'The thread that serves its disk', full: ['workers'] },
  { id: 'disk', label: 'The disk', full: ['disk'] },
  { id: 'nothing', label: 'Nothing: the clients think too long', full: [] },
] as const;

const oneThread: Gate<DatabaseRun> = {
  id: 'what-is-full',
  ask: 'KVM serves this database’s disk with one thread of a process. Clients keep coming, up to 64. What is full first there?',
  needs: ['kvm-process'],
  holds: () => null,
  action: null,
  options(runs) {
    const load = loadOf(runs, 'kvm-process');
    const full = fullOf(load);
    const gained = (ids: readonly string[]): number =>
      Math.max(0, ...load.doublings.filter(({ id }) => ids.includes(id)).map(({ gain }) => gain));
    const found = full
      ? `Of all things, doubling ${full.label} helps most: ${Math.round(full.gain)} % more transactions.`
      : 'Doubling any one thing brings next to nothing.';
    return suspects.map((one): GateOption => {
      const right = full === null ? one.id === 'nothing' : one.full.some((id) => id === full.id);
      const own =
        one.id === 'nothing'
          ? `From ${saturationOf(load)} clients on, more of them bring no more transactions, so something is full.`
          : `With twice as much of that, ${formatCount(Math.max(...load.points.map(({ clients }) => clients)), 'client')} get ${Math.round(gained(one.full))} % more; ${percent(idleOf(load))} of the processor time was idle.`;
      return { id: one.id, label: one.label, right, feedback: right ? found : `${own} ${found}` };
    });
  },
  reconcile(runs) {
    const words = sweepFor(runs).designs.map((load) => {
      const full = fullOf(load);
      return `${nameOf(runs, load)} ${rate(mostOf(load))} a second, ${percent(idleOf(load))} idle, ${full ? `full: ${full.label}` : 'nothing full'}`;
    });
    return `Measured with 64 clients: ${words.join('; ')}. Idle processors do not mean that there is room: one thread, or one disk, can be full while all else waits for it.`;
  },
};

const best: Gate<DatabaseRun> = {
  id: 'most-transactions',
  ask: '64 clients, one after the other at the same kind of disk. On which of these machines does the database get most done?',
  needs: [],
  holds: () => null,
  action: null,
  options(runs) {
    const loads = sweepFor(runs).designs;
    const most = Math.max(...loads.map(mostOf));
    const least = Math.min(...loads.map(mostOf));
    const same = least >= most * (1 - tie / 100);
    const list = loads.map((load) => `${nameOf(runs, load)} ${rate(mostOf(load))}`).join(', ');
    return [
      ...loads.map((load): GateOption => {
        const right = !same && mostOf(load) >= most * (1 - tie / 100);
        const full = fullOf(load);
        const why = full ? `full there: ${full.label}` : 'nothing is full there';
        return {
          id: load.design,
          label: nameOf(runs, load),
          right,
          feedback: `It does ${rate(mostOf(load))} transactions a second (${why}); the most is ${rate(most)}.`,
        };
      }),
      {
        id: 'same',
        label: 'There is no difference to speak of',
        right: same,
        feedback: `Transactions a second: ${list}. ${same ? 'They all wait for the same disk.' : 'The disk keeps up, so what each design adds to a request is paid for.'}`,
      },
    ];
  },
  reconcile(runs) {
    const list = sweepFor(runs).designs.map((load) => {
      const full = fullOf(load);
      return `${nameOf(runs, load)}: ${full ? full.label : 'nothing'}`;
    });
    return `What is full at 64 clients, found by doubling one thing after the other: ${list.join('; ')}. A design can only show its cost where its own work is what is full.`;
  },
};

export const DATABASE_GATES: readonly Gate<DatabaseRun>[] = [oneThread, best];
