/** What a reader of “who can touch what” is asked first. What is right, the attacks say. */
import type { Attacker, Attempt } from '../../model/memory/attempts.ts';
import type { Gate, GateOption } from '../gate.ts';
import { attemptName } from './attempt-name.ts';
import { answersOf, type TouchRun } from './run.ts';

type Target = Attempt['target'];

function runOf(runs: readonly TouchRun[], attacker: Attacker): TouchRun {
  const run = runs.find(({ params }) => params.attacker === attacker);
  if (!run) throw new Error(`the gate needs the attacker ${attacker}`);
  return run;
}

/** Whose pages were reached in a run by some ways. */
function reached(run: TouchRun, ways: readonly Attempt['way'][]): ReadonlySet<Target> {
  const answers = answersOf(run, run.trace.length);
  const worked = run.context.attempts.filter(
    ({ way }, index) => ways.includes(way) && answers[index]?.guard === null,
  );
  return new Set(worked.map(({ target }) => target));
}

/** What worked and what did not in a run, by some ways, with the reasons. */
function story(run: TouchRun, ways: readonly Attempt['way'][]): string {
  const answers = answersOf(run, run.trace.length);
  const lines = run.context.attempts.flatMap((attempt, index) => {
    const outcome = answers[index];
    if (!ways.includes(attempt.way) || !outcome || attempt.target === 'own') return [];
    const sign = outcome.guard === null ? 'works' : 'does not work';
    return [`to ${attemptName(attempt)} ${sign}, because ${outcome.why}`];
  });
  return `In the run: ${lines.join('; ')}.`;
}

/** Options that name how far an attacker gets, from nothing to all; the first that covers it is right. */
function scale(
  run: TouchRun,
  ways: readonly Attempt['way'][],
  steps: readonly (readonly [id: string, label: string, covers: readonly Target[]])[],
): readonly GateOption[] {
  const got = [...reached(run, ways)].filter((target) => target !== 'own');
  const right = steps.find(([, , covers]) => got.every((target) => covers.includes(target)));
  return steps.map((one) => ({
    id: one[0],
    label: one[1],
    right: one === right,
    feedback: story(run, ways),
  }));
}

const child: Gate<TouchRun> = {
  id: 'hostile-child',
  ask: 'The kernel of child 1 has turned hostile. How far does it get by its own instructions?',
  needs: ['child'],
  holds: () => null,
  action: null,
  options: (runs) =>
    scale(
      runOf(runs, 'child'),
      ['instructions'],
      [
        ['own', 'To its own memory and no other', []],
        ['ring', 'Also to what child 2 shares as a ring', ['ring']],
        ['siblings', 'Also to all memory of child 2', ['ring', 'sibling']],
        ['all', 'To all memory of the machine', ['ring', 'sibling', 'parent', 'hypervisor']],
      ],
    ),
  reconcile: () =>
    'A guest may write what it likes into its own tables. They lead into a map that the hypervisor keeps, and what that map does not hold has no address.',
};

const device: Gate<TouchRun> = {
  id: 'hostile-device',
  ask: 'Child 1 has turned hostile and commands a device of its own. How far does that device reach?',
  needs: ['childWithDevice'],
  holds: () => null,
  action: null,
  options: (runs) =>
    scale(
      runOf(runs, 'childWithDevice'),
      ['device'],
      [
        ['own', 'Into the memory of child 1 and no other', []],
        ['children', 'Into the memory of all children', ['ring', 'sibling']],
        ['parent', 'Also into the parent’s, which owns devices', ['ring', 'sibling', 'parent']],
        [
          'all',
          'Into all memory, the hypervisor’s included',
          ['ring', 'sibling', 'parent', 'hypervisor'],
        ],
      ],
    ),
  reconcile(runs) {
    const { iommu } = runOf(runs, 'childWithDevice').params;
    return iommu === 'on'
      ? 'The IOMMU is to devices what the map of memory is to instructions. Switch it off in the middle of the attack and look again.'
      : 'Without an IOMMU a device takes any address that it is given. Whoever commands a device then owns the machine, whatever the map of memory says.';
  },
};

const parent: Gate<TouchRun> = {
  id: 'hostile-parent',
  ask: 'The parent partition has turned hostile. What is still out of its reach?',
  needs: ['parent'],
  holds: () => null,
  action: null,
  options(runs) {
    const run = runOf(runs, 'parent');
    const got = reached(run, ['instructions', 'device']);
    const closed = (['sibling', 'hypervisor'] as const).filter((target) => !got.has(target));
    const feedback = story(run, ['instructions', 'device']);
    const option = (id: string, label: string, out: readonly Target[]): GateOption => ({
      ...{ id, label, feedback },
      right: out.join() === closed.join(),
    });
    return [
      option('nothing', 'Nothing at all', []),
      option('hypervisor', 'The hypervisor’s memory', ['hypervisor']),
      option('children', 'What the children do not share', ['sibling']),
      option('both', 'Both of these', ['sibling', 'hypervisor']),
    ];
  },
  reconcile: () =>
    'A hypervisor guards itself from the parent, and children from each other. It does not guard children from the parent: whoever owns that, owns them all.',
};

/** All questions of the figure. */
export const TOUCH_GATES: readonly Gate<TouchRun>[] = [child, device, parent];
