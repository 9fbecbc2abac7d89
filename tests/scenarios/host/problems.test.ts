/** Parameters of a host that cannot run are answered in words, with the place and the range. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostProblems } from '../../../src/scenarios/host/problems.ts';
import { runs, seed } from '../../runs.ts';

const plain = {
  design: 'parent-synthetic',
  processors: 2,
  clockMHz: 2_100,
  guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 4 }] }],
  durationMs: 10,
};

it('finds nothing wrong with a small host', () => {
  expect(hostProblems(plain)).toEqual([]);
});

it('takes a reserve of nothing in plain turns, and any where somebody goes first', () => {
  const guests = (reserve: number) => [{ reserve, workloads: [] }];
  expect(hostProblems({ ...plain, scheduler: { kind: 'roundRobin' }, guests: guests(0) })).toEqual(
    [],
  );
  for (const kind of ['credit', 'core', 'root'])
    expect(hostProblems({ ...plain, scheduler: { kind }, guests: guests(20) })).toEqual([]);
});

it.each([
  [{ ...plain, processors: 0 }, /host\.processors must be a whole number from 1 to 64/],
  [{ ...plain, design: 'nothing' }, /host\.design must be one of bare-metal, .*but is "nothing"/],
  [{ ...plain, design: { id: 'mine' } }, /host\.design is not a design row/],
  [{ ...plain, warmupMs: 10 }, /warmupMs must be less/],
  [{ ...plain, nosuch: 1 }, /host has no field "nosuch"/],
  [{ ...plain, durationMs: undefined }, /host\.durationMs is missing/],
  [{ ...plain, guests: [{ workloads: [{ kind: 'ftp' }] }] }, /workloads\[0\]\.kind must be one of/],
  [{ ...plain, design: 'bare-metal', guests: [{ count: 2, workloads: [] }] }, /no hypervisor/],
  [{ ...plain, faults: [{ kind: 'crash', atMs: 1 }] }, /faults\[0\] says no component/],
  [
    { ...plain, faults: [{ kind: 'crash', component: 'backEnd', guest: 1, atMs: 1 }] },
    /must be less than the 1 guests/,
  ],
  [
    { ...plain, design: 'bare-metal', faults: [{ kind: 'crash', component: 'backEnd', atMs: 1 }] },
    /faults\[0\]\.component: .* has no backEnd/,
  ],
  [
    { ...plain, faults: [{ kind: 'compromise', component: 'device', atMs: 1 }] },
    /faults\[0\]\.component: a compromise begins in a domain that runs code/,
  ],
  [
    { ...plain, faults: [{ kind: 'dmaCorruption', component: 'guestDriver', atMs: 1 }] },
    /faults\[0\]\.component: the .+, where it lives, commands no device/,
  ],
  [
    { ...plain, faults: [{ kind: 'powerCut', component: 'device', atMs: 1 }] },
    /faults\[0\]\.component: a powerCut is of the machine/,
  ],
  [
    { ...plain, faults: [{ kind: 'hang', component: 'device', atMs: 1, factor: 2 }] },
    /faults\[0\]\.factor is for kind slow/,
  ],
  [
    {
      ...plain,
      guests: [
        {
          workloads: [
            { kind: 'stream', direction: 'send', bytes: 64, window: 1, outsideNs: 1_000 },
          ],
        },
      ],
    },
    /workloads\[0\]\.outsideNs is for packets received/,
  ],
  [
    {
      ...plain,
      costs: { platform: 'kvm-server-2014' },
      guests: [
        {
          workloads: [
            {
              kind: 'eventStream',
              cycles: 1,
              events: [{ cost: 'copy-per-byte', count: 1 }],
            },
          ],
        },
      ],
    },
    /"copy-per-byte" is in cycles\/byte/,
  ],
  [
    {
      ...plain,
      scheduler: { kind: 'roundRobin' },
      guests: [{ workloads: [] }, { reserve: 20, workloads: [] }],
    },
    /^host\.guests\[1\]\.reserve: roundRobin gives everybody equal turns and knows no reserve \(20 %\)/,
  ],
  [
    { ...plain, scheduler: { kind: 'roundRobin' }, service: { reserve: 5 } },
    /^host\.service\.reserve: roundRobin/,
  ],
  [
    { ...plain, devices: { disk: { readNs: { kind: 'uniform', from: -1, to: 2 } } } },
    /readNs\.from must be a whole number from 0/,
  ],
])('says in words what is wrong with %j', (given, words) => {
  expect(hostProblems(given).join('\n')).toMatch(words);
});

it('never throws, whatever it is given', () => {
  let wrong = 0;
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...Object.keys(plain)), (value, key) => {
      expect(hostProblems(value)).not.toEqual([]);
      if (hostProblems({ ...plain, [key]: value }).length > 0) wrong += 1;
    }),
    { seed, numRuns: runs(300) },
  );
  expect(wrong).toBeGreaterThan(200);
});
