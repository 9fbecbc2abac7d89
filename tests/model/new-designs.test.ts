import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/model/check-design.ts';
import type { Design } from '../../src/model/design.ts';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';
import { platformLayers } from '../../src/model/path.ts';
import { OPERATIONS, type OperationId } from '../../src/model/operations.ts';
import { crashOf, linesOf } from './effect-lines.ts';
import { stubDomain } from './new-designs.ts';
import { hopsOf, totals } from './totals.ts';

const row = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};
const xen1 = row('xen-1');
const vhost = row('kvm-vhost');
const nova = row('nova');
const NEW = [stubDomain];

const borders = (row: Design, operation: OperationId): string[] =>
  hopsOf(row, operation).flatMap((hop) =>
    hop.crossing ? [`${hop.crossing} ${hop.from}>${hop.domain}`] : [],
  );

const crash = (row: Design, component: Parameters<typeof crashOf>[1]): string[] => {
  const { instances, effects } = crashOf(row, component);
  return linesOf(instances, effects);
};

describe('a design is added with one row of data', () => {
  it.each(NEW.map((row) => [row.name, row] as const))('%s can run', (_, row) => {
    expect(DESIGNS).not.toContain(row);
    expect(problemsOf(row)).toEqual([]);
    for (const operation of Object.values(OPERATIONS))
      expect(platformLayers(row, operation)).toHaveLength(2);
  });
});

describe('Xen 1.x: drivers in the hypervisor under paravirtual guests', () => {
  it('asks where ESX exits, and passes the same borders otherwise', () => {
    expect(borders(xen1, 'diskRead')).toEqual([
      'systemCall application>child',
      'hypercall child>hypervisor',
      'deviceCommand hypervisor>device',
      'interrupt device>hypervisor',
      'virtualInterrupt hypervisor>child',
      'contextSwitch child>application',
    ]);
    // The hypervisor still has to find out what it was called for.
    const called = hopsOf(xen1, 'diskRead').findIndex((hop) => hop.crossing === 'hypercall');
    expect(hopsOf(xen1, 'diskRead')[called + 1]?.component).toBe('monitor');
  });

  it('falls at once with its driver, whoever it is called after', () => {
    expect(crash(xen1, 'physicalDriver')[0]).toBe('hypervisor stopped: crashed');
    expect(crash(xen1, 'physicalDriver')).toHaveLength(6);
    expect(crash(xen1, 'deviceModel')).toEqual([]);
  });
});

describe('KVM with its back end in the host kernel', () => {
  it('leaves its process out of the way', () => {
    expect(borders(vhost, 'networkSend')).toEqual([
      'systemCall application>child',
      'vmExit child>kernel',
      'deviceCommand kernel>device',
    ]);
    const process = findDesign('kvm-process')!;
    for (const id of ['diskRead', 'diskWrite', 'networkSend', 'networkReceive'] as const)
      expect(totals(vhost, id).crossings).toBeLessThan(totals(process, id).crossings);
  });

  it('pays for it when the back end crashes', () => {
    expect(crash(vhost, 'backEnd')).toContain('child 1 stopped: wasEnteredThroughIt (kernel)');
    expect(crash(vhost, 'deviceModel')).toEqual([
      'process 0 stopped: crashed',
      'child 0 stopped: cannotRunWithoutIt (process 0)',
      'application 0 stopped: wasEnteredThroughIt (child 0)',
    ]);
  });
});

describe('NOVA: monitors and drivers in user mode', () => {
  it('passes the kernel between each two of them', () => {
    expect(borders(nova, 'networkSend')).toEqual([
      'systemCall application>child',
      'vmExit child>hypervisor',
      'contextSwitch hypervisor>vmm',
      'systemCall vmm>hypervisor',
      'contextSwitch hypervisor>driver',
      'deviceCommand driver>device',
    ]);
    expect(borders(nova, 'networkReceive')).toEqual([
      'interrupt device>hypervisor',
      'contextSwitch hypervisor>driver',
      'systemCall driver>hypervisor',
      'contextSwitch hypervisor>vmm',
      'systemCall vmm>hypervisor',
      'virtualInterrupt hypervisor>child',
      'contextSwitch child>application',
    ]);
  });

  it('lets the children wait for a driver that nobody starts again', () => {
    expect(crash(nova, 'physicalDriver')).toEqual([
      'driver stopped: crashed',
      'child 0 stalled: waitsForIt (driver)',
      'child 1 stalled: waitsForIt (driver)',
    ]);
  });
});

describe('Xen with the device model in a stub domain', () => {
  it('lets only its own VM wait when the model dies', () => {
    expect(crash(stubDomain, 'deviceModel')).toEqual([
      'stub 0 stopped: crashed',
      'child 0 stalled: waitsForIt (stub 0)',
    ]);
  });
});
