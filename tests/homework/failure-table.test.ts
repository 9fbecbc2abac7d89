/** The table of “When a driver fails” says what the runs show: each of its cells is tried. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Crashable } from '../../src/model/failure.ts';
import { simTime } from '../../src/engine/units.ts';
import { crashAt } from '../../src/scenarios/follow-one-request/index.ts';
import { createWorld, settingsWith } from '../../src/homework/world.ts';

const lesson = new URL('../../content/lessons/09-when-a-driver-fails.mdx', import.meta.url);
const rows = readFileSync(lesson, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const designs: Readonly<Record<string, string>> = {
  Hosted: 'hosted',
  ESX: 'monolithic',
  'Hyper-V': 'parent-synthetic',
  'Driver domain': 'driver-domain',
  'KVM, back end in QEMU': 'kvm-process',
};
const components: Readonly<Record<string, Crashable>> = {
  'Physical driver': 'physicalDriver',
  'Back end': 'backEnd',
  'Device model': 'deviceModel',
  'Guest’s driver': 'guestDriver',
  'Monitor or hypervisor': 'monitor',
};

const guests = 3;
const world = createWorld();

/** What a crash while the drive works costs, in the words of the table. */
function fateOf(design: string, component: Crashable): string {
  const [run] = world.runs({
    designs: [design],
    settings: settingsWith({ children: guests }),
    seed: 1,
    interventions: [crashAt(component, simTime(30_000))],
  });
  if (!run) throw new Error(`no run of ${design}`);
  if (!(component in run.context.design.placement)) return 'has none';
  const end = run.stateAt(run.steps);
  const kernel = run.context.design.placement.guestKernel;
  const lost = run.context.instances.filter(
    ({ domain, index }) => domain.id === kernel && end.domains[index] === 'stopped',
  ).length;
  if (lost === guests) return 'all';
  if (lost === 1) return 'one';
  return lost === 0 && end.reissued > 0 ? 'starts again' : `${lost} lost`;
}

describe('the table of what a crash costs', () => {
  const [head = [], , ...body] = rows;
  const cells = body.flatMap(([what = '', ...row]) =>
    row.map((says, index) => [what, head[index + 1] ?? '', says] as const),
  );

  it('has a cell for each component and design', () => {
    expect(cells).toHaveLength(Object.keys(designs).length * Object.keys(components).length);
  });

  it.each(cells)('%s, %s: %s', (what, where, says) => {
    const component = components[what];
    const design = designs[where];
    if (component === undefined || design === undefined) throw new Error('an unknown name');
    expect(fateOf(design, component)).toBe(says);
  });
});
