/** Fields that change nothing are warned of, and indeed change nothing; reserves that cannot be kept are refused. */
import { expect, test } from 'vitest';
import { checkExperiment } from '../../src/experiments/check.ts';
import { runHost } from '../../src/experiments/run-host.ts';
import { withSettings, type Settings } from '../../src/experiments/settings.ts';
import { warningsOf } from '../../src/experiments/warnings.ts';

const host = {
  design: 'xen-dom0',
  processors: 2,
  clockMHz: 2_000,
  scheduler: {},
  backEnd: {},
  devices: { disk: {} },
  guests: [
    {
      count: 2,
      workloads: [
        { kind: 'blockIo', operation: 'read', queueDepth: 2 },
        { kind: 'cpuBound', threads: 1 },
      ],
    },
  ],
  durationMs: 50,
};

function variantWith(settings: Settings) {
  const changed = withSettings(host, settings);
  if ('problem' in changed) throw new Error(changed.problem);
  const file = { title: 'Idle fields', host: changed.value, measures: ['throughput'] };
  const checked = checkExperiment(file);
  if ('problems' in checked) throw new Error(checked.problems.join('\n'));
  return checked.variants[0]!;
}

/** What a run comes to, but for the number of events, which looks at the clock may add to. */
const outcome = (settings: Settings) => ({ ...runHost(variantWith(settings).host, 1), steps: 0 });

const metal = { design: 'bare-metal', 'guests.0.count': 1 };
const turns = { 'scheduler.kind': 'roundRobin' };

test.each<[field: string, value: unknown, idle: Settings, effective: Settings]>([
  ['backEnd.shared', true, { design: 'kvm-vhost' }, {}],
  ['scheduler.boost', false, turns, {}],
  ['guests.0.weight', 500, turns, {}],
  ['scheduler.switchCycles', 77, metal, {}],
  ['service', { weight: 500 }, { design: 'kvm-vhost' }, {}],
  ['devices.disk.hitPercent', 50, {}, { 'devices.disk.hostCache': 'writeThrough' }],
  ['faults', [{ kind: 'hang', component: 'physicalDriver', atMs: 60 }], {}, { durationMs: 70 }],
])('%s = %j is warned of where it changes nothing', (field, value, idle, effective) => {
  const place = field.replace('guests.0', 'guests[0]').replace('faults', 'faults[0]');
  const told = (settings: Settings) =>
    warningsOf(variantWith({ ...settings, [field]: value }), []).join('\n');
  expect(told(idle)).toContain(`host: ${place} changes nothing here: `);
  expect(outcome({ ...idle, [field]: value })).toEqual(outcome(idle));
  expect(told(effective)).not.toContain(`${place} changes nothing`);
});

test('a slice is no such field: on bare metal it counts where threads compute beside requests', () => {
  expect(outcome({ ...metal, 'scheduler.sliceUs': 10 })).not.toEqual(outcome(metal));
});

test.each<[Settings, string]>([
  [
    { 'guests.0.reserve': 80, 'guests.0.cap': 50 },
    'host.guests[0].reserve must be at most its cap, 50 percent, but is 80',
  ],
  [
    { service: { reserve: 30, cap: 20 } },
    'host.service.reserve must be at most its cap, 20 percent, but is 30',
  ],
  [
    { 'guests.0.reserve': 80, 'guests.0.virtualProcessors': 2 },
    'host.guests: reserves are 320 percent of a processor together, more than the 200 of 2',
  ],
])('%j is refused: the machine cannot keep it', (settings, words) => {
  expect(() => variantWith(settings)).toThrow(words);
});

test('a reserve of the whole machine can be kept', () => {
  expect(variantWith({ 'guests.0.reserve': 100 }).unpaid).toEqual([]);
});
