/** What a platform has no value for is asked for all at once, an override is enough, and nothing idle is needed. */
import { expect, test } from 'vitest';
import { pathsOf } from '../../src/commands/experiment/paths.ts';
import { checkExperiment } from '../../src/experiments/check.ts';
import { runHost } from '../../src/experiments/run-host.ts';
import { warningsOf } from '../../src/experiments/warnings.ts';

/** A file with one kind of workload on a platform that lacks most of what KVM needs. */
const file = (workload: object, overrides: object = {}, design = 'kvm-vhost') => ({
  title: 'Missing costs',
  host: {
    design,
    processors: 1,
    clockMHz: 2_000,
    costs: { platform: 'pentium4-2005', overrides },
    guests: [{ workloads: [workload] }],
    durationMs: 1,
  },
  measures: ['throughput'],
});
const calls = (cost: string) => ({
  kind: 'eventStream',
  cycles: 1_000,
  events: [{ cost, count: 1 }],
});
const computing = { kind: 'eventStream', cycles: 1_000, events: [] };
const reads = { kind: 'blockIo', operation: 'read', queueDepth: 1 };

/** The only variant of a file that can be run. */
function variantOf(value: unknown) {
  const checked = checkExperiment(value);
  if ('problems' in checked) throw new Error(checked.problems.join('\n'));
  return checked.variants[0]!;
}

test('an override is enough, and its run has results and warnings', () => {
  const variant = variantOf(file(calls('cpuid-exit'), { 'cpuid-exit': 1_000 }, 'bare-metal'));
  const report = runHost(variant.host, 1);
  expect(report.workloads[0]!.completed).toBe(999);
  expect(warningsOf(variant, [report]).join()).not.toContain('changes nothing');
});

test('all that a host pays and its platform lacks is told at once, with the way out', () => {
  const checked = checkExperiment(file(reads));
  expect(checked).toEqual({
    problems: [
      'host: PC with VT-x (2005) has no value for "vhost-back-end-pass", "kvm-virtual-interrupt", which this host pays: state each in costs.overrides, as "vhost-back-end-pass": 1000, or take costs.platform from core2-2006, nehalem-2009, sandy-bridge-2012, kvm-server-2014, cloud-2020',
    ],
  });
});

test('overrides of all of them, by id or by role, let it run', () => {
  const overrides = { virtualInterrupt: 900, 'vhost-back-end-pass': 800 };
  const variant = variantOf(file(reads, overrides));
  expect(runHost(variant.host, 1).workloads[0]!.completed).toBeGreaterThan(0);
  expect(pathsOf([variant])).toContain('800 cycles [backEndPass: vhost-back-end-pass]');
});

test('what no request or event pays is not required, and not warned of', () => {
  const variant = variantOf(file(computing, { virtualInterrupt: 0 }));
  expect(variant.unpaid).toEqual(['vhost-back-end-pass', 'partition-switch']);
  const report = runHost(variant.host, 1);
  expect(report.workloads[0]!.completed).toBe(2_000);
  expect(warningsOf(variant, [report]).join()).not.toMatch(/vhost|partition/);
});

test('what is wrong besides is told first', () => {
  const events = [{ cost: 'copy-per-byte', count: 1 }];
  expect(checkExperiment(file({ ...computing, events }))).toEqual({
    problems: ['host: "copy-per-byte" is in cycles/byte and cannot be what an event costs'],
  });
});

test('paths of requests that nobody makes may lack a cost', () => {
  const overrides = { virtualInterrupt: 900, partitionSwitch: 700 };
  const paths = pathsOf([variantOf(file(reads, overrides, 'parent-dda'))]);
  expect(paths).toContain('host, disk read, 4096 bytes:');
  expect(paths).toContain(
    'host, network send: the platform has no value for "back-end-pass", and no request of this kind is made',
  );
});
