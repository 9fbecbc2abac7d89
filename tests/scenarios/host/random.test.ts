/** Whatever host, workload and fault: the books add up after every event, and the hard cases are reached. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, seed } from '../../runs.ts';
import { anyHost, restarting } from './random-hosts.ts';
import { runHost } from './running.ts';

it('keeps its invariants after every event', () => {
  const reached = new Map<string, number>();
  const reach = (what: string, yes: boolean): void => {
    if (yes) reached.set(what, (reached.get(what) ?? 0) + 1);
  };
  fc.assert(
    fc.property(anyHost, fc.nat(), (params, runSeed) => {
      const { idlePercent, counters, requests } = runHost(params, runSeed, 'event');
      reach('saturation', idlePercent === 0);
      reach('an idle machine', idlePercent > 90);
      reach('a full ring', (counters['ringFull'] ?? 0) > 0);
      reach('preemption', (counters['preemptions'] ?? 0) > 0);
      reach('a signal saved', (counters['signalsSaved'] ?? 0) > 0);
      reach('an interrupt saved', (counters['interruptsSaved'] ?? 0) > 0);
      reach('a lost request', requests.lost > 0);
      reach('a failed request', requests.failed > 0);
      reach('a request not to be trusted', requests.untrusted > 0);
      reach('a request sent again', requests.reissued > 0);
      for (const { kind, component } of params.faults ?? []) {
        reach(kind, true);
        reach(`crash of ${component}`, kind === 'crash');
      }
      reach('a design of nobody', typeof params.design !== 'string');
      reach('interrupts held back', (params.devices?.network?.coalesceUs ?? 0) > 0);
      reach(`scheduler ${params.scheduler?.kind ?? 'credit'}`, true);
    }),
    { seed, numRuns: runs(200), examples: [[restarting, 1]] },
  );
  expect([...reached.keys()].sort()).toEqual(
    [
      'a design of nobody',
      'a failed request',
      'interrupts held back',
      'crash of application',
      'crash of backEnd',
      'crash of device',
      'crash of deviceModel',
      'crash of guestDriver',
      'crash of monitor',
      'crash of physicalDriver',
      'a full ring',
      'a lost request',
      'a request not to be trusted',
      'a request sent again',
      'a signal saved',
      'an idle machine',
      'an interrupt saved',
      'compromise',
      'crash',
      'dmaCorruption',
      'hang',
      'parentReboot',
      'powerCut',
      'preemption',
      'saturation',
      'scheduler core',
      'scheduler credit',
      'scheduler root',
      'scheduler roundRobin',
      'slow',
    ].sort(),
  );
});
