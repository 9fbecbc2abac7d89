/** The questions before a run: the right answers are the runs' own, and every wrong one is answered. */
import { describe, expect, test } from 'vitest';
import { platformLayers } from '../../../src/model/path.ts';
import { deviceBusyAt } from '../../../src/scenarios/follow-one-request/device-busy.ts';
import { findGate, GATES } from '../../../src/scenarios/follow-one-request/gates.ts';
import { PARAMETERS } from '../../../src/scenarios/follow-one-request/index.ts';
import { LEAVES_OUT } from '../../../src/scenarios/follow-one-request/leaves-out.ts';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import { compare } from '../../../src/views/comparison.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';

const four = ['hosted', 'monolithic', 'parent-synthetic', 'driver-domain'];
const runsOf = (designs: readonly string[]) =>
  compare(follow, designs, defaultsOf(PARAMETERS), { seed: 1, interventions: [] }).runs;
const optionsOf = (id: string, designs: readonly string[]) =>
  findGate(id)?.options(runsOf(designs)) ?? [];
const right = (id: string, designs: readonly string[]): readonly string[] =>
  optionsOf(id, designs).flatMap((option) => (option.right ? [option.id] : []));

describe.each(GATES.map((gate) => [gate.id, gate] as const))('the gate %s', (_, gate) => {
  const runs = runsOf(four);

  test('has a right answer, wrong ones, and words for each', () => {
    const options = gate.options(runs);
    expect(options.some((option) => option.right)).toBe(true);
    expect(options.some((option) => !option.right)).toBe(true);
    for (const { feedback } of options) expect(feedback).toMatch(/^[A-Z\d].{30,}\.$/s);
    expect(new Set(options.map((option) => option.id)).size).toBe(options.length);
    expect(gate.reconcile(runs)).toMatch(/\.$/);
  });
});

test('the design with most crossings is the one whose run counted most', () => {
  for (const designs of [four, ['monolithic', 'parent-synthetic'], ['bare-metal', 'kvm-process']]) {
    const runs = runsOf(designs);
    const counts = runs.map((run) => run.stateAt(run.steps).crossings);
    const most = Math.max(...counts);
    expect(right('most-crossings', designs)).toEqual(
      designs.filter((_, index) => counts[index] === most),
    );
  }
});

test('equal counts are both right', () => {
  expect(right('most-crossings', ['hosted', 'hosted-vtx', 'kvm-process'])).toEqual([
    'hosted',
    'hosted-vtx',
  ]);
  expect(right('most-crossings', ['parent-synthetic', 'driver-domain'])).toEqual([
    'parent-synthetic',
    'driver-domain',
  ]);
});

test('only the driver domain outlives its physical driver; without it, none does', () => {
  expect(right('driver-crash', four)).toEqual(['driver-domain']);
  expect(right('driver-crash', four.slice(0, 3))).toEqual(['none']);
});

test('each other way of living by itself is told for what it is', () => {
  const told = (id: string): string =>
    optionsOf('driver-crash', [id, 'monolithic']).find((option) => option.id === id)?.feedback ??
    '';
  expect(right('driver-crash', ['isolated-drivers', 'nova', 'parent-dda'])).toEqual([
    'isolated-drivers',
    'parent-dda',
  ]);
  expect(told('isolated-drivers')).toMatch(/starts it again, and the system runs on\.$/);
  expect(told('nova')).toMatch(/driver process; the virtual machines still stand, but wait/);
  expect(told('parent-dda')).toMatch(/child partition kernel; 1 virtual machine runs on\.$/);
  const reasons = optionsOf('most-crossings', ['isolated-drivers', 'parent-dda', 'bare-metal']);
  expect(reasons.map(({ feedback }) => feedback)).toEqual([
    expect.stringContaining('each call into the isolated driver and out of it is a crossing'),
    expect.stringMatching(
      /guest’s own kernel owns the driver, and of the hypervisor it needs only/,
    ),
    expect.stringMatching(/program’s own kernel owns the driver, and nobody stands between them/),
  ]);
});

test('the crash comes while every device works on the request', () => {
  const runs = runsOf(four);
  const at = deviceBusyAt(runs);
  for (const run of runs)
    expect(run.stateAt(run.stepAt(at)).slots[0]?.status, run.context.design.id).toBe('inDevice');
});

test('the number of platform layers is the model’s', () => {
  const [run] = runsOf(['parent-synthetic']);
  const layers = run ? platformLayers(run.context.design, run.context.operation).length : 0;
  expect(right('platform-layers', ['parent-synthetic'])).toEqual([String(layers)]);
});

test('what is left out is said with its effect', () => {
  expect(LEAVES_OUT.length).toBeGreaterThanOrEqual(10);
  for (const { what, effect } of LEAVES_OUT) {
    expect(what).toMatch(/\.$/);
    expect(effect.length).toBeGreaterThan(40);
  }
});
