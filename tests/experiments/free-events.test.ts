/** Events whose cost does not name a design’s way of virtualizing are free, and that is said. */
import { expect, test } from 'vitest';
import { checkExperiment } from '../../src/experiments/check.ts';
import { warningsOf } from '../../src/experiments/warnings.ts';

/** The warnings of a host whose events have these costs. */
function warningsWith(cost: unknown, design: string, count = 1): string {
  const checked = checkExperiment({
    title: 'Free events',
    host: {
      design,
      processors: 1,
      clockMHz: 2_000,
      guests: [{ workloads: [{ kind: 'eventStream', cycles: 1, events: [{ cost, count }] }] }],
      durationMs: 1,
    },
    measures: ['throughput'],
  });
  if ('problems' in checked) throw new Error(checked.problems.join());
  return warningsOf(checked.variants[0]!, []).join();
}

const cost = { none: 'system-call', hardwareAssisted: 'vm-transition' };

test('a way without a key is warned of', () => {
  expect(warningsWith(cost, 'xen-1')).toContain(
    'host: guests[0].workloads[0].events[0] costs nothing here: its cost does not name "paravirtual"',
  );
  expect(warningsWith({ none: 'system-call' }, 'kvm-vhost')).toContain(
    'does not name "hardwareAssisted" or "nested"',
  );
});

test('a way with a key is not, nor what never happens, nor what costs the same everywhere', () => {
  for (const design of ['bare-metal', 'kvm-vhost'])
    expect(warningsWith(cost, design)).not.toContain('costs nothing');
  expect(warningsWith(cost, 'xen-1', 0)).not.toContain('costs nothing');
  expect(warningsWith('system-call', 'xen-1')).not.toContain('costs nothing');
});
