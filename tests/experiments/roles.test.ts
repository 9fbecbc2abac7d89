/** Costs by what they are for: the same word is the design's own constant wherever it runs. */
import { describe, expect, test } from 'vitest';
import { checkExperiment } from '../../src/experiments/check.ts';
import type { CostValue } from '../../src/experiments/experiment.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { constantsInRole, COST_ROLES } from '../../src/model/host/cost-roles.ts';
import { CONSTANTS } from '../../src/experiments/costs-in-units.ts';

/** The overrides of a host that states these, or what is wrong. */
function settled(design: string, overrides: Readonly<Record<string, CostValue>>): unknown {
  const checked = checkExperiment({
    title: 'roles',
    host: {
      design,
      processors: 1,
      clockMHz: 2_000,
      costs: { overrides },
      guests: [{ workloads: [{ kind: 'cpuBound', threads: 1 }] }],
      durationMs: 1,
    },
    measures: ['cpuBusy'],
  });
  return 'problems' in checked ? checked.problems : checked.variants[0]!.host.costs?.overrides;
}

test('every role names constants that overrides know, in every design', () => {
  for (const design of DESIGNS)
    for (const role of COST_ROLES)
      for (const { id } of constantsInRole(design, role)) expect(CONSTANTS.has(id), id).toBe(true);
});

test('one word is another constant in another design, and its unit is converted', () => {
  const interrupt = { virtualInterrupt: { us: 3 } };
  expect(settled('xen-dom0', interrupt)).toEqual({ 'virtual-interrupt': 6_000 });
  expect(settled('kvm-vhost', interrupt)).toEqual({ 'kvm-virtual-interrupt': 6_000 });
});

test('without a hypervisor the one kernel is the guest’s, too', () => {
  expect(settled('bare-metal', { contextSwitch: 100 })).toEqual({
    'context-switch': 100,
    'guest-context-switch': 100,
  });
  expect(settled('xen-dom0', { contextSwitch: 100 })).toEqual({ 'context-switch': 100 });
  expect(settled('bare-metal', { systemCall: 50 })).toEqual({
    'system-call': 50,
    'guest-system-call': 50,
  });
  expect(settled('bare-metal', { interrupt: 60 })).toEqual({ interrupt: 60 });
  expect(settled('xen-dom0', { systemCall: 50 })).toEqual({ 'system-call': 50 });
});

describe('two words for one constant', () => {
  test('are refused when they say two things', () => {
    expect(settled('xen-dom0', { hypercall: 100, 'vm-transition': 200 })).toEqual([
      'host.costs.overrides: hypercall and vm-transition are one constant here, vm-transition: keep one of them',
    ]);
  });

  test('may say the same', () => {
    expect(settled('xen-dom0', { hypercall: 100, vmTransition: { ns: 50 } })).toEqual({
      'vm-transition': 100,
    });
  });
});

test('a word that is neither role nor constant is refused with the nearest of both', () => {
  expect(settled('xen-dom0', { virtualInterrupts: 1 })).toEqual([
    'host.costs.overrides: there is no constant "virtualInterrupts" (did you mean "virtualInterrupt"?)',
  ]);
});
