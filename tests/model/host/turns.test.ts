/** Whose turn a request is, design by design: who takes it up, what it crosses, and what can be left out. */
import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { designFor } from '../../../src/model/design.ts';
import { DEVICES } from '../../../src/model/devices.ts';
import { contextSwitchCycles, costsOf } from '../../../src/model/host/costs.ts';
import { recost } from '../../../src/model/host/recost.ts';
import { segmentsOf, type Segment, type Stretch } from '../../../src/model/host/segments.ts';
import { OPERATIONS, type OperationId } from '../../../src/model/operations.ts';
import { pathOf } from '../../../src/model/path.ts';
import { DEFAULT_PLATFORM } from '../../../src/model/platforms/index.ts';

type Threads = 'workers' | 'answers';

function turns(
  id: string,
  operation: OperationId,
  threads: readonly Threads[] = [],
  overrides: Readonly<Record<string, number>> = {},
): { readonly segments: readonly Segment[]; readonly contextSwitch: number } {
  const asked = OPERATIONS[operation];
  const design = designFor(
    DESIGNS.find((row) => row.id === id)!,
    asked.kind,
  );
  const costs = costsOf(DEFAULT_PLATFORM, 'value', overrides);
  const device = asked.kind === 'disk' ? DEVICES.nvme : DEVICES.nic1g;
  const hops = recost(
    pathOf(design, { operation: asked, device, level: 'value' }),
    costs,
    device.bytes,
  );
  const workers = threads.includes('workers');
  const answers = threads.includes('answers');
  return {
    segments: segmentsOf(design, hops, costs, { workers, answers }),
    contextSwitch: contextSwitchCycles(costs),
  };
}

/** Crossings, and in brackets how many of them leave the guest. */
const passed = ({ crossings, exits }: Stretch): string =>
  exits === 0 ? `${crossings}` : `${crossings}(${exits})`;

/** `who turn command: wake/kick work signal`, each as crossings and exits. */
const told = ({ crew, turn, command, wake, kick, work, signal }: Segment): string =>
  turn === 'device'
    ? `device ${command}`
    : `${crew?.id} ${turn}: ${passed(wake)}/${passed(kick)} ${passed(work)} ${passed(signal)}`;

type Row = readonly [id: string, OperationId, readonly Threads[], ...turns: string[]];

/**
 * By hand from the row and the border rule: a guest that runs is left and entered again for an interrupt;
 * a ring's signal is apart from the work; an emulated device's exits are part of it.
 */
const TABLE: readonly Row[] = [
  // A system call, the device, an interrupt, and back to the process.
  [
    'bare-metal',
    'diskRead',
    [],
    'guest thread: 0/0 1 0',
    'device read',
    'guest interrupt: 1/1 1 0',
  ],
  // The kernel has no back end, so that workers have nothing to do.
  [
    'bare-metal',
    'diskRead',
    ['workers', 'answers'],
    'guest thread: 0/0 1 0',
    'device read',
    'guest interrupt: 1/1 1 0',
  ],
  // What comes from outside begins at the device.
  ['bare-metal', 'networkReceive', [], 'device receive', 'guest interrupt: 1/1 1 0'],
  ['bare-metal', 'networkSend', [], 'guest thread: 0/0 1 0', 'device send'],
  // Two commands after one another, each answered.
  [
    'bare-metal',
    'diskWrite',
    [],
    'guest thread: 0/0 1 0',
    'device write',
    'guest interrupt: 1/1 0 0',
    'device flush',
    'guest interrupt: 1/1 1 0',
  ],
  // A call into the driver's domain and out of it, twice on the way back with its interrupt.
  [
    'isolated-drivers',
    'diskRead',
    [],
    'guest thread: 0/0 2 0',
    'device read',
    'guest interrupt: 1/1 3 0',
  ],
  // The monitor runs on the guest's own thread, whoever its workers are: it only waits for the device.
  [
    'hosted',
    'diskRead',
    ['workers', 'answers'],
    'guest thread: 0/0 19(8) 0',
    'device read',
    'interrupts interrupt: 1/1 0 0',
    'guest interrupt: 1/1 8(2) 0',
  ],
  [
    'hosted',
    'networkReceive',
    [],
    'device receive',
    'interrupts interrupt: 1/1 0 0',
    'guest interrupt: 1/1 6(1) 0',
  ],
  // Drivers in the hypervisor: the exit cannot be left out, because it is the guest that goes there.
  [
    'monolithic',
    'diskRead',
    [],
    'guest thread: 0/0 2(1) 0',
    'device read',
    'interrupts interrupt: 1/1 0 0',
    'guest interrupt: 1/2(1) 1 0',
  ],
  // With a worker in the hypervisor it is a signal.
  [
    'monolithic',
    'diskRead',
    ['workers'],
    'guest thread: 0/0 1 1(1)',
    'worker worker: 0/0 0 0',
    'device read',
    'interrupts interrupt: 1/1 0 0',
    'worker worker: 0/0 0 0',
    'guest interrupt: 1/2(1) 1 0',
  ],
  [
    'xen-1',
    'networkReceive',
    ['workers'],
    'device receive',
    'interrupts interrupt: 1/1 0 0',
    'worker worker: 0/0 0 0',
    'guest interrupt: 1/2(1) 1 0',
  ],
  // The parent is told by hypercall in both directions; the device's interrupt passes the hypervisor.
  [
    'parent-synthetic',
    'diskRead',
    [],
    'guest thread: 0/0 1 1(1)',
    'parent worker: 1/0 0 0',
    'device read',
    'parent interrupt: 2/1 0 1(1)',
    'guest interrupt: 1/2(1) 1 0',
  ],
  // A packet that nobody waits for is done when the card has it.
  [
    'parent-synthetic',
    'networkSend',
    [],
    'guest thread: 0/0 1 1(1)',
    'parent worker: 1/0 0 0',
    'device send',
  ],
  // Every register access leaves the guest and goes as far as the worker process in the parent.
  [
    'parent-emulated',
    'diskRead',
    [],
    'guest thread: 0/0 44(8) 0',
    'parent worker: 1/0 2 0',
    'device read',
    'parent interrupt: 2/1 1 2(1)',
    'guest interrupt: 1/2(1) 13(2) 0',
  ],
  // The child drives the disk itself: only the interrupt still comes by the hypervisor.
  [
    'parent-dda',
    'diskRead',
    ['workers', 'answers'],
    'guest thread: 0/0 1 0',
    'device read',
    'guest interrupt: 2/2(1) 1 0',
  ],
  // Monitor and driver are processes: each is woken, in both directions.
  [
    'nova',
    'diskRead',
    [],
    'guest thread: 0/0 30(8) 0',
    'vmm worker: 1/0 1 0',
    'driver worker: 1/0 0 0',
    'device read',
    'driver worker: 2/0 0 1',
    'vmm worker: 1/0 0 1',
    'guest interrupt: 1/2(1) 9(2) 0',
  ],
  [
    'kvm-process',
    'diskRead',
    ['workers', 'answers'],
    'guest thread: 0/0 1 1(1)',
    'process worker: 1/0 1 0',
    'device read',
    'interrupts interrupt: 1/1 0 0',
    'process worker: 1/0 0 1',
    'guest interrupt: 1/2(1) 1 0',
  ],
  [
    'kvm-vhost',
    'diskRead',
    [],
    'guest thread: 0/0 2(1) 0',
    'device read',
    'interrupts interrupt: 1/1 0 0',
    'guest interrupt: 1/2(1) 1 0',
  ],
  // Answers by workers need workers: without them the interrupt goes on to the guest.
  [
    'kvm-vhost',
    'diskRead',
    ['answers'],
    'guest thread: 0/0 2(1) 0',
    'device read',
    'interrupts interrupt: 1/1 0 0',
    'guest interrupt: 1/2(1) 1 0',
  ],
];

describe('the turns of a request', () => {
  for (const [id, operation, threads, ...expected] of TABLE)
    it(`${id}, ${operation}, with threads for ${threads.join(' and ') || 'nothing'}`, () => {
      expect(turns(id, operation, threads).segments.map(told)).toEqual(expected);
    });

  it('begin, for a worker, with one context switch in the domain it works in', () => {
    const { segments, contextSwitch } = turns('monolithic', 'diskRead', ['workers']);
    const woken = segments.filter(({ turn }) => turn === 'worker');
    expect(woken).toHaveLength(2);
    for (const { wake } of woken)
      expect(wake.shares).toEqual([{ domain: 'hypervisor', cycles: contextSwitch }]);
  });

  it('interrupt a guest that runs by an exit, its handling and an entry, all in the monitor', () => {
    const cheap = { 'vm-transition': 100, 'exit-handling': 7 };
    const { segments } = turns('xen-dom0', 'diskRead', [], cheap);
    expect(segments.at(-1)!.kick.shares).toEqual([{ domain: 'hypervisor', cycles: 207 }]);
    expect(turns('parent-dda', 'diskRead', [], cheap).segments.at(-1)!.kick.shares).toEqual([
      { domain: 'hypervisor', cycles: 207 },
    ]);
  });

  it('name no domain that does nothing there', () => {
    const { segments } = turns('bare-metal', 'diskRead', [], { interrupt: 0 });
    const { wake, kick } = segments.at(-1)!;
    expect([wake.shares, kick.shares, wake.crossings]).toEqual([[], [], 1]);
  });

  it('leave to the device what it is asked for, and none of the work', () => {
    const { segments } = turns('bare-metal', 'diskWrite');
    const device = segments.filter(({ crew }) => crew === null);
    expect(device.map(({ command }) => command)).toEqual(['write', 'flush']);
    expect(device.flatMap(({ work }) => work.shares)).toEqual([]);
    expect(device.map(({ work }) => [work.crossings, work.exits])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(segments.filter(({ crew, command }) => crew && command)).toEqual([]);
  });
});
