/** What a reader of “the reboot that changes everything” is asked first. What is right, the starts say. */
import { observe } from '../../engine/observe.ts';
import type { Intervention } from '../../engine/scenario.ts';
import { after, ms, step } from '../../engine/units.ts';
import { TOUCHABLE_NAMES, touchOf, type Standing } from '../../model/boot/touch.ts';
import { boot, cutPowerAt, kindName, KINDS, restartAt } from '../../scenarios/boot/index.ts';
import type { Gate, GateOption } from '../gate.ts';
import type { BootRun } from './run.ts';

const nameOf = (run: BootRun): string => run.context.system.name;
const endOf = (run: BootRun) => run.stateAt(run.steps);

/** Whether Windows had begun when the hypervisor took the processor; null where none did. */
function windowsWasThere(run: BootRun): boolean | null {
  const row = run.trace.kind.indexOf(KINDS.hypervisorLaunched);
  return row < 0 ? null : run.stateAt(step(row)).system !== 'none';
}

const order: Gate<BootRun> = {
  id: 'who-was-first',
  ask: 'When the hypervisor takes the processor, on which of these machines does Windows run already?',
  needs: ['server-2008-r2'],
  holds: () => null,
  action: null,
  options(runs) {
    const there = runs.filter((run) => windowsWasThere(run) === true);
    const only = runs.map((run) => ({
      id: run.context.system.id,
      label: runs.length === 1 ? `On ${nameOf(run)}` : `Only on ${nameOf(run)}`,
      right: there.length === 1 && there[0] === run,
      feedback: orderWords(run),
    }));
    const all = runs.map(orderWords).join(' ');
    return [
      ...only,
      ...(runs.length > 1
        ? [
            {
              id: 'all',
              label: 'On all of them',
              right: there.length === runs.length,
              feedback: all,
            },
          ]
        : []),
      { id: 'none', label: 'On none of them', right: there.length === 0, feedback: all },
    ];
  },
  reconcile: (runs) =>
    `${runs.map(orderWords).join(' ')} Both orders end the same way: one partition with rights over the machine, and Windows in it.`,
};

function orderWords(run: BootRun): string {
  switch (windowsWasThere(run)) {
    case null:
      return `${nameOf(run)}: no hypervisor came up.`;
    case true:
      return `${nameOf(run)}: Windows had begun on the bare machine, and its driver launched the hypervisor beneath it.`;
    case false:
      return `${nameOf(run)}: the boot loader launched the hypervisor, and Windows began above it.`;
  }
}

/** What is offered as out of the parent's reach; some of it is not. */
const offered = ['hostMode', 'childMemory', 'devicePorts', 'deviceInterrupts'] as const;

const reach: Gate<BootRun> = {
  id: 'out-of-reach',
  ask: 'At the end of this start, which of these is out of reach for the installed Windows?',
  needs: [],
  holds: () => null,
  action: null,
  options(runs) {
    const standing = standingOf(runs);
    const there = offered.filter((what) => touchOf(standing, what).there);
    const closed = there.map((what) => ({ what, ...touchOf(standing, what) }));
    const out = closed.filter(({ may }) => !may);
    return [
      ...closed.map(({ what, may, why }) => ({
        id: what,
        label: `${TOUCHABLE_NAMES[what].charAt(0).toUpperCase()}${TOUCHABLE_NAMES[what].slice(1)}`,
        right: !may,
        feedback: may ? `It may reach that: ${why}.` : `Out of reach: ${why}.`,
      })),
      {
        id: 'nothing',
        label: 'Nothing: it owns the machine',
        right: out.length === 0,
        feedback:
          out.length === 0
            ? 'All of these are open to it: nobody stands below.'
            : `Out of its reach: ${out.map(({ what, why }) => `${TOUCHABLE_NAMES[what]} (${why})`).join('; ')}.`,
      },
    ];
  },
  reconcile(runs) {
    const [run] = runs;
    const where = standingOf(runs) === 'parent' ? 'above the hypervisor' : 'on the bare machine';
    return `${run ? nameOf(run) : 'Windows'} ended ${where}. Put an attempt into the run: reach for each thing before and after the hypervisor has launched.`;
  },
};

const standingOf = ([run]: readonly BootRun[]): Standing =>
  run && endOf(run).system === 'parent' ? 'parent' : 'bare';

const without: Gate<BootRun> = {
  id: 'no-launch',
  ask: 'Something keeps the hypervisor from launching at this start. What does a user of the machine find?',
  needs: [],
  holds: () => null,
  action: null,
  options(runs) {
    const [run] = runs;
    const { system } = run ? endOf(run) : { system: 'none' };
    const story = run ? endWords(run) : '';
    const option = (id: string, label: string, right: boolean): GateOption => ({
      ...{ id, label, right, feedback: story },
    });
    return [
      option('stops', 'The machine stops with an error', system === 'none'),
      option('bare', 'Windows as ever, and no virtual machine will start', system === 'bare'),
      option('software', 'All runs on, in software and slower', false),
      option('usual', 'Nothing unusual: the virtual machines run', system === 'parent'),
    ];
  },
  reconcile: (runs) => runs.map(endWords).join(' '),
};

function endWords(run: BootRun): string {
  const { system, log, children } = endOf(run);
  const events = log.length > 0 ? ` The System log has event ${log.join(' and ')}.` : '';
  const { failure } = run.context;
  if (system === 'parent')
    return `${nameOf(run)} is the parent partition, with ${children} running.${events}`;
  return `${nameOf(run)} runs on the bare machine: ${failure?.why ?? 'there is no hypervisor'}. Hyper-V has nothing to fall back on, so no virtual machine starts.${events}`;
}

const power: Gate<BootRun> = {
  id: 'power-cut',
  ask: 'The power goes now. What does it take for a hypervisor to run on this machine again?',
  needs: [],
  holds: (runs) => Math.max(0, ...runs.map((run) => run.endedAt)),
  action: 'cutPower',
  options(runs) {
    const [run] = runs;
    const again = run ? launchesAfterCut(run) : 0;
    const story = `Put back under power, the machine launches it ${again === 1 ? 'once more' : `${again} times`}: from a file on the disk, because a boot setting says so. It was in memory only.`;
    return [
      {
        id: 'nothing',
        label: 'Nothing: it stands in the hardware and stayed there',
        right: false,
        feedback: story,
      },
      {
        id: 'start',
        label: 'An ordinary start, which loads it anew',
        right: again === 1,
        feedback: story,
      },
      {
        id: 'install',
        label: 'Installing the role once more',
        right: again === 0,
        feedback: story,
      },
    ];
  },
  reconcile: (runs) =>
    runs
      .map((run) => {
        const cut = afterCut(run, []);
        return `${nameOf(run)}: ${cut.lost} running ${cut.lost === 1 ? 'child' : 'children'} cut off; the System log on the disk still holds event ${cut.log.join(', ')}.`;
      })
      .join(' '),
};

const oneMinute = ms(60_000);

/** The end of the run with its power cut at its end, and perhaps more done to it. */
function afterCut(run: BootRun, more: readonly Intervention[]) {
  const cut = observe(boot, run.params, {
    ...run.inputs,
    interventions: [cutPowerAt(run.endedAt), ...more],
  });
  return { ...cut.stateAt(cut.steps), run: cut };
}

function launchesAfterCut(run: BootRun): number {
  const again = afterCut(run, [restartAt(after(run.endedAt, oneMinute))]).run;
  const kinds = Array.from(again.trace.kind, kindName);
  return kinds.slice(kinds.indexOf('restartAsked')).filter((one) => one === 'hypervisorLaunched')
    .length;
}

/** All questions of the figure. */
export const BOOT_GATES: readonly Gate<BootRun>[] = [order, reach, without, power];
