import { describe, expect, it } from 'vitest';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';
import { OPERATION_IDS } from '../../src/model/operations.ts';
import { platformLayers, type Hop } from '../../src/model/path.ts';
import { OPERATIONS } from '../../src/model/operations.ts';
import { WAYS, wayOf } from './expected-paths.ts';
import { hopsOf } from './totals.ts';

const design = (id: string) => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

/** A path in the words of the table: its borders and its register accesses, without the work between. */
const inWords = (hops: readonly Hop[]): string[] =>
  hops.flatMap((hop) => {
    if (hop.kind === 'registers') return [`${hop.accesses} accesses by ${hop.domain}`];
    return hop.crossing ? [`${hop.crossing} ${hop.from}>${hop.domain}`] : [];
  });

const components = (hops: readonly Hop[]): string[] =>
  hops
    .filter((hop) => hop.kind === 'work' || hop.kind === 'device')
    .map((hop) => `${hop.component} in ${hop.domain}`);

describe('the borders a request passes', () => {
  it('are written down for every design', () => {
    expect(Object.keys(WAYS).sort()).toEqual(DESIGNS.map((row) => row.id).sort());
  });

  it.each(DESIGNS.flatMap((row) => OPERATION_IDS.map((id) => [row.id, id] as const)))(
    '%s, %s',
    (id, operation) => {
      expect(inWords(hopsOf(design(id), operation))).toEqual(wayOf(id, operation));
    },
  );

  it('leave each domain from where the one before arrived', () => {
    for (const row of DESIGNS)
      for (const id of OPERATION_IDS) {
        let here: string | undefined;
        for (const hop of hopsOf(row, id)) {
          if (hop.kind === 'registers') continue;
          if (here !== undefined) expect(hop.from, `${row.id} ${id}`).toBe(here);
          here = hop.domain;
        }
      }
  });
});

describe('the work between the borders', () => {
  it('of a read through the parent partition is in the order a book would tell it', () => {
    expect(components(hopsOf(design('parent-synthetic'), 'diskRead'))).toEqual([
      'guestKernel in child',
      'guestDriver in child',
      'monitor in hypervisor',
      'backEnd in parent',
      'ioStack in parent',
      'physicalDriver in parent',
      'device in device',
      'physicalDriver in parent',
      'ioStack in parent',
      'backEnd in parent',
      'monitor in hypervisor',
      'guestDriver in child',
      'guestKernel in child',
    ]);
  });

  it('of a read through a hosted monitor lets its process imitate the chip both ways', () => {
    expect(components(hopsOf(design('hosted'), 'diskRead'))).toEqual([
      'guestKernel in child',
      'guestDriver in child',
      'deviceModel in process',
      'ioStack in kernel',
      'physicalDriver in kernel',
      'device in device',
      'physicalDriver in kernel',
      'ioStack in kernel',
      'deviceModel in process',
      'guestDriver in child',
      'guestKernel in child',
    ]);
  });

  it('lets the driver of the parent reach its device without the hypervisor', () => {
    for (const id of ['parent-synthetic', 'parent-emulated', 'xen-dom0', 'driver-domain']) {
      const hops = hopsOf(design(id), 'diskRead');
      const driver = hops.findIndex((hop) => hop.component === 'physicalDriver');
      const next = hops[driver + 1];
      expect(next?.crossing, id).toBe('deviceCommand');
      expect(hops[driver + 2]?.kind, id).toBe('device');
      expect(next?.from, id).toBe(hops[driver]?.domain);
      expect(next?.from, id).not.toBe('hypervisor');
    }
  });

  it('takes an exit apart after each VM exit and hypercall, and nowhere else', () => {
    for (const row of DESIGNS)
      for (const id of OPERATION_IDS) {
        const hops = hopsOf(row, id);
        hops.forEach((hop, index) => {
          const before = hops[index - 1]?.crossing;
          const exited = before === 'vmExit' || before === 'hypercall';
          expect(hop.component === 'monitor' && hop.kind === 'work', `${row.id} ${id}`).toBe(
            exited,
          );
        });
      }
  });
});

describe('one register access of an emulated device', () => {
  const crossingsAnAccess = (id: string): number[] =>
    hopsOf(design(id), 'diskRead')
      .filter((hop) => hop.kind === 'registers')
      .map((hop) => hop.crossings / hop.accesses);

  it('is a callout and the way back where the monitor answers it', () => {
    expect(crossingsAnAccess('hosted')).toEqual([2, 2]);
  });

  it('is an exit and the entry where the processor has extensions', () => {
    expect(crossingsAnAccess('hosted-vtx')).toEqual([2, 2]);
  });

  it('goes to the service and back where it is all there is', () => {
    // Out: callout, world switch, return to the service. Back: system call, world switch, resume.
    expect(crossingsAnAccess('virtual-server')).toEqual([6, 6]);
  });

  it('goes to the worker process and back where the worker answers it', () => {
    // Out: exit, switch to the parent, wake the worker. Back: system call, exit, resume the child.
    expect(crossingsAnAccess('parent-emulated')).toEqual([6, 6]);
  });
});

describe('platform layers', () => {
  it.each(DESIGNS.map((row) => row.id))('of %s', (id) => {
    const oneKernel = ['bare-metal', 'isolated-drivers'].includes(id);
    for (const operation of Object.values(OPERATIONS)) {
      const alone = oneKernel || design(id).assigned === operation.kind;
      expect(platformLayers(design(id), operation), operation.id).toHaveLength(alone ? 1 : 2);
    }
  });

  it('are the guest’s and that of whoever owns the driver', () => {
    const layers = (id: string) =>
      platformLayers(design(id), OPERATIONS.diskRead).map((domain) => domain.id);
    expect(layers('bare-metal')).toEqual(['kernel']);
    expect(layers('hosted')).toEqual(['child', 'kernel']);
    expect(layers('monolithic')).toEqual(['child', 'hypervisor']);
    expect(layers('parent-synthetic')).toEqual(['child', 'parent']);
    expect(layers('parent-emulated')).toEqual(['child', 'parent']);
    expect(layers('driver-domain')).toEqual(['child', 'driver']);
    expect(layers('kvm-process')).toEqual(['child', 'kernel']);
  });
});

describe('who spends the processor time of a crossing', () => {
  const payers = (id: string, crossing: string): readonly string[] =>
    hopsOf(design(id), 'diskRead')
      .filter((hop) => hop.crossing === crossing)
      .map((hop) => hop.shares.map((share) => share.domain).join());

  it('is the more privileged side, whichever way it is crossed', () => {
    expect(payers('parent-synthetic', 'hypercall')).toEqual(['hypervisor', 'hypervisor']);
    expect(payers('parent-synthetic', 'partitionSwitch')).toEqual(['hypervisor', 'hypervisor']);
    expect(payers('parent-synthetic', 'virtualInterrupt')).toEqual(['hypervisor']);
    expect(payers('parent-synthetic', 'systemCall')).toEqual(['child']);
    expect(payers('parent-synthetic', 'contextSwitch')).toEqual(['child']);
    expect(payers('hosted', 'worldSwitch')).toEqual(['kernel', 'kernel']);
    expect(payers('hosted', 'interrupt')).toEqual(['kernel']);
  });

  it('is shared out where one hop stands for several crossings', () => {
    const registers = hopsOf(design('parent-emulated'), 'diskRead').find(
      (hop) => hop.kind === 'registers',
    );
    expect(registers?.shares.map((share) => share.domain).sort()).toEqual(['hypervisor', 'parent']);
  });
});
